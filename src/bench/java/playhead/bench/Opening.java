package playhead.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import playhead.workspace.Workspace;

/** Opens a workspace until its index answers: the first time of a process, and the fifth. */
final class Opening implements Case {
    private static final int TIMES = 5;

    @Override
    public String name() {
        return "open";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path folder = PlayheadLog.kept(bench);
        PlayheadLog log = new PlayheadLog(bench);
        for (int i = 1; i <= TIMES; i++) {
            long began = System.nanoTime();
            try (Workspace workspace = log.open(folder)) {
                if (workspace.session().end() != bench.events) {
                    throw new IllegalStateException("holds " + workspace.end());
                }
                double took = (System.nanoTime() - began) / 1e9;
                bench.figure("time " + i, took);
                if (i == TIMES) {
                    Map<String, Integer> types = new HashMap<>();
                    Answers.types(workspace, types);
                    bench.types(types);
                }
            }
        }
    }
}
