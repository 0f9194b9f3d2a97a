package playhead.ui.sagas;

import java.util.function.Consumer;
import javafx.scene.control.TableView;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.StepChange;

/** What a step changed: before and after, a row a field. */
final class StepChangesPane {
    private final TableView<StepChange> table;

    /** @param entity takes the entity of the selected row, {@code type/id} */
    StepChangesPane(StepChangesModel model, Look look, Words words, Consumer<String> entity) {
        SagaTables tables = new SagaTables(look, words);
        table = tables.table("saga-changes", "sagas.changes", "sagas.changes.none");
        tables.column(
                table,
                "entity",
                220,
                change -> Display.safe(
                        change.entity().type() + "/" + change.entity().id()));
        tables.column(table, "field", 160, change -> Display.safe(change.field()));
        tables.column(table, "before", 200, change -> Shown.cell(change.before()));
        tables.column(table, "after", 200, change -> Shown.cell(change.after()));
        tables.position(table, "position", StepChange::position);
        table.setItems(model.changes());
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                entity.accept(is.entity().type() + "/" + is.entity().id());
            }
        });
    }

    TableView<StepChange> node() {
        return table;
    }
}
