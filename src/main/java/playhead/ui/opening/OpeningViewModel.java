package playhead.ui.opening;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.async.Background;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.SampleLogs;

/** The start page: what can be opened, what is being opened, and why it could not be. */
public final class OpeningViewModel {
    private final LogOpener opener;
    private final Background background;
    private final Consumer<OpenLog> opened;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private ImportWatch watch = new ImportWatch();
    private String name = "";

    /**
     * @param opener opens logs
     * @param background where they are opened
     * @param opened takes each log that was opened, on the window's thread
     */
    public OpeningViewModel(LogOpener opener, Background background, Consumer<OpenLog> opened) {
        this.opener = opener;
        this.background = background;
        this.opened = opened;
    }

    /** The logs that come with Playhead. */
    public List<SampleLogs.Sample> samples() {
        return SampleLogs.all();
    }

    /** Opens a workspace, or imports a log into a workspace of its own. */
    public void open(Path path) {
        begin(
                path.getFileName() == null
                        ? path.toString()
                        : path.getFileName().toString(),
                progressing -> opener.open(path, progressing));
    }

    /** Opens a sample. */
    public void openSample(SampleLogs.Sample sample) {
        begin(sample.title(), progressing -> opener.sample(sample, progressing));
    }

    private void begin(String what, Function<ImportWatch, Answer<OpenLog>> work) {
        if (busy.get()) {
            return;
        }
        ImportWatch mine = new ImportWatch();
        watch = mine;
        name = Display.safe(what);
        problem.set("");
        busy.set(true);
        pulse();
        background.run(() -> work.apply(mine), this::show, failure -> {
            busy.set(false);
            if (!(failure instanceof CancellationException)) {
                problem.set(name + " could not be opened: " + Display.safe(failure.getMessage()));
                background.failed().accept(failure);
            }
        });
    }

    private void show(Answer<OpenLog> answer) {
        busy.set(false);
        switch (answer) {
            case Answer.Refused<OpenLog>(String reason, boolean wrongUsage) ->
                problem.set(name + " was not opened: " + Display.safe(reason));
            case Answer.Given<OpenLog>(OpenLog log, List<String> warnings) -> opened.accept(log);
        }
    }

    /** Stops the import; what was there before stays as it was. */
    public void cancel() {
        watch.cancel();
        pulse();
    }

    /** A frame of the window: shows how far the work is. */
    public void pulse() {
        if (busy.get()) {
            progress.set(watch.share());
            text.set(name + ": " + watch.text());
        }
    }

    /** True while something is being opened. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Share that is done, 0 to 1, or negative when it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being done. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Why the last one was not opened, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
