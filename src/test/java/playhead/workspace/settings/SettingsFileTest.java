package playhead.workspace.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void what_was_changed_is_read_again_and_what_is_not_known_stays() throws IOException {
        Path file = file();
        Files.writeString(file, "{\"format\":1,\"ofAnother\":{\"deep\":[1,2.50]},\"zoom\":1.0}");
        new SettingsFile(file).change(values -> values.put("zoom", 1.5));
        SettingsFile.Content read = new SettingsFile(file).read();
        assertEquals(SettingsFile.Found.SOUND, read.found());
        assertEquals(1.5, read.values().path("zoom").asDouble());
        assertTrue(Files.readString(file).contains("2.50"), Files.readString(file));
    }

    @Test
    void changes_made_at_once_do_not_lose_each_other() throws Exception {
        SettingsFile mine = new SettingsFile(file());
        List<Thread> windows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int window = i;
            windows.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 10; n++) {
                    String key = "w" + window + "-" + n;
                    try {
                        mine.change(values -> values.put(key, true));
                    } catch (IOException busy) {
                        throw new IllegalStateException(busy);
                    }
                }
            }));
        }
        for (Thread window : windows) {
            window.join();
        }
        assertEquals(41, new SettingsFile(file()).read().values().size());
    }

    @Test
    void a_broken_file_is_set_aside_and_never_overwritten() throws IOException {
        Files.writeString(file(), "{\"zoom\": 1.");
        SettingsFile.Content first = new SettingsFile(file()).read();
        assertEquals(SettingsFile.Found.BROKEN, first.found());
        assertEquals("{\"zoom\": 1.", Files.readString(first.aside()));
        assertFalse(Files.exists(file()));
        Files.writeString(file(), "[]");
        SettingsFile.Content second = new SettingsFile(file()).read();
        assertEquals("{\"zoom\": 1.", Files.readString(first.aside()));
        assertEquals("[]", Files.readString(second.aside()));
    }

    @Test
    void a_newer_file_is_set_aside_whole() throws IOException {
        Files.writeString(file(), "{\"format\":2,\"zoom\":{\"x\":1}}");
        SettingsFile.Content read = new SettingsFile(file()).read();
        assertEquals(SettingsFile.Found.NEWER, read.found());
        assertEquals("{\"format\":2,\"zoom\":{\"x\":1}}", Files.readString(read.aside()));
    }

    @Test
    void what_a_kill_left_half_written_does_not_count() throws IOException {
        new SettingsFile(file()).change(values -> values.put("zoom", 2));
        Files.writeString(folder.resolve("settings.json.new"), "{\"zo");
        assertEquals(2, new SettingsFile(file()).read().values().path("zoom").asInt());
        new SettingsFile(file()).change(values -> values.put("theme", "dark"));
        assertEquals(2, new SettingsFile(file()).read().values().path("zoom").asInt());
    }

    private Path file() {
        return folder.resolve("settings.json");
    }
}
