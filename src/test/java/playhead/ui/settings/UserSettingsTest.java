package playhead.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.async.Background;
import playhead.workspace.settings.SettingsFile;

class UserSettingsTest {
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });

    @TempDir
    Path folder;

    private long now = 1_000;

    @Test
    void what_was_chosen_is_there_at_the_next_start() {
        UserSettings settings = read();
        settings.text("language", "en").set("de");
        settings.number("zoom", 1).set(1.5);
        settings.keep("palette", List.of("a", "b"));
        settings.keep("keys", "playhead.next", List.of("F9"));
        settings.keep("keys", "playhead.end", List.of("F8"));
        settings.keep("keys", "playhead.end", null);
        settings.write(background);
        UserSettings again = read();
        assertEquals("de", again.text("language", "en").get());
        assertEquals(1.5, again.number("zoom", 1).get());
        assertEquals(List.of("a", "b"), again.list("palette"));
        assertEquals(Map.of("playhead.next", List.of("F9")), again.lists("keys"));
    }

    @Test
    void changes_are_written_by_themselves_after_a_while() {
        UserSettings settings = read();
        settings.text("language", "en").set("de");
        settings.pulse(1_000_000_000L, background);
        assertEquals("en", read().text("language", "en").get());
        settings.pulse(1_600_000_000L, background);
        assertEquals("de", read().text("language", "en").get());
    }

    @Test
    void a_workspace_that_is_opened_again_is_the_latest_and_keeps_where_it_was_left() {
        UserSettings settings = read();
        Path shop = folder.resolve("shop.playhead");
        settings.recents().opened(shop, "shop", 100);
        settings.recents().left(shop, 40);
        now++;
        settings.recents().opened(folder.resolve("bank.playhead"), "bank", 7);
        settings.write(background);
        Recents again = read().recents();
        assertEquals(
                List.of("bank", "shop"), again.all().stream().map(Recent::name).toList());
        now++;
        again.opened(shop, "shop", 120);
        assertEquals("shop", again.all().getFirst().name());
        assertEquals(40, again.all().getFirst().position());
        assertTrue(again.all().getFirst().wasInThePast());
    }

    @Test
    void pinned_workspaces_stay_on_top_and_only_the_latest_twenty_others_are_kept() {
        Recents recents = read().recents();
        for (int i = 0; i < 25; i++) {
            now++;
            recents.opened(folder.resolve(i + ".playhead"), "w" + i, 1);
            if (i == 0) {
                recents.pin(recents.all().getFirst(), true);
            }
        }
        assertEquals(21, recents.all().size());
        assertEquals("w0", recents.all().getFirst().name());
        recents.forget(recents.all().getFirst());
        assertEquals("w24", recents.all().getFirst().name());
    }

    @Test
    void settings_that_cannot_be_read_are_said_and_defaults_hold() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "no json");
        UserSettings settings = read();
        assertEquals(
                SettingsFile.Found.BROKEN, settings.complaint().orElseThrow().found());
        assertEquals("en", settings.text("language", "en").get());
    }

    private UserSettings read() {
        return UserSettings.read(new SettingsFile(folder.resolve("settings.json")), () -> Instant.ofEpochMilli(now));
    }
}
