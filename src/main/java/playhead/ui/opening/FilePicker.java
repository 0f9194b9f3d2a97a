package playhead.ui.opening;

import java.nio.file.Path;
import java.util.Optional;

/** Lets the user choose from the disk; the real one opens the system's dialog, which tests cannot drive. */
public interface FilePicker {
    /** A log, or empty when nothing was chosen. */
    Optional<Path> log();

    /**
     * A file to write to, or empty when nothing was chosen.
     *
     * @param proposed where the choice begins
     */
    Optional<Path> target(Path proposed);

    /** A file with ids, or empty when nothing was chosen. */
    default Optional<Path> ids() {
        return log();
    }

    /** A file with definitions, or empty when nothing was chosen. */
    default Optional<Path> definition() {
        return Optional.empty();
    }

    /** A folder, or empty when nothing was chosen. */
    Optional<Path> workspace();
}
