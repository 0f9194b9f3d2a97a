package playhead.ui.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import playhead.ui.settings.UserSettings;

/** The keys that the user gave to commands, kept in the settings. A combination calls one command. */
public final class Keymap {
    private static final String KEPT = "keys";

    private final CommandRegistry registry;
    private final UserSettings settings;

    /**
     * @param registry has the commands
     * @param settings keep the keys
     */
    public Keymap(CommandRegistry registry, UserSettings settings) {
        this.registry = registry;
        this.settings = settings;
    }

    /** Gives the commands the keys that were kept. Where a kept key is now the normal one of another, the kept one wins. */
    public void load() {
        Set<KeyCombination> given = new HashSet<>();
        Map<String, List<String>> kept = settings.lists(KEPT);
        for (Command command : registry.all()) {
            List<String> names = kept.get(command.id());
            if (names != null) {
                List<KeyCombination> keys = new ArrayList<>();
                names.forEach(name -> KeyNames.tryParse(name).filter(given::add).ifPresent(keys::add));
                if (!keys.isEmpty() || names.isEmpty()) {
                    command.keys().change(keys);
                }
            }
        }
        for (Command command : registry.all()) {
            if (!command.keys().isChanged()) {
                command.keys()
                        .change(command.keys().normal().stream()
                                .filter(keys -> !given.contains(keys))
                                .toList());
            }
        }
    }

    /**
     * Gives a command one combination in place of those it had.
     *
     * @return the other command that it calls already; then nothing was changed
     */
    public Optional<Command> change(Command command, KeyCombination keys) {
        return set(command, List.of(keys));
    }

    /**
     * Gives a command back the keys it comes with.
     *
     * @return the other command that one of them calls now; then nothing was changed
     */
    public Optional<Command> reset(Command command) {
        return set(command, command.keys().normal());
    }

    /** Gives all commands back the keys they come with. */
    public void resetAll() {
        for (Command command : registry.all()) {
            if (command.keys().isChanged()) {
                command.keys().change(command.keys().normal());
                keep(command);
            }
        }
    }

    /** True when any command has other keys than it comes with. */
    public boolean isChanged() {
        return registry.all().stream().anyMatch(command -> command.keys().isChanged());
    }

    private Optional<Command> set(Command command, List<KeyCombination> keys) {
        for (KeyCombination one : keys) {
            Optional<Command> other =
                    registry.taken(one).filter(taken -> !taken.id().equals(command.id()));
            if (other.isPresent()) {
                return other;
            }
        }
        command.keys().change(keys);
        keep(command);
        return Optional.empty();
    }

    private void keep(Command command) {
        settings.keep(
                KEPT,
                command.id(),
                command.keys().isChanged()
                        ? command.keys().now().stream()
                                .map(KeyCombination::getName)
                                .toList()
                        : null);
    }
}
