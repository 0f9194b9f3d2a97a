package playhead.ui.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import playhead.readmodel.export.Fact;
import playhead.ui.filter.FilterModel;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventTable;

/** What the table of events has to copy and to export: what was found, in the columns that are shown. */
final class EventsOffer {
    private EventsOffer() {}

    static Optional<Offer> of(EventsViewModel model, TableView<EventLine> table) {
        EventHits hits = model.hitsProperty().get();
        if (hits == null || hits.size() == 0) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        for (TableColumn<EventLine, ?> column : table.getVisibleLeafColumns()) {
            if (column.getUserData() instanceof EventField field) {
                columns.add(field.path());
            }
        }
        int[] selected = table.getSelectionModel().getSelectedIndices().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        return Optional.of(new Offer(
                "events",
                facts(model.filter()),
                () -> Answer.of(EventTable.of(hits, columns)),
                EventTable.of(hits, selected, columns)));
    }

    private static List<Fact> facts(FilterModel filter) {
        List<Fact> facts = new ArrayList<>();
        if (filter.where() != null) {
            facts.add(new Fact("filter", filter.where()));
        }
        if (filter.wanted() != null) {
            facts.add(new Fact("text", filter.wanted()));
        }
        return facts;
    }
}
