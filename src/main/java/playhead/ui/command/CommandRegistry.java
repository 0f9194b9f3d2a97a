package playhead.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All commands of the window, each with its own id and keys. For the window's thread. */
public final class CommandRegistry {
    private final List<Command> commands = new ArrayList<>();

    /** Adds a command; an id or a key that is taken is a mistake in the program. */
    public Command add(Command command) {
        for (Command other : commands) {
            if (other.id().equals(command.id())) {
                throw new IllegalArgumentException("two commands " + command.id());
            }
            for (KeyCombination keys : command.keys()) {
                if (other.keys().contains(keys)) {
                    throw new IllegalArgumentException(
                            keys + " calls " + other.id() + ", it cannot call " + command.id());
                }
            }
        }
        commands.add(command);
        return command;
    }

    /** All of them in the order they were added. */
    public List<Command> all() {
        return List.copyOf(commands);
    }

    /** The command with an id. */
    public Command get(String id) {
        return commands.stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command " + id));
    }

    /** The command that a key calls. */
    public Optional<Command> on(KeyEvent event) {
        return commands.stream()
                .filter(command -> command.keys().stream().anyMatch(keys -> keys.match(event)))
                .findFirst();
    }
}
