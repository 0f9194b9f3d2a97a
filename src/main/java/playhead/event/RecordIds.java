package playhead.event;

/** Where the id and the causes of an event stand in its canonical record. Trusts the record. For one thread. */
final class RecordIds {
    private byte[] record;
    private int flags;
    private int at;
    private int from;
    private boolean atCauses;

    /** Starts at the beginning of a record that {@link EventCodec#encode} made. */
    void enter(byte[] records, int start, int itsFlags) {
        record = records;
        flags = itsFlags;
        at = start + 2;
        atCauses = false;
    }

    /** Moves to the id. */
    void id() {
        if (has(EventCodec.HAS_STREAM)) {
            text();
            text();
        }
        number();
        text();
        text();
    }

    /** Moves to the next cause, after {@link #id}. */
    void cause() {
        if (!atCauses) {
            toCauses();
            atCauses = true;
        }
        text();
    }

    private void toCauses() {
        if (has(EventCodec.HAS_TIME)) {
            number();
            number();
            at++;
            if (has(EventCodec.HAS_TIME_TEXT)) {
                text();
            }
        }
        if (has(EventCodec.HAS_ACTOR)) {
            text();
        }
        if (has(EventCodec.HAS_CORRELATION)) {
            text();
        }
        number();
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private void text() {
        int length = number();
        from = at;
        at += length;
    }

    /** Passes over a varint; its value if it is a length. */
    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = record[at++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    /** The array that holds the record. */
    byte[] record() {
        return record;
    }

    /** Start of the text moved to. */
    int from() {
        return from;
    }

    /** Its end. */
    int to() {
        return at;
    }
}
