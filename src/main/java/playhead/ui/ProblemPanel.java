package playhead.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** Says what went wrong, what is safe and what to do, above the views: nothing has to be answered before going on. */
final class ProblemPanel extends HBox {
    private final Label what = new Label();
    private final Label advice = new Label();

    ProblemPanel(ObjectProperty<Problem> problem, Words words) {
        setId("problem-panel");
        getStyleClass().add("problem-panel");
        what.getStyleClass().add("text-bold");
        Wrapping.of(what);
        Wrapping.of(advice);
        VBox texts = new VBox(2, what, advice);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Button copy = new Button(words.text("window.problem.copy"), new FontIcon("mdi2c-content-copy"));
        copy.setId("problem-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(problem.get().text());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button dismiss = new Button(words.text("window.problem.dismiss"));
        dismiss.setId("problem-dismiss");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(event -> problem.set(null));
        getChildren().addAll(new FontIcon("mdi2a-alert-octagon-outline"), texts, copy, dismiss);
        problem.subscribe(this::show);
    }

    private void show(Problem problem) {
        setVisible(problem != null);
        setManaged(problem != null);
        if (problem != null) {
            what.setText(problem.what());
            advice.setText(problem.safe() + " " + problem.advice());
        }
    }
}
