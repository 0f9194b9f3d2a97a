package playhead.importing.pipeline;

import java.util.Arrays;
import playhead.event.JsonCursor;

/**
 * The keys of the first object of a kind, in their order: those that come after have mostly the same, so the next key is
 * compared at once with its marks and colon, and what belongs to it is at hand. For one thread.
 *
 * @param <T> what belongs to a key
 */
final class ExpectedKeys<T> {
    /** In place of a place: the object has no more members. */
    static final int END = -1;

    /** In place of a place: a key came that was not expected. */
    static final int OTHER = -2;

    /** Longer keys, and more of them, are looked up. */
    private static final int LONGEST = 200;

    private static final int MOST = 64;

    private byte[][] keys = new byte[8][];
    private Object[] things = new Object[8];
    private ExpectedKeys<?>[] inside = new ExpectedKeys<?>[8];
    private int size;
    /** Whether the first object is over. */
    private boolean known;

    /** Nothing is expected yet: the first object will say. */
    ExpectedKeys() {}

    /** Nothing is expected, ever. */
    static <T> ExpectedKeys<T> none() {
        ExpectedKeys<T> none = new ExpectedKeys<>();
        none.known = true;
        return none;
    }

    /**
     * Moves to the next member of an object.
     *
     * @param next place of the key that is expected
     * @return place of the key that came, {@link #OTHER} or {@link #END}
     */
    int next(JsonCursor cursor, byte[] json, int next) {
        if (next < size && cursor.next(keys[next])) {
            return next;
        }
        // One key is left out now and then.
        if (next + 1 < size && cursor.next(keys[next + 1])) {
            return next + 1;
        }
        if (!cursor.next()) {
            known = true;
            return END;
        }
        int from = cursor.keyFrom() - 1;
        int to = cursor.keyTo() + 2;
        if (known || size == MOST || to - from > LONGEST) {
            return OTHER;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            things = Arrays.copyOf(things, size * 2);
            inside = Arrays.copyOf(inside, size * 2);
        }
        keys[size] = Arrays.copyOfRange(json, from, to);
        return size++;
    }

    /** What belongs to the key at a place, or null. */
    @SuppressWarnings("unchecked") // only what is a T is put there
    T thing(int place) {
        return (T) things[place];
    }

    void put(int place, T thing) {
        things[place] = thing;
    }

    /** The keys of objects that stand under the key at a place. */
    @SuppressWarnings("unchecked") // of the same kind as this
    ExpectedKeys<T> inside(int place) {
        if (inside[place] == null) {
            inside[place] = new ExpectedKeys<T>();
        }
        return (ExpectedKeys<T>) inside[place];
    }
}
