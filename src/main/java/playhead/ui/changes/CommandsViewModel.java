package playhead.ui.changes;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.command.CommandRecord;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;

/** The commands of the open workspace; read when they are looked at. For the window's thread. */
public final class CommandsViewModel {
    private final WallClock clock;
    private final Words words;
    private final LatestRequest lane;
    private final LatestRequest facts;
    private final ObservableList<CommandLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<CommandLine> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<CommandFacts> known = new ReadOnlyObjectWrapper<>(CommandFacts.NONE);
    private OpenLog log;
    private boolean shown;
    private boolean read;

    /**
     * @param background where they are read
     * @param clock writes the times
     */
    public CommandsViewModel(Background background, WallClock clock, Words words) {
        this.clock = clock;
        this.words = words;
        this.lane = background.lane();
        this.facts = background.lane();
        selected.addListener((property, was, is) -> look(is));
        clock.zoneProperty().addListener((property, was, is) -> again());
    }

    /** Shows the commands of another log, or of the same one grown; null for none. */
    public void open(OpenLog opened) {
        lane.forget();
        facts.forget();
        log = opened;
        read = false;
        selected.set(null);
        lines.clear();
        read();
    }

    /** Tells whether it is on the screen: what nobody sees is not read. */
    public void setShown(boolean isShown) {
        shown = isShown;
        read();
    }

    private void read() {
        if (!shown || read || log == null) {
            return;
        }
        read = true;
        OpenLog now = log;
        lane.ask(() -> lines(now.workspace().commands()), lines::setAll);
    }

    private List<CommandLine> lines(List<CommandRecord> records) {
        return records.stream()
                .map(record -> CommandLine.of(record, clock, words))
                .toList();
    }

    /** Reads them again, now or when they are looked at. */
    void again() {
        read = false;
        read();
    }

    private void look(CommandLine line) {
        if (line == null || log == null) {
            facts.forget();
            known.set(CommandFacts.NONE);
            return;
        }
        OpenLog now = log;
        facts.ask(() -> CommandFacts.of(line.record(), now.session(), words), known::set);
    }

    /** Looks at a command, null for none. */
    public void select(CommandRecord record) {
        selected.set(
                record == null
                        ? null
                        : lines.stream()
                                .filter(line -> line.record()
                                        .request()
                                        .id()
                                        .equals(record.request().id()))
                                .findFirst()
                                .orElse(null));
    }

    /** The commands, oldest first. */
    public ObservableList<CommandLine> lines() {
        return lines;
    }

    /** The one that is looked at, or null. */
    public ObjectProperty<CommandLine> selectedProperty() {
        return selected;
    }

    /** What is known of it. */
    public ReadOnlyObjectProperty<CommandFacts> factsProperty() {
        return known.getReadOnlyProperty();
    }
}
