package playhead.ui.teach;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import playhead.ui.text.Words;
import playhead.workspace.pipeline.Stage;

/** One stage of the strip. What it shows can be told by its sign and its frame, without colour. */
final class StageBox extends HBox {
    private final Label head = new Label();
    private final Label brief = new Label();
    private final Label arrow = new Label();
    private final String name;
    private final boolean isLast;
    private StripModel.Light light = StripModel.Light.DARK;

    StageBox(Stage stage, String name) {
        this.name = name;
        isLast = stage.ordinal() + 1 == Stage.values().length;
        setId("strip-stage-" + StripView.id(stage));
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(1);
        getStyleClass().add("stage");
        head.getStyleClass().add("text-bold");
        brief.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(brief.textProperty());
        brief.setTooltip(whole);
        VBox box = new VBox(head, brief);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        arrow.setMinWidth(USE_PREF_SIZE);
        box.getStyleClass().add("strip-stage");
        getChildren().setAll(box, arrow);
        show(light, "");
    }

    void show(StripModel.Light now, String said) {
        light = now;
        head.setText(sign(now) + name);
        brief.setText(said.isEmpty() ? " " : said);
        arrow.setText(isLast ? "" : now == StripModel.Light.STOPPED ? "⊣" : "→");
        for (StripModel.Light known : StripModel.Light.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(StripView.id(known)), known == now);
        }
    }

    private static String sign(StripModel.Light light) {
        return switch (light) {
            case DARK -> "";
            case LIT -> "● ";
            case PASSED -> "✓ ";
            case STOPPED -> "✗ ";
            case HELD -> "‖ ";
        };
    }

    /** It in words. */
    String said(Words words) {
        return words.text(
                "teach.light." + StripView.id(light), name, brief.getText().strip());
    }
}
