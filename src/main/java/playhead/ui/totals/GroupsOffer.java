package playhead.ui.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import playhead.history.GroupRow;
import playhead.readmodel.export.Fact;
import playhead.ui.look.LazyLine;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;
import playhead.workspace.GroupQuery;
import playhead.workspace.GroupTable;

/** What the table of groups has to copy and to export: all groups in the order and the columns that are shown. */
final class GroupsOffer {
    private GroupsOffer() {}

    static Optional<Offer> of(GroupsViewModel model, TableView<LazyLine<GroupRow>> table) {
        GroupQuery query = model.queryProperty().get();
        List<GroupRow> rows = model.rows();
        if (query == null || rows.isEmpty()) {
            return Optional.empty();
        }
        List<GroupTable.Column> columns = table.getVisibleLeafColumns().stream()
                .map(column -> (GroupTable.Column) column.getProperties().get(GroupTable.Column.class))
                .toList();
        List<GroupRow> selected = table.getSelectionModel().getSelectedIndices().stream()
                .map(rows::get)
                .toList();
        return Optional.of(new Offer(
                "totals-" + (query.events() ? "events" : query.type()).replaceAll("[^\\p{L}\\p{N}._-]", "_"),
                facts(query),
                () -> Answer.of(GroupTable.of(rows, columns)),
                GroupTable.of(selected, columns)));
    }

    private static List<Fact> facts(GroupQuery query) {
        List<Fact> facts = new ArrayList<>();
        facts.add(query.events() ? new Fact("of", "events") : new Fact("type", query.type()));
        facts.add(new Fact("by", String.join(", ", query.by())));
        add(facts, "sum", query.sum());
        add(facts, "distinct", query.distinct());
        add(facts, "filter", query.where());
        add(facts, "text", query.text());
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (value != null) {
            facts.add(new Fact(name, value));
        }
    }
}
