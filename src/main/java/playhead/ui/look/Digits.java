package playhead.ui.look;

import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Sees to it that digits stand below each other. The letters of most systems have digits of one width; where they have not,
 * numbers and times are written in letters that have. JavaFX cannot ask a font for its other digits.
 */
public final class Digits {
    /** Letters of numbers where those of the system will not do; the last is there everywhere. */
    private static final List<String> FAMILIES =
            List.of("Helvetica Neue", "Segoe UI", "Noto Sans", "DejaVu Sans", "Liberation Sans", "Monospaced");

    private static final double SIZE = 100;

    private Digits() {}

    /** The style sheet for numbers and times as an address, if the letters of the system need one. */
    public static Optional<String> sheet() {
        return sheet(Font.getDefault().getFamily());
    }

    static Optional<String> sheet(String system) {
        return areEven(system)
                ? Optional.empty()
                : Optional.of("data:text/css,.table-cell.number,.table-cell:number,.table-cell.time{-fx-font-family:'"
                        .concat(family())
                        .concat("';}")
                        .replace(" ", "%20"));
    }

    private static String family() {
        List<String> installed = Font.getFamilies();
        return FAMILIES.stream()
                .filter(installed::contains)
                .filter(Digits::areEven)
                .findFirst()
                .orElse(FAMILIES.getLast());
    }

    /** Whether all digits of a family are equally wide. */
    static boolean areEven(String family) {
        Font font = Font.font(family, SIZE);
        double first = width("0", font);
        return "123456789".chars().allMatch(digit -> width(Character.toString(digit), font) == first);
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
