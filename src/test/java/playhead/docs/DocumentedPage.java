package playhead.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page with commands. With {@code -Dplayhead.docs.write=true} it is written anew instead of compared. */
record DocumentedPage(Path path) {
    /** @param folder an empty one, for what the commands write */
    void check(Path folder) throws IOException {
        String text = Files.readString(path);
        String now = new DocumentedCommands(folder.toRealPath()).rewritten(text);
        if (Boolean.getBoolean("playhead.docs.write")) {
            Files.writeString(path, now);
        } else {
            assertEquals(text, now);
        }
    }
}
