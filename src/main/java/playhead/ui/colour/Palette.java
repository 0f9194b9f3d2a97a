package playhead.ui.colour;

/**
 * Colours of event types: Okabe and Ito's, which colour-blind people can tell apart, and grey for all others. Each has a
 * pattern of its own beside its colour.
 */
public final class Palette {
    /** Event types with a colour of their own. */
    public static final int TYPES = 7;

    private static final int[] COLOURS = {
        0xFF56B4E9, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7, 0xFF0072B2, 0xFFD55E00, 0xFFF0E442, 0xFF999999
    };
    /** What a pattern leaves of the colour, of 256. */
    private static final int DARKER = 176;

    private Palette() {}

    /** Opaque ARGB of a rank, {@link #TYPES} for the others. */
    public static int argb(int rank) {
        return COLOURS[rank];
    }

    /** The same at a pixel of a picture, with the pattern. */
    public static int argb(int rank, int x, int y) {
        return isMarked(rank, x, y) ? darker(COLOURS[rank]) : COLOURS[rank];
    }

    /** Plain, lines across, rising lines, dots, upright lines, falling lines, a chequerboard; the others are plain grey. */
    private static boolean isMarked(int rank, int x, int y) {
        return switch (rank) {
            case 1 -> y % 4 == 0;
            case 2 -> (x + y) % 5 == 0;
            case 3 -> x % 3 == 0 && y % 3 == 0;
            case 4 -> x % 4 == 0;
            case 5 -> Math.floorMod(x - y, 5) == 0;
            case 6 -> (x / 2 + y / 2) % 2 == 0;
            default -> false;
        };
    }

    private static int darker(int argb) {
        int red = (argb >> 16 & 255) * DARKER >> 8;
        int green = (argb >> 8 & 255) * DARKER >> 8;
        int blue = (argb & 255) * DARKER >> 8;
        return 0xFF << 24 | red << 16 | green << 8 | blue;
    }
}
