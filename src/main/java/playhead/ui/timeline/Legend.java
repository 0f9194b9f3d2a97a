package playhead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import playhead.history.EventCounts;
import playhead.ui.colour.Palette;
import playhead.ui.colour.Swatches;
import playhead.ui.colour.TypeChip;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Says which colour, pattern and letters stand for which event type. */
final class Legend {
    private Legend() {}

    /** Keeps a box filled with what a timeline shows. */
    static void fill(Pane box, TimelineViewModel model, Words words) {
        Swatches swatches = new Swatches();
        model.factsProperty()
                .addListener((property, was, is) ->
                        box.getChildren().setAll(is == null ? List.of() : entries(is, swatches, words)));
    }

    private static List<Node> entries(Facts facts, Swatches swatches, Words words) {
        EventCounts counts = facts.counts();
        List<Node> entries = new ArrayList<>();
        for (String type : counts.names()) {
            TypeChip chip = new TypeChip(swatches, facts.signs().of(type));
            entries.add(entry(Shown.cut(Display.safe(type), 24), chip));
        }
        if (counts.others() > 0) {
            entries.add(entry(
                    words.text("timeline.otherTypes", counts.others(), Shown.number(counts.others())),
                    new ImageView(swatches.of(Palette.TYPES))));
        }
        return entries;
    }

    private static Label entry(String text, Node sample) {
        return new Label(text, sample);
    }
}
