package playhead.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import playhead.fold.Fold;
import playhead.fold.Schema;
import playhead.history.IndexBuilder;
import playhead.store.H2EventStore;
import playhead.workspace.Moment;
import playhead.workspace.Proof;
import playhead.workspace.Workspace;

/** The whole log once more: every hash checked, every block unpacked, every event folded. Then its sagas are followed. */
final class Replaying implements Case {
    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Start start() {
        return Start.COMMAND;
    }

    @Override
    public void run(Bench bench) throws Exception {
        PlayheadLog log = new PlayheadLog(bench);
        Path folder = PlayheadLog.kept(bench);
        bench.whole(() -> {
            Proof proof = PlayheadLog.given(log.workspaces().verify(folder, null, false));
            if (!proof.ok()) {
                throw new IllegalStateException(proof.toString());
            }
            bench.cpu("first fold", () -> fold(bench, folder));
        });
        sagas(bench, "first sagas", log, folder);
        for (int i = 0; i < 3; i++) {
            bench.cpu("fold", () -> fold(bench, folder));
            sagas(bench, "sagas", log, folder);
        }
        Map<String, Integer> types = new HashMap<>();
        try (Workspace workspace = log.open(folder)) {
            Answers.types(workspace, types);
        }
        bench.types(types);
    }

    /** Follows them as the window does when it is asked for the first time of a log. */
    private static void sagas(Bench bench, String name, PlayheadLog log, Path folder) throws Exception {
        try (Workspace workspace = log.open(folder)) {
            var session = workspace.session();
            bench.cpu(name, () -> PlayheadLog.given(session.sagas().at(Moment.recorded(bench.events))));
        }
    }

    private static void fold(Bench bench, Path folder) {
        try (H2EventStore store = H2EventStore.open(folder)) {
            IndexBuilder builder = new IndexBuilder(Fold.standard(new Schema()), store);
            builder.catchUp();
            if (builder.snapshot().end() != bench.events) {
                throw new IllegalStateException("folded " + builder.end());
            }
        }
    }
}
