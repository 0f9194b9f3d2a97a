package playhead.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what Playhead itself wrote. */
final class Folders {
    private Folders() {}

    /** Removes everything in a folder, but not the folder; a missing one is empty already. Follows no links. */
    static void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }

    /** Removes a folder of temporary files, or nothing for null; what cannot be removed is left to the system. */
    static void remove(Path folder) {
        if (folder == null) {
            return;
        }
        try {
            empty(folder);
            Files.deleteIfExists(folder);
        } catch (IOException inUse) {
            return;
        }
    }
}
