package playhead.ui.timeline;

import java.util.stream.Collectors;
import playhead.history.Silence;
import playhead.ui.text.Lasting;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Coverage;
import playhead.workspace.Coverage.Source;
import playhead.workspace.Display;

/** Says which sources there are and what they leave open. */
final class CoverageText {
    private CoverageText() {}

    /** A line for each source. */
    static String of(Coverage coverage, WallClock clock, Words words) {
        return coverage.sources().stream()
                .map(source -> of(source, clock, words))
                .collect(Collectors.joining("\n"));
    }

    private static String of(Source source, WallClock clock, Words words) {
        String file = Display.safe(source.file());
        String count = words.text("timeline.events", source.events(), Shown.number(source.events()));
        if (!source.timed()) {
            return words.text("timeline.coverage.untimed", file, count);
        }
        String times = words.text(
                "timeline.coverage.source", file, count, time(source.from(), clock), time(source.to(), clock));
        if (source.silences().isEmpty()) {
            return times;
        }
        double longest =
                source.silences().stream().mapToDouble(Silence::length).max().orElseThrow();
        return times
                + words.text(
                        "timeline.coverage.silences",
                        Shown.number(source.silences().size()),
                        Lasting.of(longest),
                        source.silences().size());
    }

    private static String time(double seconds, WallClock clock) {
        return clock.text((long) Math.floor(seconds));
    }
}
