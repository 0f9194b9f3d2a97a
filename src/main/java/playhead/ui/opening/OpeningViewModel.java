package playhead.ui.opening;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.job.Job;
import playhead.ui.job.Jobs;
import playhead.ui.job.Notice;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.SampleLogs;

/** The start page: what can be opened, what is being opened, and why it could not be. */
public final class OpeningViewModel {
    /** So long a window may wait for its first log: it would have to show something else first, and then again. */
    private static final long SOON_MILLIS = 500;

    private final LogOpener opener;
    private final Jobs jobs;
    private final Words words;
    private final Consumer<Throwable> failed;
    private final Consumer<OpenLog> opened;
    private final Consumer<Path> unclear;
    private final Consumer<OpenLog> correct;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Job job;
    private String name = "";
    private Path open;
    private Notice offer;

    /**
     * @param opener opens logs
     * @param jobs where they are opened
     * @param words what jobs are called
     * @param failed takes what broke, on the window's thread
     * @param opened takes each log that was opened, on the window's thread
     * @param unclear takes a log whose columns do not say by their names what they are for
     * @param correct lets the user say what the columns of a log are for that was imported already
     */
    public OpeningViewModel(
            LogOpener opener,
            Jobs jobs,
            Words words,
            Consumer<Throwable> failed,
            Consumer<OpenLog> opened,
            Consumer<Path> unclear,
            Consumer<OpenLog> correct) {
        this.opener = opener;
        this.jobs = jobs;
        this.words = words;
        this.failed = failed;
        this.opened = opened;
        this.unclear = unclear;
        this.correct = correct;
    }

    /** The logs that come with Playhead. */
    public List<SampleLogs.Sample> samples() {
        return SampleLogs.all();
    }

    /** Says which workspace is open, or null: it need not be opened again. */
    public void showing(Path root) {
        open = root;
        if (offer != null) {
            jobs.notices().dismiss(offer);
            offer = null;
        }
    }

    private boolean isOpen(Path root) {
        return open != null
                && open.toAbsolutePath()
                        .normalize()
                        .equals(root.toAbsolutePath().normalize());
    }

    /** Opens a workspace, or imports a log into a workspace of its own. */
    public void open(Path path) {
        if (isOpen(path)) {
            return;
        }
        begin(
                nameOf(path),
                progressing -> opener.needsMapping(path)
                        ? Optional.empty()
                        : Optional.of(opener.open(path, progressing, words)),
                () -> unclear.accept(path));
    }

    /** Shows what was opened ahead: at once if it is there soon, else as what is opened now. */
    public void open(OpenedAhead ahead) {
        String what = nameOf(ahead.path());
        if (ahead.isThereIn(SOON_MILLIS)) {
            name = Display.safe(what);
            try {
                show(ahead.answer());
            } catch (RuntimeException failure) {
                say(failure);
            }
        } else {
            begin(what, progressing -> Optional.of(ahead.answer()), () -> {});
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    private void say(Throwable failure) {
        problem.set(words.text("opening.failed", name, words.said(failure.getMessage())));
        failed.accept(failure);
    }

    /** Opens a sample. */
    public void openSample(SampleLogs.Sample sample) {
        if (isOpen(opener.rootOf(sample))) {
            return;
        }
        begin(
                words.text("opening.sample." + sample.id() + ".title"),
                progressing -> Optional.of(opener.sample(sample, progressing, words)),
                () -> {});
    }

    /** Makes an empty workspace for the Lab and opens it. */
    public void openLab() {
        begin(words.text("opening.lab"), progressing -> Optional.of(opener.lab()), () -> {});
    }

    private void begin(String what, Function<ImportWatch, Optional<Answer<OpenLog>>> work, Runnable otherwise) {
        if (busy.get()) {
            return;
        }
        name = Display.safe(what);
        problem.set("");
        busy.set(true);
        String title = words.text("job.open", name);
        job = jobs.run(
                title,
                progress -> work.apply(new ImportWatch(progress, words)),
                answer -> {
                    busy.set(false);
                    answer.ifPresentOrElse(this::show, otherwise);
                },
                failure -> {
                    busy.set(false);
                    if (!(failure instanceof CancellationException)) {
                        say(failure);
                    }
                });
    }

    private void show(Answer<OpenLog> answer) {
        switch (answer) {
            case Answer.Refused<OpenLog>(String reason, boolean wrongUsage) ->
                problem.set(words.text("opening.refused", name, words.said(reason)));
            case Answer.Given<OpenLog>(OpenLog log, List<String> warnings) -> {
                opened.accept(log);
                if (log.guessed()) {
                    offer(log);
                }
            }
        }
    }

    /** What was not asked can still be said. */
    private void offer(OpenLog log) {
        offer = new Notice(
                words.text("opening.guessed", name),
                false,
                new Notice.Then(words.text("command.file.correct.title"), () -> correct.accept(log)));
        jobs.notices().say(offer);
    }

    /** Stops the import; what was there before stays as it was. */
    public void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** True while something is being opened. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last one was not opened, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
