package playhead.ui.text;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Values of a choice in words. */
public final class Wording<T> extends StringConverter<T> {
    private final Function<T, String> words;

    /** @param words says a value */
    public Wording(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("values are chosen, not typed");
    }
}
