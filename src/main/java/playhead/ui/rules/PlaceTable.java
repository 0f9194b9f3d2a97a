package playhead.ui.rules;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import playhead.event.EventTime;
import playhead.ui.look.LazyLine;
import playhead.ui.look.Look;
import playhead.ui.look.TableScroll;
import playhead.ui.look.TimeCell;
import playhead.ui.look.TipCell;
import playhead.ui.look.WholeText;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The places where rules are broken; the playhead goes to the one that is selected. */
final class PlaceTable {
    private final TableView<LazyLine<PlaceLine>> table = new TableView<>();
    private final PlacesModel model;
    private final Look look;
    private final Words words;
    private final RulesViewModel rules;
    private boolean keeping;

    /**
     * @param go takes the place that is selected
     * @param rows shows the rows behind it
     */
    PlaceTable(RulesViewModel rules, Look look, Words words, Runnable go, Runnable rows) {
        this.rules = rules;
        this.model = rules.places();
        this.look = look;
        this.words = words;
        table.setId("rules-places");
        table.getStyleClass().add("dense");
        table.setAccessibleText(words.text("rules.places"));
        look.manyRows(table);
        Label none = new Label();
        Wrapping.of(none);
        none.textProperty().bind(rules.findingsProperty().map(this::none).orElse(words.text("rules.places.unchecked")));
        none.setTooltip(WholeText.tooltip(none.textProperty()));
        table.setPlaceholder(none);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (PlaceColumn column : PlaceColumn.values()) {
            table.getColumns().add(column == PlaceColumn.TIME ? time() : column(column));
        }
        table.setItems(model.lines());
        table.setSortPolicy(view -> sort());
        model.lookThrough(() -> TableScroll.window(table));
        table.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> {
            if (is.intValue() >= 0 && !keeping) {
                go.run();
            }
        });
        model.placesProperty().addListener((property, was, is) -> keep(was));
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && selected() != null) {
                rows.run();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && selected() != null) {
                rows.run();
                event.consume();
            }
        });
    }

    /** The same place stays selected when others are shown, and nothing is where it is not among them. */
    private void keep(List<Place> before) {
        int selected = table.getSelectionModel().getSelectedIndex();
        int line = selected < 0 || selected >= before.size() ? -1 : model.lineOf(before.get(selected));
        keeping = true;
        table.getSelectionModel().clearSelection();
        if (line >= 0) {
            table.getSelectionModel().select(line);
        }
        keeping = false;
    }

    private String none(Findings found) {
        return words.text(found.broken() == 0 ? "rules.places.none" : "rules.places.noneFit");
    }

    private TableColumn<LazyLine<PlaceLine>, String> column(PlaceColumn of) {
        TableColumn<LazyLine<PlaceLine>, String> column = new TableColumn<>(words.text("rules.place." + of.id()));
        Function<PlaceLine, String> text = text(of);
        column.setUserData(of);
        column.setPrefWidth(look.width(of.width()));
        column.setSortable(of.order() != null);
        column.setCellValueFactory(line -> line.getValue().shownProperty().map(text));
        column.setCellFactory(any -> new TipCell<>());
        switch (of) {
            case POSITION -> column.getStyleClass().add("number");
            case RULE -> column.visibleProperty().bind(rules.chosenProperty().isNull());
            default -> {}
        }
        return column;
    }

    private TableColumn<LazyLine<PlaceLine>, EventTime> time() {
        TableColumn<LazyLine<PlaceLine>, EventTime> column = new TableColumn<>();
        column.setUserData(PlaceColumn.TIME);
        column.setPrefWidth(look.width(PlaceColumn.TIME.width()));
        column.setCellValueFactory(line ->
                line.getValue().shownProperty().map(shown -> shown.place().at().time()));
        TimeCell.use(column, look.clock(), words.text("rules.place.time"));
        return column;
    }

    private Function<PlaceLine, String> text(PlaceColumn of) {
        return switch (of) {
            case RULE -> line -> Display.safe(line.place().rule().name());
            case POSITION -> line -> Shown.position(line.place().at().position());
            case EVENT -> line -> Display.safe(line.place().at().event());
            case ENTITY ->
                line -> Display.safe(
                        line.place().at().entity() == null
                                ? ""
                                : line.place().at().entity().id());
            case UNTIL -> line -> until(line.place());
            case VALUES -> PlaceLine::said;
            case TIME -> throw new IllegalArgumentException("times are written by their own cells");
        };
    }

    private String until(Place place) {
        if (place.rule().subject().isEvents()) {
            return "";
        }
        return place.at().until() == 0
                ? words.text("rules.place.still")
                : Shown.position(place.at().until());
    }

    private boolean sort() {
        List<TableColumn<LazyLine<PlaceLine>, ?>> order = table.getSortOrder();
        PlaceColumn by = order.isEmpty() ? null : (PlaceColumn) order.getFirst().getUserData();
        boolean descending = by != null && order.getFirst().getSortType() == TableColumn.SortType.DESCENDING;
        PlaceQuery query = model.queryProperty().get();
        model.queryProperty().set(new PlaceQuery(query.rule(), query.text(), by, descending));
        return true;
    }

    /** The place that is selected, or null. */
    Place selected() {
        return model.at(table.getSelectionModel().getSelectedIndex());
    }

    /** All that are selected, in the order in which they are shown. */
    List<Place> allSelected() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(line -> model.at(line))
                .filter(place -> place != null)
                .toList();
    }

    TableView<LazyLine<PlaceLine>> node() {
        return table;
    }
}
