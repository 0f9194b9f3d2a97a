package playhead.saga;

/** How the times of events stand to each other. */
public final class LogTimes {
    private LogTimes() {}

    /** Whether one event is later than another; both have a time. */
    public static boolean isAfter(LogColumns columns, long position, long other) {
        long seconds = columns.seconds(position);
        long others = columns.seconds(other);
        return seconds > others || seconds == others && columns.nanos(position) > columns.nanos(other);
    }
}
