package playhead.ui.timeline;

/** Colours of event types: Okabe and Ito's, which colour-blind people can tell apart, and grey for all others. */
public final class Palette {
    /** Event types with a colour of their own. */
    public static final int TYPES = 7;

    private static final int[] COLOURS = {
        0xFF56B4E9, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7, 0xFF0072B2, 0xFFD55E00, 0xFFF0E442, 0xFF999999
    };

    private Palette() {}

    /** Opaque ARGB of a rank, {@link #TYPES} for the others. */
    public static int argb(int rank) {
        return COLOURS[rank];
    }
}
