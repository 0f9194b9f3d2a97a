package playhead.cli;

import picocli.CommandLine.Option;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** Where in the log a question is asked. */
final class MomentOptions {
    @Option(
            names = "--at",
            paramLabel = "POS",
            defaultValue = "end",
            description = "A number, start, end, +n, -n (write --at=-3) or an ISO time; default end.")
    private String at;

    @picocli.CommandLine.Mixin
    private ReplayOption replay = new ReplayOption();

    Replay order() {
        return replay.order();
    }

    Answer<Moment> resolve(Session session) {
        return session.locate(at, replay.order());
    }
}
