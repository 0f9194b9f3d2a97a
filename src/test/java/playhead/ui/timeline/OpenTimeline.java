package playhead.ui.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.job.Jobs;
import playhead.ui.replay.Following;
import playhead.ui.replay.MarkA;
import playhead.ui.replay.Playhead;
import playhead.ui.replay.TwoMoments;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Session;

/** A real log on a timeline without a window; answers come at once. */
final class OpenTimeline implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Words words = new Words(Locale.ENGLISH);
    final Playhead playhead = new Playhead();
    final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    final WallClock clock = new WallClock(words, ZoneId.of("Europe/Berlin"));
    final Following following = new Following(playhead, () -> 0);
    final TwoMoments compared = new TwoMoments(following, new MarkA());
    final TimelineViewModel model = new TimelineViewModel(
            playhead, compared, background, clock, new Jobs(background, words, System::nanoTime), words);
    final Session session;
    private final OpenWorkspace workspace;

    private OpenTimeline(OpenWorkspace workspace) {
        this.workspace = workspace;
        this.session = workspace.session();
        playhead.open(session.end());
        model.open(session, workspace.notes());
    }

    /** Three types and five entities in turn, at so many seconds after the start; null for none. */
    static OpenTimeline of(Path folder, Integer... seconds) throws IOException {
        List<String> lines = IntStream.range(0, seconds.length)
                .mapToObj(n -> "{\"id\":\"e%d\",\"stream\":\"order-%d\",\"type\":\"T%d\",\"position\":%d%s,\"data\":{}}"
                        .formatted(
                                n,
                                n % 5,
                                n % 3,
                                n + 1,
                                seconds[n] == null ? "" : ",\"time\":\"" + START.plusSeconds(seconds[n]) + "\""))
                .toList();
        return new OpenTimeline(OpenWorkspace.of(Files.createTempDirectory(folder, "log"), lines));
    }

    @Override
    public void close() {
        model.close();
        workspace.close();
    }
}
