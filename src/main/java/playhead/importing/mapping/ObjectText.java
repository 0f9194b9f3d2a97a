package playhead.importing.mapping;

import java.util.HashSet;
import java.util.Set;
import playhead.event.ByteBuilder;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/**
 * Writes one canonical JSON object member by member. Reused; for one thread.
 *
 * <p>{@link #add} trusts the caller that names differ. {@link #addBeside} does not: a name that is there already gets
 * underscores at its end until it is new, so that nothing a source says is lost.
 */
final class ObjectText {
    private final ByteBuilder out = new ByteBuilder(1024);
    private final JsonCursor cursor = new JsonCursor();
    private Set<String> names;

    /** Starts an empty object. */
    ObjectText begin() {
        out.clear().add('{');
        names = null;
        return this;
    }

    /** Starts with the members of an object. */
    ObjectText begin(byte[] object, int from, int to) {
        out.clear().add(object, from, to - 1);
        names = null;
        return this;
    }

    /**
     * Adds a member.
     *
     * @param key {@code "name":}
     */
    void add(byte[] key, byte[] json, int from, int to) {
        comma();
        out.add(key).add(json, from, to);
    }

    /** Adds a member. */
    void add(String name, Json value) {
        comma();
        JsonText.quote(name, out);
        out.add(':').add(value.bytes());
    }

    /** Adds a member under a name that may be there already. */
    void addBeside(String name, byte[] json, int from, int to) {
        if (names == null) {
            readNames();
        }
        String free = name;
        while (!names.add(free)) {
            free += "_";
        }
        comma();
        JsonText.quote(free, out);
        out.add(':').add(json, from, to);
    }

    /** The object. */
    Json end() {
        return out.size() == 1 ? Json.EMPTY : Json.owning(out.add('}').toArray());
    }

    private void comma() {
        if (out.size() > 1) {
            out.add(',');
        }
    }

    private void readNames() {
        names = new HashSet<>();
        int size = out.size();
        out.add('}');
        cursor.enter(out.array(), 0, out.size());
        while (cursor.next()) {
            names.add(cursor.key());
        }
        out.truncate(size);
    }
}
