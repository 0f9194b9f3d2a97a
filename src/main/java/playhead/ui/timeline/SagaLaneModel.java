package playhead.ui.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;

/** The sagas below the timeline: read when they are to be seen, in more detail when few of them are. For the window's thread. */
public final class SagaLaneModel {
    private final LatestRequest lane;
    private final LatestRequest details;
    private final ReadOnlyObjectWrapper<List<SagaBar>> bars = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<SagaBar> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty detailed = new SimpleBooleanProperty();
    private final Map<String, SagaBar> known = new HashMap<>();
    private Supplier<List<SagaBar>> all;
    private Function<List<String>, List<SagaBar>> one;
    private Consumer<String> choose = id -> {};

    /** @param background where sagas are read */
    public SagaLaneModel(Background background) {
        this.lane = background.lane();
        this.details = background.lane();
        shown.addListener((property, was, is) -> read());
    }

    /**
     * Shows the sagas of another log.
     *
     * @param everything reads all of them, by their first event; runs on a worker thread
     * @param some reads some of them whole, by their ids; runs on a worker thread
     */
    public void open(Supplier<List<SagaBar>> everything, Function<List<String>, List<SagaBar>> some) {
        close();
        all = everything;
        one = some;
        read();
    }

    /** Shows nothing more. */
    public void close() {
        lane.forget();
        details.forget();
        all = null;
        known.clear();
        bars.set(List.of());
        chosen.set(null);
    }

    private void read() {
        if (shown.get() && all != null && bars.get().isEmpty()) {
            lane.ask(all, bars::set);
        }
    }

    /** Asks for what happened in some of them, unless that is known. */
    void look(List<SagaBar> few) {
        List<String> missing = few.stream()
                .map(SagaBar::id)
                .filter(id -> !known.containsKey(id))
                .toList();
        if (!missing.isEmpty() && one != null && !details.isBusy()) {
            Function<List<String>, List<SagaBar>> asked = one;
            details.ask(() -> asked.apply(missing), read -> {
                read.forEach(bar -> known.put(bar.id(), bar));
                missing.forEach(id -> known.putIfAbsent(id, null));
                detailed.set(!detailed.get());
            });
        }
    }

    /** As much as is known of one. */
    SagaBar best(SagaBar bar) {
        SagaBar better = known.get(bar.id());
        return better == null ? bar : better;
    }

    /** Selects one by its id. */
    void choose(String id) {
        choose.accept(id);
    }

    /**
     * Says who is told of a click on a saga.
     *
     * @param selected takes the id of a saga that was clicked
     */
    public void whenChosen(Consumer<String> selected) {
        choose = selected;
    }

    /** All sagas, by their first event. */
    ReadOnlyObjectProperty<List<SagaBar>> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /** The selected one, or null. */
    public ObjectProperty<SagaBar> chosenProperty() {
        return chosen;
    }

    /** Whether they are shown. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Turns when more is known of some. */
    BooleanProperty detailedProperty() {
        return detailed;
    }
}
