package playhead.workspace;

import java.nio.file.Path;
import java.util.List;
import playhead.lab.LabRun;
import playhead.lab.LabSettings;
import playhead.store.EventStore;

/**
 * The ways to change a workspace that takes changes.
 *
 * @param store takes events
 * @param definitions takes definitions
 * @param filing records what was asked for
 * @param reverts leads back
 * @param refold called when states have to be folded anew
 * @param show called when events were appended
 * @param lab lets the Lab play
 */
record OpenChanges(
        EventStore store,
        DefinitionLog definitions,
        Filing filing,
        RevertJob reverts,
        Runnable refold,
        Runnable show,
        LabDoor lab)
        implements Changes {
    @Override
    public Answer<List<String>> define(List<Path> files) {
        Answer<List<String>> answer = definitions.define(files, filing);
        refold.run();
        return answer;
    }

    @Override
    public Answer<Reverted> revert(RevertRequest request, String reason) {
        Answer<Reverted> answer = reverts.revert(request, reason);
        show.run();
        return answer;
    }

    @Override
    public Answer<LabRun> play(LabSettings settings) {
        return lab.open(store, settings);
    }

    @Override
    public Answer<Void> seal() {
        return filing.file(List.of(new WorkspaceChange.Seal()));
    }
}
