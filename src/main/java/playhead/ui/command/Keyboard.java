package playhead.ui.command;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets keys call commands, except where the control with the cursor needs them itself. */
public final class Keyboard {
    /** With the shortcut key these edit the text that has the cursor. */
    private static final Set<KeyCode> EDITING =
            EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Y, KeyCode.Z);

    /** Style class of what needs all plain keys for itself. */
    public static final String OWNER = "owns-keys";

    private final Supplier<CommandRegistry> commands;
    private final Predicate<Command> allowed;
    private boolean swallow;
    private KeyCode held;

    private Keyboard(Supplier<CommandRegistry> commands, Predicate<Command> allowed) {
        this.commands = commands;
        this.allowed = allowed;
    }

    /**
     * Listens on a scene.
     *
     * @param commands the commands there are now
     * @param allowed whether keys may call a command now; the others' keys go to the control with the cursor
     */
    public static void listen(Scene scene, Supplier<CommandRegistry> commands, Predicate<Command> allowed) {
        Keyboard keyboard = new Keyboard(commands, allowed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keyboard::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, keyboard::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> keyboard.held = null);
    }

    /** A key that is held down goes on moving the playhead; together with Ctrl it calls its command once. */
    private boolean isRepeated(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return false;
        }
        boolean again = event.getCode() == held;
        held = event.getCode();
        return again && event.isShortcutDown();
    }

    private void pressed(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            swallow = false;
        } else if (swallow) {
            // The command may have moved the cursor into a field: the letter that called it is not meant for that.
            swallow = false;
            event.consume();
            return;
        }
        boolean repeated = isRepeated(event);
        if (!belongsToControl(event)) {
            commands.get().on(event).filter(allowed).ifPresent(command -> {
                event.consume();
                swallow = event.getEventType() == KeyEvent.KEY_PRESSED;
                if (!repeated) {
                    command.action().run();
                }
            });
        }
    }

    private static boolean belongsToControl(KeyEvent event) {
        EventTarget target = event.getTarget();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && target instanceof Node node && isEdited(node)) {
            return true;
        }
        if (target instanceof Node node && within(node, TextInputControl.class)) {
            return plain && code != KeyCode.ESCAPE && !code.isFunctionKey()
                    || event.isShortcutDown() && !event.isShiftDown() && EDITING.contains(code);
        }
        if (target instanceof Node node && isOwner(node)) {
            return plain && code != KeyCode.ESCAPE && !code.isFunctionKey();
        }
        if (target instanceof ButtonBase || target instanceof ChoiceBox || target instanceof ComboBoxBase) {
            return plain && (code == KeyCode.SPACE || code == KeyCode.ENTER);
        }
        // Left and Right close and open the branches of a tree.
        return target instanceof TreeTableView && plain && (code == KeyCode.LEFT || code == KeyCode.RIGHT);
    }

    /** True inside of what needs all plain keys for itself, such as a form that covers the log. */
    private static boolean isOwner(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(OWNER)) {
                return true;
            }
        }
        return false;
    }

    /** True inside of a cell whose value is being changed: leaving that is up to the cell. */
    private static boolean isEdited(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Cell<?> cell && cell.isEditing()) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(Node node, Class<?> type) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
