package playhead.ui.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.importing.mapping.FileMapping;
import playhead.importing.mapping.MappingFile;
import playhead.ui.async.Background;
import playhead.ui.job.Jobs;
import playhead.ui.job.Notice;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Contents;
import playhead.workspace.Display;
import playhead.workspace.ImportRecord;
import playhead.workspace.Scratch;
import playhead.workspace.ViewByRecord;

/**
 * Reads the kept sources of a log again with another mapping, into a workspace of its own, carries its marks over by
 * source line, and says what is not the same. The log itself stays as it is. For the window's thread.
 */
public final class CorrectionViewModel {
    private static final int MOST_LOST = 5;

    private final WizardViewModel wizard;
    private final OffersViewModel mappings;
    private final Background background;
    private final Jobs jobs;
    private final Words words;
    private final ObservableList<Contents.Difference> differences = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private Laid laid;
    private boolean fill;

    /**
     * Sources that are laid out again.
     *
     * @param log that is corrected
     * @param view how it was looked at
     * @param folder that they lie in
     * @param files themselves
     * @param mapping that they were imported with, or null
     * @param before what the log holds
     */
    private record Laid(
            OpenLog log, ViewByRecord view, Scratch folder, List<Path> files, MappingFile mapping, Contents before) {
        String name() {
            return log.name();
        }

        /** How the log is looked at now, or was when its sources were laid out if it is closed by now. */
        ViewByRecord viewNow() {
            return log.workspace().isOpen() ? log.workspace().viewByRecord() : view;
        }
    }

    /**
     * What was read again, with the marks of the log that it comes from.
     *
     * @param answer the log, or why there is none
     * @param carried what became of the marks
     */
    record Again(Answer<OpenLog> answer, ViewByRecord.Carried carried) {}

    CorrectionViewModel(
            WizardViewModel wizard, OffersViewModel mappings, Background background, Jobs jobs, Words words) {
        this.wizard = wizard;
        this.mappings = mappings;
        this.background = background;
        this.jobs = jobs;
        this.words = words;
        wizard.sources().lookingProperty().addListener((property, was, is) -> {
            if (!is && fill) {
                fill = false;
                fill();
            }
        });
        wizard.cleared(this::forget);
    }

    /** Opens the wizard with the sources of a log and the mapping that they were imported with. */
    public void begin(OpenLog log) {
        jobs.run(words.text("importing.job.restore"), progress -> layOut(log), answer -> {
            switch (answer) {
                case Answer.Refused<Laid>(String reason, boolean usage) ->
                    jobs.notices().say(new Notice(words.said(reason), true));
                case Answer.Given<Laid>(Laid again, List<String> warnings) -> {
                    wizard.clear();
                    laid = again;
                    fill = true;
                    said.set(words.text("importing.correct.of", Display.safe(again.name())));
                    wizard.show(again.files());
                }
            }
        });
    }

    private static Answer<Laid> layOut(OpenLog log) {
        List<ImportRecord> imports = log.workspace().imports();
        if (imports.isEmpty()) {
            return Answer.refuse("nothing was imported into this workspace");
        }
        ImportRecord last = imports.getLast();
        Scratch folder = Scratch.make();
        try {
            Answer<List<Path>> files = log.workspace().layOut(last, folder.folder());
            if (files instanceof Answer.Refused<List<Path>>(String reason, boolean usage)) {
                folder.close();
                return new Answer.Refused<>(reason, usage);
            }
            MappingFile mapping = last.mapping() != null
                            && MappingFile.read(last.mapping().getBytes(StandardCharsets.UTF_8))
                                    instanceof MappingFile read
                    ? read
                    : null;
            Contents before = Contents.of(log.workspace());
            ViewByRecord view = log.workspace().viewByRecord();
            return files.then(paths -> Answer.of(new Laid(log, view, folder, paths, mapping, before)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The files were looked at: what was said of them before is said again. */
    private void fill() {
        for (Layout layout : wizard.sources().layouts()) {
            mappings.use(
                    layout,
                    laid.mapping() == null
                            ? FileMapping.NONE
                            : laid.mapping().forFile(layout.preview().name()));
        }
    }

    /** True while the wizard corrects a log. */
    boolean isCorrecting() {
        return laid != null;
    }

    /** Carries over how the log is looked at, once it was read again: on a worker thread, before it is shown. */
    Function<Answer<OpenLog>, Again> carrying() {
        Laid from = laid;
        return answer -> from != null && answer instanceof Answer.Given<OpenLog>(OpenLog log, List<String> warnings)
                ? new Again(answer, log.workspace().carryOver(from.viewNow()))
                : new Again(answer, ViewByRecord.Carried.NOTHING);
    }

    /** The sources were imported again: says what was carried over, and finds out what is not the same. */
    void compare(OpenLog again, ViewByRecord.Carried carried) {
        Contents before = laid.before();
        String name = Display.safe(laid.name());
        kept.set(said(carried));
        background.run(() -> before.differences(Contents.of(again.workspace())), found -> {
            differences.setAll(found);
            said.set(words.text(
                    found.isEmpty() ? "importing.correct.same" : "importing.correct.differs",
                    name,
                    Display.safe(again.name())));
        });
    }

    private String said(ViewByRecord.Carried carried) {
        List<String> lines = new ArrayList<>();
        if (carried.carried() > 0) {
            lines.add(words.text("importing.correct.carried", carried.carried()));
        }
        List<ViewByRecord.Lost> lost = carried.lost();
        if (!lost.isEmpty()) {
            String some = lost.stream().limit(MOST_LOST).map(this::place).collect(Collectors.joining("; "));
            lines.add(words.text("importing.correct.lost", lost.size(), some, lost.size() > MOST_LOST ? "; …" : ""));
        }
        return String.join("\n", lines);
    }

    private String place(ViewByRecord.Lost lost) {
        String name = lost.name().isEmpty() ? Shown.position(lost.position()) : Display.safe(lost.name());
        return lost.file().isEmpty()
                ? words.text("importing.correct.elsewhere", name)
                : words.text("importing.correct.record", name, Display.safe(lost.file()), lost.line());
    }

    /** Goes on with the log that another one corrects. */
    void take(CorrectionViewModel before) {
        laid = before.laid;
        fill = before.fill;
        before.laid = null;
        if (laid != null) {
            said.set(words.text("importing.correct.of", Display.safe(laid.name())));
        }
    }

    private void forget() {
        Laid old = laid;
        laid = null;
        fill = false;
        said.set("");
        kept.set("");
        differences.clear();
        if (old != null) {
            background.run(() -> old.folder().close());
        }
    }

    /** What is not the same as before. */
    public ObservableList<Contents.Difference> differences() {
        return differences;
    }

    /** What is being corrected or what came of it; empty when nothing is corrected. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** What became of the marks of the log that was corrected; empty when it had none. */
    public ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }
}
