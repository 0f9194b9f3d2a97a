package playhead.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import playhead.ui.look.Ink;

/** What is written on the timeline. */
final class Lettering {
    static final Font FONT = Font.font("System", 11);
    private static final double BESIDE = 4;
    /** Height of a boxed line. */
    static final double HIGH = 15;

    private Lettering() {}

    /** How wide a text is written. */
    static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(FONT);
        return measured.getLayoutBounds().getWidth();
    }

    /**
     * Writes a text on a ground of its own, so that it can be read on bars of any colour.
     *
     * @param middle where its middle lies, if there is room
     * @return where it ends on the right
     */
    static double boxed(GraphicsContext g, String text, double middle, double top, Frame frame, Ink ink) {
        double wide = width(text) + 2 * BESIDE;
        double left = Math.clamp(middle - wide / 2, Frame.PAD, Math.max(Frame.PAD, Frame.PAD + frame.width() - wide));
        g.setFill(ink.veil(0.88));
        g.fillRect(left, top, wide, HIGH);
        g.setFill(ink.head());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(text, left + BESIDE, top + HIGH / 2);
        return left + wide;
    }
}
