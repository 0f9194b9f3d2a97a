package playhead.workspace;

import java.nio.file.Path;
import java.util.List;

/** All ways to change a workspace that takes changes; one that is sealed or damaged hands out none. For one thread. */
public interface Changes {
    /** Records definition files, all or none; a line for each. State is folded by them from now on. */
    Answer<List<String>> define(List<Path> files);

    /** Records a note that is said after a position. */
    Answer<Void> note(long position, String text);

    /** Appends events that lead back, with the reason. */
    Answer<Reverted> revert(RevertRequest request, String reason);

    /** Takes no events and definitions any more, for ever. */
    Answer<Void> seal();
}
