package playhead.ui.lab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.readmodel.service.ServiceRow;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.workspace.QuerySide;
import playhead.workspace.Workspace;

/** What one service of the Lab shows: the rows of its own schema, while somebody looks. For the window's thread. */
final class LabServices {
    private final LabModel model;
    private final LatestRequest lane;
    private final ObservableList<String> services = FXCollections.observableArrayList();
    private final ObjectProperty<String> service = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final BooleanProperty open = new SimpleBooleanProperty();

    /**
     * Rows with their columns.
     *
     * @param columns names of values, in the order in which rows have them
     * @param rows by stream
     * @param lag events of the service that are not in them
     */
    record Shown(List<String> columns, List<ServiceRow> rows, long lag) {
        static final Shown NOTHING = new Shown(List.of(), List.of(), 0);

        static Shown of(List<ServiceRow> rows, long lag) {
            Set<String> columns = new LinkedHashSet<>();
            rows.forEach(row -> columns.addAll(row.values().keySet()));
            return new Shown(List.copyOf(columns), rows, lag);
        }
    }

    private record Found(List<String> services, String service, Shown shown) {}

    LabServices(LabModel model, Background background) {
        this.model = model;
        this.lane = background.lane();
        model.reportProperty().addListener((property, was, is) -> ask());
        model.placeProperty().addListener((property, was, is) -> ask());
        service.addListener((property, was, is) -> ask());
        open.addListener((property, was, is) -> ask());
    }

    /** Asks again, when the rows may have moved on without the Lab. */
    void ask() {
        Workspace workspace = model.workspace();
        LabModel.Place place = model.placeProperty().get();
        if (workspace == null || place != LabModel.Place.OURS && place != LabModel.Place.NEXT) {
            lane.forget();
            services.clear();
            shown.set(Shown.NOTHING);
            return;
        }
        if (open.get()) {
            String wanted = service.get();
            lane.ask(() -> found(workspace.querySide(), wanted), this::show);
        }
    }

    private static Found found(QuerySide side, String wanted) {
        List<String> services = side.services();
        if (services.isEmpty()) {
            return new Found(services, null, Shown.NOTHING);
        }
        String chosen = wanted != null && services.contains(wanted) ? wanted : services.getFirst();
        return new Found(services, chosen, Shown.of(side.rows(chosen), side.lag(chosen)));
    }

    private void show(Found found) {
        if (!services.equals(found.services())) {
            services.setAll(found.services());
        }
        shown.set(found.shown());
        service.set(found.service());
    }

    /** Services that have done something. */
    ObservableList<String> services() {
        return services;
    }

    /** The service whose rows are shown, or null. */
    ObjectProperty<String> serviceProperty() {
        return service;
    }

    /** Its rows. */
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether somebody looks. */
    BooleanProperty openProperty() {
        return open;
    }
}
