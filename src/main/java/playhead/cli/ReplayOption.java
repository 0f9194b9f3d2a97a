package playhead.cli;

import picocli.CommandLine.Option;
import playhead.workspace.Replay;

/** The order in which events are replayed. */
final class ReplayOption {
    @Option(names = "--replay", paramLabel = "ORDER", description = "recorded (default) or occurred.")
    private Replay replay = Replay.RECORDED;

    Replay order() {
        return replay;
    }

    boolean occurred() {
        return replay == Replay.OCCURRED;
    }
}
