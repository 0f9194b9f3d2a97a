package playhead.ui.text;

/** How long something lasted, in the two largest units, whose signs are the same in every language. */
public final class Lasting {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Lasting() {}

    /** Such as {@code 250 ms}, {@code 12 s}, {@code 3 min 20 s}, {@code 14 h 5 min} or {@code 3 d 4 h}. */
    public static String of(double seconds) {
        if (seconds < 0) {
            return "-" + of(-seconds);
        }
        if (seconds < 1) {
            return Math.round(seconds * 1_000) + " ms";
        }
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        if (whole < HOUR) {
            return two(whole, MINUTE, "min", 1, "s");
        }
        return whole < DAY ? two(whole, HOUR, "h", MINUTE, "min") : two(whole, DAY, "d", HOUR, "h");
    }

    private static String two(long seconds, long large, String largeName, long small, String smallName) {
        long rest = seconds % large / small;
        return Shown.number(seconds / large) + " " + largeName + (rest == 0 ? "" : " " + rest + " " + smallName);
    }
}
