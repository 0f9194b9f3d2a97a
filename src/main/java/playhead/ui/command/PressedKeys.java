package playhead.ui.command;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** The key combination that somebody pressed to give it to a command. */
final class PressedKeys {
    private PressedKeys() {}

    /**
     * The combination of an event; empty while only modifiers are held, and when a sign is pressed, which is known only
     * once it is typed.
     */
    static Optional<KeyCombination> of(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            String typed = event.getCharacter();
            boolean sign = typed.length() == 1
                    && typed.charAt(0) > ' '
                    && typed.charAt(0) != 0x7F
                    && !Character.isLetterOrDigit(typed.charAt(0))
                    && !event.isShortcutDown();
            return sign ? Optional.of(new TypedSign(typed)) : Optional.empty();
        }
        KeyCode code = event.getCode();
        boolean modified = event.isShortcutDown() || event.isAltDown();
        boolean known = code.isLetterKey()
                || code.isDigitKey() && !event.isShiftDown()
                || code.isFunctionKey()
                || code.isNavigationKey()
                || code.isWhitespaceKey()
                || code == KeyCode.DELETE
                || code == KeyCode.BACK_SPACE
                || code == KeyCode.INSERT;
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || !(known || modified)) {
            return Optional.empty();
        }
        return Optional.of(new KeyCodeCombination(
                code,
                held(event.isShiftDown()),
                ModifierValue.UP,
                held(event.isAltDown()),
                ModifierValue.UP,
                held(event.isShortcutDown())));
    }

    private static ModifierValue held(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }
}
