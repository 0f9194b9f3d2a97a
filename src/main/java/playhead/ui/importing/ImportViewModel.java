package playhead.ui.importing;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.job.Job;
import playhead.ui.job.Jobs;
import playhead.ui.opening.ImportWatch;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Answer;

/** The import itself: all of it becomes a log, or nothing does. For the window's thread. */
public final class ImportViewModel {
    private final WizardViewModel wizard;
    private final CheckViewModel check;
    private final CorrectionViewModel correction;
    private final ImportDesk desk;
    private final Jobs jobs;
    private final Words words;
    private final Consumer<OpenLog> opened;
    private final ReadOnlyObjectWrapper<Job> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper landed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param opened takes the log, on the window's thread */
    ImportViewModel(
            WizardViewModel wizard,
            CheckViewModel check,
            CorrectionViewModel correction,
            ImportDesk desk,
            Jobs jobs,
            Words words,
            Consumer<OpenLog> opened) {
        this.wizard = wizard;
        this.check = check;
        this.correction = correction;
        this.desk = desk;
        this.jobs = jobs;
        this.words = words;
        this.opened = opened;
        wizard.stepProperty().addListener((property, was, is) -> {
            if (is == Step.IMPORT) {
                begin();
            } else {
                landed.set(false);
                cancel();
            }
        });
    }

    private void begin() {
        ImportDesk.Order order = check.order();
        problem.set("");
        Function<Answer<OpenLog>, CorrectionViewModel.Again> carrying = correction.carrying();
        Job job = jobs.run(
                words.text("importing.job.import"),
                progress -> carrying.apply(desk.run(order, new ImportWatch(progress, words))),
                this::show,
                broken -> {
                    running.set(null);
                    problem.set(
                            broken instanceof CancellationException
                                    ? words.text("importing.import.cancelled")
                                    : words.said(broken.getMessage()));
                });
        running.set(job);
    }

    private void show(CorrectionViewModel.Again again) {
        running.set(null);
        switch (again.answer()) {
            case Answer.Refused<OpenLog>(String reason, boolean usage) -> problem.set(words.said(reason));
            case Answer.Given<OpenLog>(OpenLog log, List<String> warnings) -> {
                opened.accept(log);
                if (correction.isCorrecting()) {
                    landed.set(true);
                    correction.compare(log, again.carried());
                } else {
                    land();
                }
            }
        }
    }

    /** Leaves the wizard for the log that was imported. */
    public void land() {
        wizard.hide();
        landed.set(false);
        wizard.clear();
    }

    /** True when a correction is over and what it changed is shown. */
    public ReadOnlyBooleanProperty landedProperty() {
        return landed.getReadOnlyProperty();
    }

    /** Stops the import; nothing of it is kept. */
    public void cancel() {
        if (running.get() != null) {
            running.get().cancel();
        }
    }

    /** The import that runs, or null. */
    public ReadOnlyObjectProperty<Job> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why nothing was imported, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
