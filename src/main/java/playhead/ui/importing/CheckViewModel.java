package playhead.ui.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.importing.pipeline.FileSummary;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.preview.ClockChanges;
import playhead.ui.job.Job;
import playhead.ui.job.Jobs;
import playhead.ui.opening.ImportWatch;
import playhead.ui.text.Words;
import playhead.workspace.Answer;

/** What would be imported: all of it is read in the background, nothing is kept. For the window's thread. */
public final class CheckViewModel {
    private final WizardViewModel wizard;
    private final ImportDesk desk;
    private final Jobs jobs;
    private final Words words;
    private final ReadOnlyObjectWrapper<ImportOutcome.DryRun> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Job> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<SumLine> sums = FXCollections.observableArrayList();
    private ImportDesk.Order tried;

    CheckViewModel(WizardViewModel wizard, ImportDesk desk, Jobs jobs, Words words) {
        this.wizard = wizard;
        this.desk = desk;
        this.jobs = jobs;
        this.words = words;
        wizard.stepProperty().addListener((property, was, is) -> {
            if (is == Step.CHECK) {
                check();
            } else {
                cancel();
            }
        });
    }

    /** What is to be imported now. */
    ImportDesk.Order order() {
        return new ImportDesk.Order(
                wizard.files(), wizard.yaml(), wizard.sources().zoneProperty().get());
    }

    /** Tries the import, unless the last try was of the same. */
    public void check() {
        ImportDesk.Order order = order();
        if (order.equals(tried) && (running.get() != null || result.get() != null)) {
            return;
        }
        cancel();
        tried = order;
        result.set(null);
        problem.set("");
        Job[] mine = new Job[1];
        mine[0] = jobs.run(
                words.text("importing.job.check"),
                progress -> desk.dryRun(order, new ImportWatch(progress, words)),
                answer -> {
                    if (running.get() == mine[0]) {
                        running.set(null);
                        show(answer);
                    }
                },
                broken -> {
                    if (running.get() == mine[0]) {
                        running.set(null);
                        if (!(broken instanceof CancellationException)) {
                            problem.set(words.said(broken.getMessage()));
                        }
                    }
                });
        running.set(mine[0]);
    }

    private void show(Answer<ImportOutcome> answer) {
        switch (answer) {
            case Answer.Refused<ImportOutcome>(String reason, boolean usage) -> problem.set(words.said(reason));
            case Answer.Given<ImportOutcome>(ImportOutcome outcome, List<String> warnings) -> {
                switch (outcome) {
                    case ImportOutcome.DryRun dry -> {
                        sums(dry);
                        result.set(dry);
                    }
                    case ImportOutcome.Failed failed ->
                        problem.set(failed.reasons().stream().map(words::said).collect(Collectors.joining("\n")));
                    default -> problem.set(words.text("importing.check.cancelled"));
                }
            }
        }
    }

    /** Keeps what was expected of columns that are still there. */
    private void sums(ImportOutcome.DryRun dry) {
        List<SumLine> before = List.copyOf(sums);
        sums.clear();
        for (FileSummary file : dry.summaries()) {
            file.sums().forEach((column, sum) -> {
                SumLine line = new SumLine(file.file(), column, sum.count(), sum.sum());
                before.stream()
                        .filter(old ->
                                old.file().equals(line.file()) && old.column().equals(column))
                        .forEach(old -> line.expectedProperty()
                                .set(old.expectedProperty().get()));
                sums.add(line);
            });
        }
    }

    /** Goes on with what another one was told to expect. */
    void take(CheckViewModel before) {
        before.cancel();
        sums.setAll(before.sums);
    }

    /** Stops the try. */
    public void cancel() {
        if (running.get() != null) {
            running.get().cancel();
            running.set(null);
            tried = null;
            problem.set(words.text("importing.check.cancelled"));
        }
    }

    /** Hours within the log that clocks of the zone skip or repeat; empty where all times have offsets. */
    public List<ClockChanges.Change> clockChanges() {
        ImportOutcome.DryRun dry = result.get();
        ZoneId zone = wizard.sources().zoneProperty().get();
        if (dry == null) {
            return List.of();
        }
        return dry.summaries().stream()
                .filter(file -> file.naiveTimes() > 0 && file.first() != null)
                .flatMap(file ->
                        ClockChanges.between(zone, Instant.parse(file.first()), Instant.parse(file.last())).stream())
                .distinct()
                .toList();
    }

    /** What came of the last try; null while there is none. */
    public ReadOnlyObjectProperty<ImportOutcome.DryRun> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The try that runs, or null. */
    public ReadOnlyObjectProperty<Job> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why it could not be imported, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Control totals. */
    public ObservableList<SumLine> sums() {
        return sums;
    }
}
