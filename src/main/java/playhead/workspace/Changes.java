package playhead.workspace;

import java.nio.file.Path;
import java.util.List;
import playhead.lab.LabRun;
import playhead.lab.LabSettings;

/** All ways to change a workspace that takes changes; one that is sealed or damaged hands out none. For one thread. */
public interface Changes {
    /** Records definition files, all or none; a line for each. State is folded by them from now on. */
    Answer<List<String>> define(List<Path> files);

    /** Appends events that lead back, with the reason. */
    Answer<Reverted> revert(RevertRequest request, String reason);

    /** A run of the Lab in a workspace that is empty or its own; goes on with one that was interrupted. */
    Answer<LabRun> play(LabSettings settings);

    /** Takes no events and definitions any more, for ever. */
    Answer<Void> seal();
}
