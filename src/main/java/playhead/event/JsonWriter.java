package playhead.event;

/**
 * Writes canonical JSON in the order of the calls. For one thread; reusable after {@link #clear()}.
 *
 * <pre>{@code w.object().name("position").number(7).name("data").raw(event.data()).end(); }</pre>
 */
public final class JsonWriter {
    private final ByteBuilder out = new ByteBuilder(512);
    private final ByteBuilder closers = new ByteBuilder(16);
    private boolean first = true;

    /** Starts an object; {@link #end()} closes it. */
    public JsonWriter object() {
        return open('{', '}');
    }

    /** Starts an array; {@link #end()} closes it. */
    public JsonWriter array() {
        return open('[', ']');
    }

    /** Closes the innermost object or array. */
    public JsonWriter end() {
        out.add(closers.array()[closers.size() - 1]);
        closers.truncate(closers.size() - 1);
        first = false;
        return this;
    }

    /** Names the next member. */
    public JsonWriter name(String key) {
        comma();
        JsonText.quote(key, out);
        out.add(':');
        first = true;
        return this;
    }

    /** A text, or null. */
    public JsonWriter text(String value) {
        if (value == null) {
            return literal("null");
        }
        comma();
        JsonText.quote(value, out);
        return this;
    }

    /** A whole number. */
    public JsonWriter number(long value) {
        return literal(Long.toString(value));
    }

    /** A truth value. */
    public JsonWriter bool(boolean value) {
        return literal(value ? "true" : "false");
    }

    /** The null value. */
    public JsonWriter nothing() {
        return literal("null");
    }

    /** A value that is canonical already; Java null is written as null. */
    public JsonWriter raw(Json value) {
        if (value == null) {
            return literal("null");
        }
        return raw(value.bytes(), 0, value.length());
    }

    /** A value that is canonical already. */
    public JsonWriter raw(byte[] canonical, int from, int to) {
        comma();
        out.add(canonical, from, to);
        return this;
    }

    /** All members of a canonical object, into the object that is open. */
    public JsonWriter members(byte[] object, int from, int to) {
        return to - from <= 2 ? this : raw(object, from + 1, to - 1);
    }

    /** A number or literal as it is to stand. */
    public JsonWriter literal(String plain) {
        comma();
        out.addAscii(plain, 0, plain.length());
        return this;
    }

    /** What was written so far; valid until the next call. */
    public ByteBuilder bytes() {
        return out;
    }

    /** The value that was written. */
    public Json toJson() {
        return Json.owning(out.toArray());
    }

    /** Starts afresh. */
    public JsonWriter clear() {
        out.clear();
        closers.clear();
        first = true;
        return this;
    }

    private JsonWriter open(char opener, char closer) {
        comma();
        out.add(opener);
        closers.add(closer);
        first = true;
        return this;
    }

    private void comma() {
        if (!first) {
            out.add(',');
        }
        first = false;
    }
}
