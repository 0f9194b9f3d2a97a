package playhead.saga;

/** The event with the greatest time so far, kept at every {@value #STEP}th position. One writer. */
final class Latest {
    private static final int STEP = 1_024;

    /** By block: the latest event up to its end, 0 without any time. */
    private final Ints blocks = new Ints();

    /** Goes on to the last whole block. */
    void extend(LogColumns columns) {
        while ((blocks.size() + 1L) * STEP <= columns.end()) {
            blocks.add((int) upTo(columns, (blocks.size() + 1L) * STEP));
        }
    }

    long upTo(LogColumns columns, long at) {
        int whole = (int) Math.min(at / STEP, blocks.size());
        long latest = whole == 0 ? 0 : blocks.get(whole - 1);
        long seconds = latest == 0 ? Long.MIN_VALUE : columns.seconds(latest);
        for (long position = (long) whole * STEP + 1; position <= at; position++) {
            long then = columns.seconds(position);
            if (then >= seconds
                    && columns.timed(position)
                    && (then > seconds || latest == 0 || columns.nanos(position) > columns.nanos(latest))) {
                latest = position;
                seconds = then;
            }
        }
        return latest;
    }
}
