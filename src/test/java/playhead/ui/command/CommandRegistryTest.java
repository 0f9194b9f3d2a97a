package playhead.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import playhead.ui.text.Words;

class CommandRegistryTest {
    private final List<String> said = new ArrayList<>();
    private boolean writable = true;
    private final CommandRegistry registry =
            new CommandRegistry(() -> writable ? null : "look only", (command, why) -> said.add(why));

    @Test
    void a_key_finds_its_command() {
        Command next = registry.add(command("next", KeyCombination.valueOf("Right")));
        Command far = registry.add(command("far", KeyCombination.valueOf("Shift+Right")));
        assertEquals(
                next.id(),
                registry.on(pressed(KeyCode.RIGHT, false)).orElseThrow().id());
        assertEquals(
                far.id(),
                registry.on(pressed(KeyCode.RIGHT, true)).orElseThrow().id());
        assertTrue(registry.on(pressed(KeyCode.LEFT, false)).isEmpty());
    }

    @Test
    void a_sign_is_found_on_whatever_key_it_stands() {
        Command filter = registry.add(command("filter", new TypedSign("/")));
        KeyEvent typed = new KeyEvent(KeyEvent.KEY_TYPED, "/", "", KeyCode.UNDEFINED, true, false, false, false);
        assertEquals(filter.id(), registry.on(typed).orElseThrow().id());
    }

    @Test
    void a_key_that_is_taken_is_refused_with_the_name_of_its_command() {
        registry.add(command("next", KeyCombination.valueOf("Right")));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> registry.add(command("other", KeyCombination.valueOf("Right"))));
        assertTrue(refused.getMessage().contains("next"), refused.getMessage());
    }

    @Test
    void an_id_is_given_once() {
        registry.add(command("next"));
        assertThrows(IllegalArgumentException.class, () -> registry.add(command("next")));
    }

    @Test
    void keys_are_written_as_people_say_them() {
        Command command = command(
                "x", KeyCombination.valueOf("Shortcut+Shift+O"), KeyCombination.valueOf("Page Up"), new TypedSign("?"));
        assertEquals("Ctrl+Shift+O · PageUp · ?", command.keyText());
    }

    @Test
    void keys_are_called_as_on_the_keyboards_of_the_language() {
        CommandGroup group = new CommandGroup(registry, new Words(Locale.GERMAN), "file");
        Command open = group.look(
                "file.open", () -> null, () -> {}, "Shortcut+Shift+O", "Page Up", "Shift+Left", "Space", "F6", "?");
        assertEquals("Strg+Umschalt+O · Bild auf · Umschalt+Links · Leertaste · F6 · ?", open.keyText());
        KeyCombination inMenu = open.keys().shown();
        assertEquals("Strg+Umschalt+O", inMenu.getDisplayText());
        assertEquals(open.keys().now().getFirst().getName(), inMenu.getName());
    }

    @Test
    void a_command_that_writes_is_refused_in_the_past_whatever_its_author_thought_of() {
        List<String> done = new ArrayList<>();
        Command write = registry.add(
                new Command("w", "group", "title", "does", List.of(), true, () -> null, () -> done.add("written")));
        writable = false;
        assertFalse(write.isEnabled());
        write.action().run();
        assertEquals(List.of(), done);
        assertEquals(List.of("look only"), said);
        writable = true;
        write.action().run();
        assertEquals(List.of("written"), done);
    }

    private static Command command(String id, KeyCombination... keys) {
        return new Command(id, "group", "title", "does", List.of(keys), false, () -> null, () -> {});
    }

    private static KeyEvent pressed(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }
}
