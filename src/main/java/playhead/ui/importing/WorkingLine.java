package playhead.ui.importing;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import playhead.ui.job.Job;

/**
 * How far a job is, shown while it runs.
 *
 * @param line all of it
 * @param progress its share
 * @param text in words
 */
record WorkingLine(HBox line, ProgressBar progress, Label text) {
    /** Shows each job as long as it is there. */
    void follow(ObservableValue<Job> running) {
        running.addListener((property, was, is) -> show(is));
        show(running.getValue());
    }

    private void show(Job job) {
        TextColumns.show(line, job != null);
        progress.progressProperty().unbind();
        text.textProperty().unbind();
        if (job != null) {
            progress.progressProperty().bind(job.shareProperty());
            text.textProperty().bind(job.textProperty());
        }
    }
}
