package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures in the documents come from the tour and from the window as it is: they are rendered again with
 * {@code mvn test -Dtest=PicturesWindowTest -Dpictures.write=true} when something of the window has changed.
 */
class PicturesWindowTest {
    private static final Path PICTURES = Path.of("docs/pictures");
    private static final Path MADE_FROM = PICTURES.resolve("made-from.sha256");
    private static final List<Path> WINDOW =
            List.of(Path.of("fxml"), Path.of("src/main/resources/words"), Path.of("src/main/java/playhead/ui"));
    private static final List<String> SHOWN = List.of(
            "events-in-the-past",
            "entity-state-and-blame",
            "compare-entities",
            "totals-with-a-sum",
            "explain",
            "import-columns",
            "dark-state");

    @TempDir
    Path folder;

    @Test
    void the_pictures_are_not_older_than_the_window() throws Exception {
        if (Boolean.getBoolean("pictures.write")) {
            render();
        }
        assertEquals(
                fingerprint(),
                Files.readString(MADE_FROM).strip(),
                "mvn test -Dtest=PicturesWindowTest -Dpictures.write=true renders them again");
        for (String name : SHOWN) {
            assertTrue(Files.size(PICTURES.resolve(name + ".png")) > 10_000, name);
        }
    }

    private void render() throws IOException {
        Files.createDirectories(PICTURES);
        List<Path> made = new ArrayList<>();
        new Tour(OpenWorkspace.workspaces(folder)).run(folder.resolve("tour"), made::add);
        for (String name : SHOWN) {
            Path picture = made.stream()
                    .filter(path -> path.getFileName().toString().matches("\\d+-" + name + "\\.png"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the tour has no picture " + name));
            Files.copy(picture, PICTURES.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(MADE_FROM, fingerprint() + "\n");
    }

    /** Of all files that the window is made from, by name and content. */
    private static String fingerprint() throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
        for (Path root : WINDOW) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(root)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                digest.update(file.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readString(file).replace("\r", "").getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
