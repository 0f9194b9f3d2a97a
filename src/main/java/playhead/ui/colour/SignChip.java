package playhead.ui.colour;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/** How the sign of a rule and the rows that it marks get their colour; the style sheet has the colours. */
public final class SignChip {
    private static final PseudoClass[] COLOURS = new PseudoClass[Palette.TYPES + 1];
    private static final PseudoClass COLOURED = PseudoClass.getPseudoClass("coloured");
    private static final int LONGEST = 2;

    static {
        for (int colour = 0; colour < COLOURS.length; colour++) {
            COLOURS[colour] = PseudoClass.getPseudoClass("colour-" + colour);
        }
    }

    private SignChip() {}

    /** A chip of its own. */
    public static Label of(int colour, String sign) {
        Label chip = new Label();
        chip.getStyleClass().add("sign-chip");
        dress(chip, colour, sign);
        return chip;
    }

    static void dress(Label chip, int colour, String sign) {
        chip.setText(Shown.cut(Display.safe(sign), LONGEST));
        colour(chip, colour);
    }

    /** Gives a row the tint of its mark, or none. */
    public static void tint(Node row, RowMark mark) {
        colour(row, mark == null ? -1 : mark.colour());
    }

    private static void colour(Node node, int which) {
        node.pseudoClassStateChanged(COLOURED, which >= 0);
        for (int colour = 0; colour < COLOURS.length; colour++) {
            node.pseudoClassStateChanged(COLOURS[colour], colour == which);
        }
    }
}
