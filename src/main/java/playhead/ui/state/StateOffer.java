package playhead.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import playhead.event.Identity;
import playhead.history.StateRow;
import playhead.readmodel.export.Fact;
import playhead.readmodel.export.Sheet;
import playhead.ui.look.LazyLine;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;
import playhead.workspace.StateQuery;
import playhead.workspace.StateTable;

/** What the table of states has to copy and to export: every row of the question it shows, in the columns it shows. */
final class StateOffer {
    private StateOffer() {}

    static Optional<Offer> of(StateViewModel model, TableView<LazyLine<StateCells>> table) {
        StateQuery query = model.everything();
        if (query == null) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        for (TableColumn<LazyLine<StateCells>, ?> column : table.getVisibleLeafColumns()) {
            if (column.getUserData() instanceof StateColumns.Field field) {
                columns.add(StateTable.column(field.name()));
            } else if (column.getUserData() instanceof String own) {
                columns.add(own);
            }
        }
        return Optional.of(new Offer(
                "state-" + query.type().replaceAll("[^\\p{L}\\p{N}._-]", "_"),
                facts(query),
                () -> model.ask(query).then(page -> Answer.of(StateTable.of(page.rows(), columns))),
                selected(table, columns)));
    }

    private static List<Fact> facts(StateQuery query) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("type", query.type()));
        if (query.where() != null) {
            facts.add(new Fact("filter", query.where()));
        }
        if (query.text() != null) {
            facts.add(new Fact("text", query.text()));
        }
        if (query.sort() != null) {
            facts.add(new Fact("sort", query.sort()));
        }
        if (query.deleted()) {
            facts.add(new Fact("deleted", "included"));
        }
        return facts;
    }

    private static Sheet selected(TableView<LazyLine<StateCells>> table, List<String> columns) {
        List<StateRow> rows = new ArrayList<>();
        for (LazyLine<StateCells> line : table.getSelectionModel().getSelectedItems()) {
            StateCells cells = line == null ? null : line.shownProperty().get();
            if (cells != null && (rows.isEmpty() || !Identity.same(rows.getLast(), cells.row()))) {
                rows.add(cells.row());
            }
        }
        return StateTable.of(rows, columns);
    }
}
