package playhead.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.FileMapping;
import playhead.importing.mapping.MappingWriter;
import playhead.importing.mapping.RowKind;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * The wizard as a whole: which step is shown, and the mapping that grows from step to step. What was done in it stays
 * when it is hidden and shown again. For the window's thread.
 */
public final class WizardViewModel {
    private final Words words;
    private final SourcesViewModel sources;
    private final List<Runnable> cleared = new ArrayList<>();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.SOURCES);
    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Runnable beforeShowing = () -> {};

    WizardViewModel(SourcesViewModel sources, Words words) {
        this.sources = sources;
        this.words = words;
        sources.changesProperty().addListener((property, was, is) -> {
            if (layout.get() == null || !sources.layouts().contains(layout.get())) {
                layout.set(
                        sources.layouts().isEmpty() ? null : sources.layouts().getFirst());
            }
            changed();
        });
    }

    /** Has something done before it is shown. */
    public void beforeShowing(Runnable first) {
        beforeShowing = first;
    }

    /** Shows it as it was left, with more files. */
    public void show(List<Path> files) {
        beforeShowing.run();
        if (!files.isEmpty()) {
            step.set(Step.SOURCES);
            sources.add(files);
        }
        shown.set(true);
    }

    /** Goes on with the files and the mapping of another one; a try begins anew, and what was imported is not again. */
    void take(WizardViewModel before) {
        Layout chosen = before.layout.get();
        sources.take(before.sources);
        layout.set(chosen);
        step.set(before.step.get() == Step.IMPORT ? Step.CHECK : before.step.get());
        shown.set(before.shown.get());
        changed();
    }

    /** Hides it; nothing is lost. */
    public void hide() {
        shown.set(false);
    }

    /** Begins with nothing. */
    public void clear() {
        sources.clear();
        step.set(Step.SOURCES);
        cleared.forEach(Runnable::run);
    }

    /** Has something done whenever it begins with nothing. */
    void cleared(Runnable then) {
        cleared.add(then);
    }

    /** One step on, if nothing speaks against it. */
    public void next() {
        if (whyNotNext() == null) {
            step.set(step.get().next());
        }
    }

    /** One step back. */
    public void back() {
        step.set(step.get().back());
    }

    /** To a step that can be reached. */
    public void go(Step wanted) {
        while (step.get().ordinal() > wanted.ordinal()) {
            back();
        }
        while (step.get().ordinal() < wanted.ordinal() && whyNotNext() == null) {
            next();
        }
    }

    /** Why there is no next step yet, or null. */
    public String whyNotNext() {
        if (sources.lookingProperty().get()) {
            return words.text("importing.why.looking");
        }
        Source bad = sources.all().stream()
                .filter(source -> !source.isGood())
                .findFirst()
                .orElse(null);
        if (bad != null) {
            return words.text(
                    "importing.why.unreadable", Display.safe(bad.preview().name()));
        }
        if (sources.layouts().isEmpty()) {
            return words.text("importing.why.nothing");
        }
        if (step.get().ordinal() >= Step.ROLES.ordinal()) {
            for (Layout one : sources.layouts()) {
                if (one.row() == RowKind.CHANGE && !(one.has(EventPart.FIELD) && one.has(EventPart.NEW))) {
                    return words.text(
                            "importing.why.change", Display.safe(one.preview().name()));
                }
            }
        }
        return null;
    }

    /** Something of the mapping was changed. */
    void changed() {
        changes.set(changes.get() + 1);
    }

    /** The mapping as a file for the command line. */
    public String yaml() {
        Map<String, FileMapping> byFile = new LinkedHashMap<>();
        for (Layout one : sources.layouts()) {
            one.sources()
                    .forEach(source -> byFile.put(
                            source.preview().name(),
                            one.made(source, sources.zoneProperty().get())));
        }
        return MappingWriter.yaml(byFile);
    }

    /** The files to be read. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Source source : sources.all()) {
            if (!files.contains(source.preview().path())) {
                files.add(source.preview().path());
            }
        }
        return files;
    }

    /** What the first step is about. */
    public SourcesViewModel sources() {
        return sources;
    }

    /** Whether it is in the window. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The step that is shown. */
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The columns that rows and roles are chosen for; null without any file. */
    public ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /** Chooses the columns that rows and roles are chosen for. */
    public void choose(Layout chosen) {
        layout.set(chosen);
        changed();
    }

    /** Grows whenever anything changes. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
