package playhead.ui.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * All commands of the window, each with its own id and keys. Whoever calls a command gets it guarded: one that cannot be
 * done now says why instead, and one that writes is refused wherever nothing may be written, whatever its own author
 * thought of. For the window's thread.
 */
public final class CommandRegistry {
    private final List<Command> commands = new ArrayList<>();
    private final Map<String, Supplier<List<MenuLine>>> below = new HashMap<>();
    private final Supplier<String> whyNoWriting;
    private final BiConsumer<Command, String> refused;

    /**
     * @param whyNoWriting the reason why nothing may be written now, or null
     * @param refused takes a command that was called although it cannot be done now, and why
     */
    public CommandRegistry(Supplier<String> whyNoWriting, BiConsumer<Command, String> refused) {
        this.whyNoWriting = whyNoWriting;
        this.refused = refused;
    }

    /** Adds a command and gives it back guarded; an id or a key that is taken is a mistake in the program. */
    public Command add(Command command) {
        for (Command other : commands) {
            if (other.id().equals(command.id())) {
                throw new IllegalArgumentException("two commands " + command.id());
            }
        }
        for (KeyCombination keys : command.keys().now()) {
            taken(keys).ifPresent(other -> {
                throw new IllegalArgumentException(keys + " calls " + other.id() + ", it cannot call " + command.id());
            });
        }
        Command guarded = guarded(command);
        commands.add(guarded);
        return guarded;
    }

    private Command guarded(Command command) {
        Supplier<String> whyNot = () -> {
            String closed = command.writes() ? whyNoWriting.get() : null;
            return closed == null ? command.whyNot().get() : closed;
        };
        Runnable action = () -> {
            String why = whyNot.get();
            if (why == null) {
                command.action().run();
            } else {
                refused.accept(command, why);
            }
        };
        return new Command(
                command.id(),
                command.group(),
                command.title(),
                command.does(),
                command.keys(),
                command.writes(),
                whyNot,
                action);
    }

    /** Puts lines below the commands of an area in its menu; they are asked for whenever it opens. */
    public void putBelow(String area, Supplier<List<MenuLine>> lines) {
        below.put(area, lines);
    }

    /** What stands below the commands of an area now. */
    List<MenuLine> below(String area) {
        return below.getOrDefault(area, List::of).get();
    }

    /** All of them in the order they were added. */
    public List<Command> all() {
        return List.copyOf(commands);
    }

    /** All of them by group, groups and commands in the order they were added. */
    public Map<String, List<Command>> groups() {
        Map<String, List<Command>> groups = new LinkedHashMap<>();
        for (Command command : commands) {
            groups.computeIfAbsent(command.group(), group -> new ArrayList<>()).add(command);
        }
        return groups;
    }

    /** The command with an id. */
    public Command get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no command " + id));
    }

    /** The command with an id, if there is one. */
    public Optional<Command> find(String id) {
        return commands.stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /** The command that a key calls. */
    public Optional<Command> on(KeyEvent event) {
        return commands.stream()
                .filter(command -> command.keys().now().stream().anyMatch(keys -> keys.match(event)))
                .findFirst();
    }

    /** The command that a combination calls. */
    public Optional<Command> taken(KeyCombination keys) {
        return commands.stream()
                .filter(command -> command.keys().now().contains(keys))
                .findFirst();
    }
}
