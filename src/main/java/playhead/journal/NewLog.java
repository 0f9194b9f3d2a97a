package playhead.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Makes the files of an empty log. The acknowledged head comes last. */
final class NewLog {
    private NewLog() {}

    static void in(Path workspace, UUID id) throws IOException {
        JournalFiles files = new JournalFiles(workspace);
        if (isWhole(files)) {
            throw new IllegalStateException(workspace + " has a log already");
        }
        Files.createDirectories(files.folder());
        SegmentWriter.create(files.segment(1), 1, id).close();
        AcknowledgedFile.create(files.acknowledged());
        Folders.force(files.folder());
        Folders.force(workspace);
    }

    /** A folder without acknowledged head and without a frame is a creation that crashed. */
    static boolean isWhole(JournalFiles files) throws IOException {
        return Files.exists(files.acknowledged()) || files.physicalEnd().isBeyond(LogPoint.START);
    }
}
