package playhead.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.workspace.Answer;
import playhead.workspace.Audit;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.Workspace;

/** What a log is held against, and up to where. */
final class AuditOptions {
    @Option(
            names = "--at",
            paramLabel = "POS",
            defaultValue = "end",
            description =
                    "Up to this position: a number, start, end, +n, -n (write --at=-3) or an ISO time; default end.")
    private String at;

    @Option(
            names = "--define",
            paramLabel = "FILE",
            description = "Definitions that hold as well; nothing is recorded.")
    private Path define;

    @Mixin
    private ReplayOption replay = new ReplayOption();

    Answer<Audit> audit(Workspace workspace) {
        Audit recorded = workspace.audit(replay.order());
        return define == null ? Answer.of(recorded) : recorded.with(define);
    }

    /** Prints ordinals where they are not positions. */
    Ordinals ordinals(Session session) {
        return new Ordinals(session, replay.order());
    }

    Answer<Long> to(Session session) {
        return position(at, session);
    }

    /** A position as it is written, 1 for none. */
    Answer<Long> from(String written, Session session) {
        return written == null ? Answer.of(1L) : position(written, session);
    }

    private Answer<Long> position(String written, Session session) {
        return session.locate(written, replay.order()).then((Moment moment) -> Answer.of(moment.at()));
    }
}
