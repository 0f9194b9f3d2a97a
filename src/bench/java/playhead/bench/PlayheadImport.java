package playhead.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import playhead.workspace.Workspace;

/** Import into a new workspace: parsed, hashed, forced to disk, its index ready; then perhaps the query model too. */
final class PlayheadImport implements Case {
    private final String name;
    private final String file;
    private final boolean query;

    PlayheadImport(String name, String file, boolean query) {
        this.name = name;
        this.file = file;
        this.query = query;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public Start start() {
        return Start.COMMAND;
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path folder = bench.scratch.resolve("w.playhead");
        Path log = bench.data.resolve(file);
        Map<String, Integer> types = new HashMap<>();
        try (Workspace workspace = new PlayheadLog(bench).make(folder)) {
            bench.whole(() -> {
                PlayheadLog.take(workspace, log);
                if (workspace.session().end() != bench.events) {
                    throw new IllegalStateException("holds " + workspace.end());
                }
                if (query) {
                    workspace.querySide().follow();
                    if (workspace.querySide().lag() != 0) {
                        throw new IllegalStateException("the query model is behind");
                    }
                }
            });
            Answers.types(workspace, types);
        }
        bench.types(types);
        bench.figure("disk", (double) PlayheadLog.size(folder) / log.toFile().length());
    }
}
