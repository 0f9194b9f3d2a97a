package playhead.ui.fold;

import java.util.Locale;

/** A part of the window that can be folded, with the room it needs to unfold by itself. */
public enum Part {
    /** The views by name across the top; folded it is a rail of icons. */
    NAVIGATION(820, 560, true),
    /** The values beside the events. */
    VALUES(1100, 0, false),
    /** The detail of what is selected. */
    DETAIL(820, 0, true),
    /** The stretch of the timeline with its legend; folded it is the overview alone. */
    TIMELINE(0, 560, true);

    private final double width;
    private final double height;
    private final boolean open;

    /**
     * @param width of a window, before zooming, that has room for it
     * @param height of a window, before zooming, that has room for it
     * @param open whether it is there, given the room, until the user says something else
     */
    Part(double width, double height, boolean open) {
        this.width = width;
        this.height = height;
        this.open = open;
    }

    /** Whether a window of this size, before zooming, has room for it. */
    public boolean fits(double wide, double high) {
        return wide >= width && high >= height;
    }

    /** Whether it is there, given the room, until the user says something else. */
    boolean isOpen() {
        return open;
    }

    /** Stable name such as {@code detail}, for settings and words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
