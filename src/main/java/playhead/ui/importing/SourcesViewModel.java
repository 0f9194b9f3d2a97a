package playhead.ui.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.format.UnreadableLog;
import playhead.importing.preview.FilePreview;
import playhead.importing.preview.Previewer;
import playhead.importing.preview.WholeLook;
import playhead.importing.preview.Wish;
import playhead.ui.async.Background;
import playhead.ui.job.Job;
import playhead.ui.job.Jobs;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Which logs are imported and how they are written. For the window's thread. */
public final class SourcesViewModel {
    private final Previewer previewer;
    private final Background background;
    private final Jobs jobs;
    private final Words words;
    private final ObservableList<Source> all = FXCollections.observableArrayList();
    private final List<Layout> layouts = new ArrayList<>();
    private final Map<Source, Job> scans = new HashMap<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private int open;
    private int era;

    SourcesViewModel(Previewer previewer, Background background, Jobs jobs, Words words) {
        this.previewer = previewer;
        this.background = background;
        this.jobs = jobs;
        this.words = words;
        zone.addListener((property, was, is) -> changed());
    }

    /** Adds the file whose path was typed or pasted. */
    public void addTyped() {
        String text = typed.get().strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        if (text.isEmpty()) {
            return;
        }
        try {
            String home = System.getProperty("user.home");
            add(List.of(text.startsWith("~/") ? Path.of(home, text.substring(2)) : Path.of(text)));
            typed.set("");
        } catch (InvalidPathException wrong) {
            problem.set(words.text("importing.sources.noPath", Display.safe(text)));
        }
    }

    /** Adds files; those that are there already are passed over. */
    public void add(List<Path> paths) {
        problem.set("");
        for (Path path : paths) {
            boolean there =
                    all.stream().anyMatch(source -> source.preview().path().equals(path));
            if (!there) {
                look(path, Wish.NONE, seen -> seen.forEach(preview -> put(new Source(preview, Wish.NONE))));
            }
        }
    }

    /** Takes a log, and with it all of its archive, off the list. */
    public void remove(Source source) {
        for (Source one : List.copyOf(all)) {
            if (one.preview().path().equals(source.preview().path())) {
                stopScan(one);
                all.remove(one);
            }
        }
        arrange();
    }

    /** Takes everything off the list. */
    void clear() {
        era++;
        List.copyOf(all).forEach(this::stopScan);
        all.clear();
        typed.set("");
        problem.set("");
        arrange();
    }

    /** Goes on with the files of another one. */
    void take(SourcesViewModel before) {
        typed.set(before.typed.get());
        zone.set(before.zone.get());
        layouts.addAll(before.layouts);
        all.setAll(before.all);
        for (Source source : all) {
            before.stopScan(source);
            if (source.wholeProperty().get() == null) {
                scan(source);
            }
        }
        changed();
    }

    /** Reads a log in another way. */
    public void read(Source source, String format, Charset encoding, Character delimiter) {
        Wish wish = new Wish(format, encoding, delimiter);
        if (!wish.equals(source.wish())) {
            look(
                    source.preview().path(),
                    wish,
                    seen -> seen.stream()
                            .filter(preview ->
                                    preview.name().equals(source.preview().name()))
                            .findFirst()
                            .ifPresent(preview -> {
                                stopScan(source);
                                source.seen(preview, wish);
                                arrange();
                                scan(source);
                            }));
        }
    }

    private void look(Path path, Wish wish, java.util.function.Consumer<List<FilePreview>> seen) {
        int mine = era;
        looking.set(++open > 0);
        background.run(
                () -> previewer.look(path, wish, playhead.format.input.Progress.NONE),
                previews -> {
                    if (mine == era) {
                        seen.accept(previews);
                    }
                    looking.set(--open > 0);
                    changed();
                },
                failure -> {
                    looking.set(--open > 0);
                    background.failed().accept(failure);
                });
    }

    private void put(Source source) {
        all.add(source);
        arrange();
        scan(source);
    }

    /** Reads all of a log for its middle, its end and its hash. */
    private void scan(Source source) {
        FilePreview preview = source.preview();
        if (preview.problem() != null || preview.format() == null) {
            return;
        }
        Wish wish = source.wish();
        String records = words.text("job.unit.records");
        String name = words.text("importing.job.scan", Display.safe(preview.name()));
        Job job = jobs.run(
                name,
                progress -> whole(preview, wish, new ScanWatch(progress, records)),
                whole -> {
                    scans.remove(source);
                    source.read(whole);
                    changed();
                },
                broken -> {
                    scans.remove(source);
                    if (!(broken instanceof CancellationException)) {
                        problem.set(words.said(broken.getMessage()));
                    }
                    changed();
                });
        scans.put(source, job);
    }

    private WholeLook whole(FilePreview preview, Wish wish, ScanWatch watch) {
        try {
            return previewer.scan(preview, wish, watch);
        } catch (UnreadableLog broken) {
            throw new IllegalArgumentException(preview.name() + ": " + broken.getMessage(), broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void stopScan(Source source) {
        Job job = scans.remove(source);
        if (job != null) {
            job.cancel();
        }
    }

    /** Puts logs of the same columns together; what was said of columns that are still there stays. */
    private void arrange() {
        List<Layout> before = List.copyOf(layouts);
        layouts.clear();
        before.forEach(layout -> layout.sources().clear());
        for (Source source : all) {
            if (source.isGood() && !source.preview().isEmpty()) {
                Layout home = home(source, before);
                if (!layouts.contains(home)) {
                    layouts.add(home);
                }
            }
        }
        changed();
    }

    private Layout home(Source source, List<Layout> before) {
        List<Layout> known = new ArrayList<>(layouts);
        known.addAll(before);
        for (Layout layout : known) {
            if (layout.fits(source.preview())) {
                layout.sources().add(source);
                return layout;
            }
        }
        return new Layout(source, previewer.names(source.preview().format()));
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** All logs in the order in which they were added. */
    public ObservableList<Source> all() {
        return all;
    }

    /** Logs by their columns. */
    public List<Layout> layouts() {
        return List.copyOf(layouts);
    }

    /** Ids of the formats there are. */
    public List<String> formats() {
        return previewer.formats();
    }

    /** The path as it is typed. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What could not be done, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The zone of times without offset. */
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /** True while files are being looked at. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking;
    }

    /** Grows whenever anything changes. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
