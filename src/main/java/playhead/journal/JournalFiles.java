package playhead.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Names and places of the files of a log. */
record JournalFiles(Path workspace) {
    static final long ROLL = 64L * 1_024 * 1_024;
    static final String STAGING = "staging-";
    static final String IMPORT = "import-";
    private static final String SUFFIX = ".seg";

    Path folder() {
        return workspace.resolve("journal");
    }

    Path acknowledged() {
        return folder().resolve("acknowledged");
    }

    Path torn() {
        return workspace.resolve("torn");
    }

    Path staging(String importId) {
        return folder().resolve(STAGING + importId);
    }

    Path imported(String importId) {
        return folder().resolve(IMPORT + importId);
    }

    Path segment(int number) {
        return segment(folder(), number);
    }

    static Path segment(Path folder, int number) {
        return folder.resolve(String.format("%06d", number) + SUFFIX);
    }

    /** Number of the last main segment, 0 without one. Main segments are numbered without gaps. */
    int lastSegment() throws IOException {
        int last = 0;
        for (Path path : Folders.starting(folder(), "")) {
            String name = path.getFileName().toString();
            if (name.matches("[0-9]{6,9}\\.seg")) {
                last = Math.max(last, Integer.parseInt(name.substring(0, name.length() - SUFFIX.length())));
            }
        }
        return last;
    }

    /** The physical end of the main log; the position in it is not known. */
    LogPoint physicalEnd() throws IOException {
        int last = lastSegment();
        return last == 0 ? LogPoint.START : LogPoint.main(last, Files.size(segment(last)), 0);
    }

    /** The workspace's id as the first segment has it; if that is damaged, as the next sound one has it. */
    UUID workspaceId() throws IOException {
        String reason = "no log in " + workspace;
        for (int number = 1; number <= Math.max(1, lastSegment()); number++) {
            try (SegmentReader reader =
                    new SegmentReader(segment(number), number, null, SegmentHeader.LENGTH, SegmentHeader.LENGTH)) {
                return reader.header().workspace();
            } catch (BadFrame e) {
                reason = e.getMessage();
            }
        }
        throw new DamagedLog(LogPoint.START, reason);
    }
}
