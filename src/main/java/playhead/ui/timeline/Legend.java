package playhead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/** Says which colour of the timeline is which event type. */
public final class Legend {
    private Legend() {}

    /** Keeps a box filled with what a timeline shows. */
    public static void fill(Pane box, TimelineViewModel model) {
        model.rankingProperty()
                .addListener((property, was, is) -> box.getChildren().setAll(entries(is)));
    }

    private static List<Node> entries(Ranking ranking) {
        List<Node> entries = new ArrayList<>();
        for (int rank = 0; rank < ranking.names().size(); rank++) {
            entries.add(entry(Shown.cut(Display.safe(ranking.names().get(rank)), 24), rank));
        }
        if (ranking.others() > 0) {
            entries.add(entry(ranking.others() + " other types", Palette.TYPES));
        }
        return entries;
    }

    private static Label entry(String text, int rank) {
        int argb = Palette.argb(rank);
        Color colour = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
        Label label = new Label(text, new Rectangle(9, 9, colour));
        return label;
    }
}
