package playhead.bench;

import playhead.workspace.Proof;

/** Checks every byte of the journal. */
final class Verify implements Case {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Start start() {
        return Start.COMMAND;
    }

    @Override
    public void run(Bench bench) throws Exception {
        PlayheadLog log = new PlayheadLog(bench);
        java.nio.file.Path folder = PlayheadLog.kept(bench);
        bench.whole(() -> {
            Proof proof = PlayheadLog.given(log.workspaces().verify(folder, null, false));
            if (!proof.ok()) {
                throw new IllegalStateException(proof.toString());
            }
        });
    }
}
