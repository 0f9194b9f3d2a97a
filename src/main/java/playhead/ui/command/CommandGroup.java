package playhead.ui.command;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import playhead.ui.text.Words;

/**
 * Adds the commands of one group to the registry. What they are called and what they do stands in the words as
 * {@code command.ID.title} and {@code command.ID.does}, the group's name as {@code group.ID}.
 *
 * @param registry takes them
 * @param words names them
 * @param id of the group, such as {@code file}
 */
public record CommandGroup(CommandRegistry registry, Words words, String id) {
    /**
     * Adds a command that only looks.
     *
     * @param command its id
     * @param whyNot the reason why it cannot be done now, or null when it can
     * @param action does it
     * @param keys names of key combinations; a sign such as {@code ?} means the character, wherever its key is
     */
    public Command look(String command, Supplier<String> whyNot, Runnable action, String... keys) {
        return registry.add(command(command, false, whyNot, action, keys));
    }

    /** Adds a command that changes the workspace; the rest is as with {@link #look}. */
    public Command write(String command, Supplier<String> whyNot, Runnable action, String... keys) {
        return registry.add(command(command, true, whyNot, action, keys));
    }

    private Command command(String command, boolean writes, Supplier<String> whyNot, Runnable action, String... keys) {
        List<KeyCombination> combinations =
                Arrays.stream(keys).map(KeyNames::parse).toList();
        return new Command(
                command,
                words.text("group." + id),
                words.text("command." + command + ".title"),
                words.text("command." + command + ".does"),
                new Keys(combinations, new KeyWords(words)),
                writes,
                whyNot,
                action);
    }
}
