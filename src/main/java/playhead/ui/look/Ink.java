package playhead.ui.look;

import javafx.scene.paint.Color;

/**
 * What the timeline and curves are drawn with.
 *
 * @param ground behind everything
 * @param line thin lines
 * @param text what is written
 * @param head the playhead
 * @param accent what is chosen, and the focus
 * @param problem where replaying stumbled
 * @param mark flags of marks
 * @param frame how thick the focus is drawn
 */
public record Ink(
        Color ground, Color line, Color text, Color head, Color accent, Color problem, Color mark, double frame) {
    private static final Ink LIGHT = new Ink(
            Color.web("#ffffff"),
            Color.web("#d0d7de"),
            Color.web("#57606a"),
            Color.web("#1f2328"),
            Color.web("#0969da"),
            Color.web("#cf222e"),
            Color.web("#6639ba"),
            1);
    private static final Ink DARK = new Ink(
            Color.web("#0d1117"),
            Color.web("#3d444d"),
            Color.web("#a5adb8"),
            Color.web("#f0f6fc"),
            Color.web("#4493f8"),
            Color.web("#ff7b72"),
            Color.web("#d2a8ff"),
            1);
    /** What the style sheet {@code contrast} gives everything else. */
    private static final Ink CONTRAST = new Ink(
            Color.web("#000000"),
            Color.web("#ffffff"),
            Color.web("#ffffff"),
            Color.web("#ffffff"),
            Color.web("#ffd60a"),
            Color.web("#ff9b94"),
            Color.web("#d2a8ff"),
            3);

    /** That of a theme. */
    public static Ink of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case CONTRAST -> CONTRAST;
        };
    }

    /** The ground, so much of it that what lies below shines through. */
    public Color veil(double share) {
        return ground.deriveColor(0, 1, 1, share);
    }
}
