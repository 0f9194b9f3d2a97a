package playhead.ui.detail;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.RawRecord;

/** The record that an event was read from, between a little of what stands before and after it. */
final class RawPane {
    private final TextFlow flow = new TextFlow();
    private final BorderPane pane = new BorderPane();

    RawPane(RawModel model, Words words) {
        Label about = new Label();
        Wrapping.of(about);
        about.getStyleClass().addAll("caption", "entity-about");
        about.textProperty().bind(model.aboutProperty());
        flow.getStyleClass().add("raw-text");
        ScrollPane scroll = new ScrollPane(flow);
        scroll.setId("raw");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(words.text("detail.raw.name"));
        pane.setTop(about);
        pane.setCenter(scroll);
        model.recordProperty().addListener((property, was, is) -> show(is));
    }

    Node node() {
        return pane;
    }

    private void show(RawRecord record) {
        flow.getChildren().clear();
        if (record != null) {
            flow.getChildren()
                    .addAll(
                            text(record.before(), "raw-around"),
                            text(record.text(), "raw-record"),
                            text(record.after(), "raw-around"));
        }
    }

    /** Lines stay lines; every other character that acts is shown as a mark. */
    private static Text text(String raw, String style) {
        StringBuilder safe = new StringBuilder();
        String[] lines = raw.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            safe.append(i == 0 ? "" : "\n").append(Display.safe(lines[i]));
        }
        Text text = new Text(safe.toString());
        text.getStyleClass().add(style);
        return text;
    }
}
