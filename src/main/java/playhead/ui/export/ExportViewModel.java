package playhead.ui.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.readmodel.export.Fact;
import playhead.readmodel.export.Sheet;
import playhead.readmodel.export.SheetForm;
import playhead.readmodel.export.SheetProof;
import playhead.readmodel.export.WholeFile;
import playhead.ui.job.Jobs;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;

/** Brings what a view shows to the clipboard or into a file, with what is to be said of it. For the window's thread. */
public final class ExportViewModel {
    /** More rows are for a file, not for a clipboard. */
    static final long MOST_COPIED = 100_000;

    private final Supplier<Optional<Offer>> offer;
    private final Supplier<List<Fact>> about;
    private final Jobs jobs;
    private final Consumer<String> clipboard;
    private final Consumer<String> said;
    private final Words words;
    private final ObjectProperty<SheetForm> form = new SimpleObjectProperty<>(SheetForm.CSV);
    private final BooleanProperty headed = new SimpleBooleanProperty(true);
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param offer what the view in front shows
     * @param about what is said of every export: workspace, position, zone, mode
     * @param jobs where exports run
     * @param clipboard takes text
     * @param said takes what was done, for the status bar
     * @param words what is said
     */
    public ExportViewModel(
            Supplier<Optional<Offer>> offer,
            Supplier<List<Fact>> about,
            Jobs jobs,
            Consumer<String> clipboard,
            Consumer<String> said,
            Words words) {
        this.offer = offer;
        this.about = about;
        this.jobs = jobs;
        this.clipboard = clipboard;
        this.said = said;
        this.words = words;
        form.addListener((property, was, is) -> renameFile(was, is));
    }

    /** Why nothing can be copied or exported now, or null. */
    public String whyNot() {
        return offer.get().isEmpty() ? words.text("export.why.nothing") : null;
    }

    /** Copies the selected rows with tabs between, as they are shown. */
    public void copySelected() {
        offer.get().ifPresent(shown -> {
            String text = text(shown.chosen(), List.of(), SheetForm.TSV);
            clipboard.accept(text);
            said.accept(
                    words.text("export.copied", SheetProof.of(shown.chosen()).rows()));
        });
    }

    /** Copies all rows in the chosen form. */
    public void copyAll() {
        run(true, null);
    }

    /** Writes all rows into the file that was named, in the chosen form. */
    public void write() {
        Path target;
        try {
            target = Path.of(file.get().strip());
        } catch (InvalidPathException wrong) {
            problem.set(words.text("export.problem.path", wrong.getReason()));
            return;
        }
        if (file.get().isBlank()) {
            problem.set(words.text("export.problem.noPath"));
            return;
        }
        run(false, target);
    }

    private void run(boolean copy, Path target) {
        Offer shown = offer.get().orElse(null);
        if (shown == null) {
            return;
        }
        problem.set("");
        SheetForm chosen = form.get();
        List<Fact> facts = new ArrayList<>();
        if (headed.get()) {
            facts.addAll(about.get());
            facts.addAll(shown.facts());
        }
        jobs.run(
                words.text("export.job", shown.name()),
                progress -> shown.all().get().then(sheet -> made(sheet, facts, chosen, copy ? null : target)),
                this::tell);
    }

    private Answer<Made> made(Sheet sheet, List<Fact> facts, SheetForm chosen, Path target) {
        SheetProof proof = SheetProof.of(sheet);
        List<Fact> all = facts.isEmpty() ? facts : proof.after(facts);
        if (target == null) {
            return proof.rows() > MOST_COPIED
                    ? Answer.refuse(words.text("export.problem.tooMany", proof.rows(), MOST_COPIED))
                    : Answer.of(new Made(proof, null, text(sheet, all, chosen)));
        }
        try {
            WholeFile.write(target, out -> {
                chosen.write(sheet, all, out);
                return proof.rows();
            });
            return Answer.of(new Made(proof, target, null));
        } catch (IOException failure) {
            return Answer.refuse(words.text("export.problem.write", target, words.said(failure.getMessage())));
        }
    }

    private void tell(Answer<Made> answer) {
        switch (answer) {
            case Answer.Refused<Made>(String reason, boolean wrongUsage) -> problem.set(reason);
            case Answer.Given<Made>(Made made, List<String> warnings) -> {
                if (made.text() != null) {
                    clipboard.accept(made.text());
                    said.accept(words.text("export.copied", made.proof().rows()));
                } else {
                    said.accept(words.text("export.written", made.proof().rows(), made.file()));
                }
                done.run();
            }
        }
    }

    private Runnable done = () -> {};

    /**
     * Tells when there is a new export.
     *
     * @param action runs when an export has ended well
     */
    public void whenDone(Runnable action) {
        done = action;
    }

    /** Proposes a file for what is shown now, in a folder. */
    public void propose(Path folder) {
        problem.set("");
        offer.get()
                .ifPresent(shown -> file.set(
                        folder.resolve(shown.name() + "." + form.get().ending()).toString()));
    }

    private void renameFile(SheetForm was, SheetForm is) {
        String ending = "." + was.ending();
        if (file.get().endsWith(ending)) {
            file.set(file.get().substring(0, file.get().length() - ending.length()) + "." + is.ending());
        }
    }

    private static String text(Sheet sheet, List<Fact> facts, SheetForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            form.write(sheet, facts, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The form of the next export. */
    public ObjectProperty<SheetForm> formProperty() {
        return form;
    }

    /** Whether it begins with what is to be said of it. */
    public BooleanProperty headedProperty() {
        return headed;
    }

    /** The file it goes into, as a path is written. */
    public StringProperty fileProperty() {
        return file;
    }

    /** Why the last one failed; empty when it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What an export came to: a file, or the text for the clipboard. */
    private record Made(SheetProof proof, Path file, String text) {}
}
