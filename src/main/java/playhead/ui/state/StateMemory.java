package playhead.ui.state;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import playhead.ui.filter.FilterMemory;
import playhead.ui.look.LayoutJson;
import playhead.ui.look.LazyLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the table of states shows and how, to be written down and brought back.
 *
 * @param model what is shown
 * @param table where
 * @param columns in which columns
 */
record StateMemory(StateViewModel model, TableView<LazyLine<StateCells>> table, StateColumns columns) {
    private static final String DESCENDING = ":desc";

    /** The column that the rows are sorted by, {@code FIELD} or {@code FIELD:desc}; null for id order. */
    String sort() {
        if (table.getSortOrder().isEmpty()) {
            return null;
        }
        TableColumn<LazyLine<StateCells>, ?> first = table.getSortOrder().getFirst();
        boolean descending = first.getSortType() == TableColumn.SortType.DESCENDING;
        return first.getUserData() + (descending ? DESCENDING : "");
    }

    void write(ObjectNode into) {
        if (model.typeProperty().get() != null) {
            into.put("type", model.typeProperty().get().name());
        }
        into.put("deleted", model.deletedProperty().get());
        if (sort() != null) {
            into.put("sort", sort());
        }
        into.set("columns", LayoutJson.write(columns.layout()));
        FilterMemory.write(model.filter(), into);
    }

    void use(JsonNode from) {
        String type = from.path("type").asString("");
        columns.keep(type, LayoutJson.read(from.path("columns")));
        model.types().stream()
                .filter(known -> known.name().equals(type))
                .findFirst()
                .ifPresent(model.typeProperty()::set);
        columns.show(model.typeProperty().get());
        model.deletedProperty().set(from.path("deleted").asBoolean(false));
        FilterMemory.use(from, model.filter());
        sort(from.path("sort").asString(""));
    }

    private void sort(String sort) {
        boolean descending = sort.endsWith(DESCENDING);
        String field = descending ? sort.substring(0, sort.length() - DESCENDING.length()) : sort;
        table.getSortOrder()
                .setAll(table.getColumns().stream()
                        .filter(column -> String.valueOf(column.getUserData()).equals(field))
                        .peek(column -> column.setSortType(
                                descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING))
                        .toList());
        table.sort();
    }
}
