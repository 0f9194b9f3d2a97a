package playhead.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.JsonText;
import playhead.event.Reference;

/**
 * A record as a file gives it: named members in file order, each a canonical JSON value, and where it was read.
 * Mutable and reused; a member that the file leaves unsaid (an empty CSV cell) is simply not there.
 *
 * <p>A format calls {@link #begin}, appends each value to {@link #values()} between {@link #member} calls, and hands
 * the record to the sink. For one thread.
 */
public final class RawRecord {
    private final ByteBuilder values = new ByteBuilder(1024);
    private String[] names = new String[32];
    private int[] ends = new int[32];
    private int size;
    private int said = Integer.MAX_VALUE;
    private Effect effect;
    private String entityType;
    private final List<Reference> references = new ArrayList<>();

    private long line;
    private long offset;
    private int length;
    private byte[] raw;
    private int rawFrom;
    private int rawTo;

    /**
     * Starts a new record.
     *
     * @param atLine 1-based line at which it starts
     * @param atOffset byte offset in the decompressed input, -1 if unknown
     * @param bytes its length there, 0 if unknown
     */
    public void begin(long atLine, long atOffset, int bytes) {
        line = atLine;
        offset = atOffset;
        length = bytes;
        size = 0;
        said = Integer.MAX_VALUE;
        effect = null;
        entityType = null;
        references.clear();
        values.clear();
        raw = null;
    }

    /**
     * From here on members are what the format derives from those before, to say a role: they are never fields, and a
     * mapping that names the role makes them go unused.
     */
    public void derive() {
        said = Math.min(said, size);
    }

    /** How many members the file itself says; those behind them are derived. */
    public int said() {
        return Math.min(said, size);
    }

    /** What the record does to its entity, where the format knows; null where it merges its payload. */
    public Effect effect() {
        return effect;
    }

    /** Says what the record does to its entity. */
    public void effect(Effect known) {
        effect = known;
    }

    /** Type of the entity that the record names, where the format knows; null where its id tells. */
    public String entityType() {
        return entityType;
    }

    /** Says the type of the entity that the record names. */
    public void entityType(String known) {
        entityType = known;
    }

    /** Further entities that the format knows the record to be about. */
    public List<Reference> references() {
        return references;
    }

    /** Names a further entity. */
    public void refer(String type, String id, String role) {
        references.add(new Reference(new EntityRef(type, id), role));
    }

    /** The bytes that stand for this record where it needs an id made from its content; valid during the call only. */
    public void identity(byte[] bytes, int from, int to) {
        raw = bytes;
        rawFrom = from;
        rawTo = to;
    }

    /** Where the canonical JSON of the next member's value is appended, before {@link #member} closes it. */
    public ByteBuilder values() {
        return values;
    }

    /** Closes a member: its value is what was appended since the last one. Reuse the same name objects: they are compared by identity first. */
    public void member(String name) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        names[size] = name;
        ends[size++] = values.size();
    }

    /** A member with a text; none when it is null. */
    public void text(String name, String text) {
        if (text != null) {
            JsonText.quote(text, values);
            member(name);
        }
    }

    /** A member with an array of texts; none when there are none. */
    public void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            values.add('[');
            for (int i = 0; i < texts.size(); i++) {
                JsonText.quote(texts.get(i), i == 0 ? values : values.add(','));
            }
            values.add(']');
            member(name);
        }
    }

    /** Number of members. */
    public int size() {
        return size;
    }

    /** Name of a member. */
    public String name(int index) {
        return names[index];
    }

    /** The array that holds all values; ranges by {@link #from} and {@link #to}. */
    public byte[] bytes() {
        return values.array();
    }

    /** Start of a member's canonical JSON value. */
    public int from(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** End (exclusive) of a member's canonical JSON value. */
    public int to(int index) {
        return ends[index];
    }

    /** 1-based line at which the record starts. */
    public long line() {
        return line;
    }

    /** Byte offset in the decompressed input, -1 if unknown. */
    public long offset() {
        return offset;
    }

    /** Length in the decompressed input, 0 if unknown. */
    public int length() {
        return length;
    }

    /** Array with the identity bytes, or null if the format gave none. */
    public byte[] identityBytes() {
        return raw;
    }

    /** Start of the identity bytes. */
    public int identityFrom() {
        return rawFrom;
    }

    /** End (exclusive) of the identity bytes. */
    public int identityTo() {
        return rawTo;
    }
}
