package playhead.importing.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import playhead.event.ByteHash;
import playhead.event.JsonText;

/**
 * Remembers what was made of recent JSON scalars, so that a type, an actor or a stream that comes again is not made
 * again. One entry a slot, the newer one wins: bounded whatever the file holds. For one thread.
 *
 * @param <T> what is made of a scalar's text
 */
final class TokenTable<T> {
    /** Longer scalars are not worth keeping. */
    private static final int LONGEST = 256;

    private final byte[][] tokens;
    private final Object[] made;
    private final Function<String, T> maker;
    private final boolean unquoted;

    /**
     * Makes things of the texts of scalars.
     *
     * @param slots a power of two
     */
    TokenTable(int slots, Function<String, T> maker) {
        this(slots, maker, true);
    }

    /** @param unquoted false to make things of the JSON as it stands */
    TokenTable(int slots, Function<String, T> maker, boolean unquoted) {
        this.unquoted = unquoted;
        tokens = new byte[slots][];
        made = new Object[slots];
        this.maker = maker;
    }

    /** What the scalar in this range is made to. */
    @SuppressWarnings("unchecked") // only what the maker made is put there
    T get(byte[] json, int from, int to) {
        if (to - from > LONGEST) {
            return made(json, from, to);
        }
        int slot = ByteHash.of(json, from, to) & (tokens.length - 1);
        byte[] token = tokens[slot];
        if (token == null || !Arrays.equals(token, 0, token.length, json, from, to)) {
            made[slot] = made(json, from, to);
            tokens[slot] = Arrays.copyOfRange(json, from, to);
        }
        return (T) made[slot];
    }

    /** What a text is made to, without remembering it. */
    T make(String text) {
        return maker.apply(text);
    }

    /** The text of a JSON scalar: a string without its quotation marks, anything else as it stands. */
    static String text(byte[] json, int from, int to) {
        return json[from] == '"'
                ? JsonText.unquote(json, from, to)
                : new String(json, from, to - from, StandardCharsets.UTF_8);
    }

    private T made(byte[] json, int from, int to) {
        return maker.apply(unquoted ? text(json, from, to) : new String(json, from, to - from, StandardCharsets.UTF_8));
    }
}
