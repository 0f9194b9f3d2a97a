package playhead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import playhead.history.EventCounts;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Says which colour and pattern of the timeline is which event type. */
final class Legend {
    private static final int SAMPLE = 12;

    private Legend() {}

    /** Keeps a box filled with what a timeline shows. */
    static void fill(Pane box, TimelineViewModel model, Words words) {
        model.factsProperty()
                .addListener((property, was, is) ->
                        box.getChildren().setAll(is == null ? List.of() : entries(is.counts(), words)));
    }

    private static List<Node> entries(EventCounts counts, Words words) {
        List<Node> entries = new ArrayList<>();
        for (int rank = 0; rank < counts.names().size(); rank++) {
            entries.add(entry(Shown.cut(Display.safe(counts.names().get(rank)), 24), rank));
        }
        if (counts.others() > 0) {
            entries.add(entry(
                    words.text("timeline.otherTypes", counts.others(), Shown.number(counts.others())), Palette.TYPES));
        }
        return entries;
    }

    private static Label entry(String text, int rank) {
        WritableImage sample = new WritableImage(SAMPLE, SAMPLE);
        for (int y = 0; y < SAMPLE; y++) {
            for (int x = 0; x < SAMPLE; x++) {
                sample.getPixelWriter().setArgb(x, y, Palette.argb(rank, x, y));
            }
        }
        return new Label(text, new ImageView(sample));
    }
}
