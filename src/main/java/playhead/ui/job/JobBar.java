package playhead.ui.job;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import playhead.ui.text.Words;

/** One line for each job that is shown, with a button that stops it; takes no room while there is none. */
public final class JobBar extends VBox {
    private final Words words;
    private final Map<Job, Node> lines = new HashMap<>();

    /**
     * @param jobs what is shown
     * @param words what the button is called
     */
    public JobBar(Jobs jobs, Words words) {
        this.words = words;
        getStyleClass().add("job-bar");
        visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
        managedProperty().bind(visibleProperty());
        jobs.shown().forEach(job -> getChildren().add(line(job)));
        jobs.shown().addListener(this::changed);
    }

    private void changed(ListChangeListener.Change<? extends Job> change) {
        while (change.next()) {
            change.getRemoved().forEach(job -> getChildren().remove(lines.remove(job)));
            change.getAddedSubList().forEach(job -> getChildren().add(line(job)));
        }
    }

    private Node line(Job job) {
        Label name = new Label(job.name());
        name.getStyleClass().add("job-name");
        name.setTooltip(new Tooltip(job.name()));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.shareProperty());
        bar.setAccessibleText(words.text("job.progress", job.name()));
        bar.setFocusTraversable(false);
        Label text = new Label();
        text.getStyleClass().add("number");
        text.setMinWidth(Region.USE_PREF_SIZE);
        text.textProperty().bind(job.textProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button stop = new Button(words.text("job.cancel"));
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setAccessibleText(words.text("job.cancel.what", job.name()));
        stop.setOnAction(event -> job.cancel());
        stop.disableProperty().bind(job.stoppingProperty());
        HBox line = new HBox(name, bar, text, space, stop);
        line.getStyleClass().add("job");
        lines.put(job, line);
        return line;
    }
}
