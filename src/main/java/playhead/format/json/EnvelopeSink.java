package playhead.format.json;

import java.time.DateTimeException;
import java.time.Instant;
import playhead.event.JsonCursor;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.SinkBefore;

/** Adds to each record what its envelope says of roles, under names of its own. For one reading, one thread. */
public abstract class EnvelopeSink extends SinkBefore {
    private static final long MILLI = 1_000L;
    private static final long NANO = 1_000_000_000L;

    private final JsonCursor cursor = new JsonCursor();
    private RawRecord record;
    private int from;
    private int to;

    /** @param sink takes the records with what was added */
    protected EnvelopeSink(RecordSink sink) {
        super(sink);
    }

    /** Adds what the record says, by {@link RawRecord#text} and the like. */
    protected abstract void add(RawRecord read);

    @Override
    public final void record(RawRecord read) {
        record = read;
        read.derive();
        add(read);
        give(read);
    }

    /** The text or number at a path into the record, null when there is none. */
    protected final String text(String... path) {
        return find(path) ? Scalars.text(record.bytes(), from, to) : null;
    }

    /** The first of these that is said. */
    protected static String first(String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** Those of these that are said, joined; null when none is. */
    protected static String joined(String join, String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            if (text != null) {
                all.append(all.isEmpty() ? "" : join).append(text);
            }
        }
        return all.isEmpty() ? null : all.toString();
    }

    /** Milliseconds since 1970 as the time that they are; what is no such number is left as it is, to be refused. */
    protected static String millis(String number) {
        return number == null ? null : instant(number, MILLI);
    }

    /** Units since 1970 as the time that they are; what is no such number is left as it is, to be refused. */
    protected static String instant(String number, long unitsInSecond) {
        try {
            long all = Long.parseLong(number);
            long nanos = Math.floorMod(all, unitsInSecond) * (NANO / unitsInSecond);
            return Instant.ofEpochSecond(Math.floorDiv(all, unitsInSecond), nanos)
                    .toString();
        } catch (NumberFormatException | DateTimeException notOne) {
            return number;
        }
    }

    /** Looks for a value by its path into the record, what was added included; true when it is there, at {@link #from} to {@link #to}. */
    protected final boolean find(String... path) {
        for (int i = 0; i < record.size(); i++) {
            if (record.name(i).equals(path[0])) {
                from = record.from(i);
                to = record.to(i);
                return inside(path, 1);
            }
        }
        return false;
    }

    /** Goes on into the value found; true when it is an object with such members. */
    protected final boolean inside(String[] path, int step) {
        for (int i = step; i < path.length; i++) {
            if (kind() != '{' || !member(path[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean member(String name) {
        cursor.enter(record.bytes(), from, to);
        while (cursor.next()) {
            if (cursor.key().equals(name)) {
                from = cursor.valueFrom();
                to = cursor.valueTo();
                return true;
            }
        }
        return false;
    }

    /** First byte of the value found, which tells its kind. */
    protected final byte kind() {
        return record.bytes()[from];
    }

    /** Start of the value found. */
    protected final int from() {
        return from;
    }

    /** End (exclusive) of the value found. */
    protected final int to() {
        return to;
    }

    /** Adds the value found as a member. */
    protected final void put(String name) {
        byte[] json = record.bytes();
        record.values().add(json, from, to);
        record.member(name);
    }
}
