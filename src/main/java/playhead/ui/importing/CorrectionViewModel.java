package playhead.ui.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.importing.mapping.FileMapping;
import playhead.importing.mapping.MappingFile;
import playhead.ui.async.Background;
import playhead.ui.job.Jobs;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Contents;
import playhead.workspace.Display;
import playhead.workspace.ImportRecord;
import playhead.workspace.Scratch;

/**
 * Reads the kept sources of a log again with another mapping, into a workspace of its own, and says what is not the
 * same. The log itself stays as it is. For the window's thread.
 */
public final class CorrectionViewModel {
    private final WizardViewModel wizard;
    private final OffersViewModel mappings;
    private final Background background;
    private final Jobs jobs;
    private final Words words;
    private final ObservableList<Contents.Difference> differences = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Laid laid;
    private boolean fill;

    /**
     * Sources that are laid out again.
     *
     * @param scratch that they lie in
     * @param files themselves
     * @param mapping that they were imported with, or null
     * @param name of the log
     * @param before what the log holds
     */
    private record Laid(Scratch scratch, List<Path> files, MappingFile mapping, String name, Contents before) {}

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
                    background.failed().accept(new IllegalStateException(reason));
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
        try {
            List<ImportRecord> imports = log.workspace().imports();
            if (imports.isEmpty()) {
                return Answer.refuse("nothing was imported into this workspace");
            }
            ImportRecord last = imports.getLast();
            Scratch scratch = new Scratch();
            Answer<List<Path>> files = log.workspace().layOut(last, scratch.folder());
            if (files instanceof Answer.Refused<List<Path>>(String reason, boolean usage)) {
                scratch.close();
                return new Answer.Refused<>(reason, usage);
            }
            MappingFile mapping = last.mapping() != null
                            && MappingFile.read(last.mapping().getBytes(StandardCharsets.UTF_8))
                                    instanceof MappingFile read
                    ? read
                    : null;
            Contents before = Contents.of(log.workspace());
            return files.then(paths -> Answer.of(new Laid(scratch, paths, mapping, log.name(), before)));
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

    /** The sources were imported again: finds out what is not the same. */
    void compare(OpenLog again) {
        Contents before = laid.before();
        String name = Display.safe(laid.name());
        background.run(() -> before.differences(Contents.of(again.workspace())), found -> {
            differences.setAll(found);
            said.set(words.text(
                    found.isEmpty() ? "importing.correct.same" : "importing.correct.differs",
                    name,
                    Display.safe(again.name())));
        });
    }

    private void forget() {
        Laid old = laid;
        laid = null;
        fill = false;
        said.set("");
        differences.clear();
        if (old != null) {
            background.run(
                    () -> {
                        old.scratch().close();
                        return old;
                    },
                    gone -> {});
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
}
