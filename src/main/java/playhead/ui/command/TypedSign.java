package playhead.ui.command;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A sign such as {@code ?} that stands on other keys, with or without Shift, on other keyboards: it matches what the key
 * writes, not the key.
 */
public final class TypedSign extends KeyCombination {
    private final String sign;

    /** @param sign one character */
    public TypedSign(String sign) {
        this.sign = sign;
    }

    @Override
    public boolean match(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                && event.getCharacter().equals(sign)
                && !event.isControlDown()
                && !event.isMetaDown();
    }

    @Override
    public String getName() {
        return sign;
    }

    @Override
    public String getDisplayText() {
        return sign;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedSign typed && typed.sign.equals(sign);
    }

    @Override
    public int hashCode() {
        return sign.hashCode();
    }
}
