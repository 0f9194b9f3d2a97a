package playhead.ui.look;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide a table writes a text, at the usual size and with the room around it. */
public final class TextWidth {
    private static final double SIZE = 14;
    private static final double AROUND_HEADING = 24;
    private static final double AROUND_CELL = 19;
    private static final Font HEADING = Font.font("System", FontWeight.BOLD, SIZE);
    private static final Font CELL = Font.font("System", SIZE);

    private TextWidth() {}

    /** As the heading of a column. */
    public static double ofHeading(String text) {
        return of(text, HEADING) + AROUND_HEADING;
    }

    /** In a cell. */
    public static double ofCell(String text) {
        return of(text, CELL) + AROUND_CELL;
    }

    private static double of(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
