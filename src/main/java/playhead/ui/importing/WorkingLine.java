package playhead.ui.importing;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import playhead.ui.job.Job;

/** How far a job is, with a button that ends it; there while a job is. A part of screens, for the FX thread. */
public final class WorkingLine extends HBox {
    private final ProgressBar progress = new ProgressBar();
    private final Label text = new Label();
    private final Button cancel = new Button();

    /** Without a job, thus not to be seen. */
    public WorkingLine() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        progress.setPrefWidth(240);
        HBox.setHgrow(text, Priority.ALWAYS);
        cancel.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(progress, text, cancel);
    }

    /** How the progress is called for who does not see it. */
    public String getName() {
        return progress.getAccessibleText();
    }

    /** Calls the progress so for who does not see it. */
    public void setName(String name) {
        progress.setAccessibleText(name);
    }

    /** What stands on the button. */
    public String getCancelText() {
        return cancel.getText();
    }

    /** Writes on the button. */
    public void setCancelText(String words) {
        cancel.setText(words);
    }

    /** Shows each job as long as it is there; the button calls for its end. */
    void follow(ObservableValue<Job> running, Runnable cancelling) {
        cancel.setOnAction(event -> cancelling.run());
        running.addListener((property, was, is) -> show(is));
        show(running.getValue());
    }

    private void show(Job job) {
        TextColumns.show(this, job != null);
        progress.progressProperty().unbind();
        text.textProperty().unbind();
        if (job != null) {
            progress.progressProperty().bind(job.shareProperty());
            text.textProperty().bind(job.textProperty());
        }
    }
}
