package playhead.ui.events;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import playhead.event.Event;
import playhead.ui.colour.TypeChips;
import playhead.ui.colour.UndoCells;
import playhead.ui.filter.FilterBar;
import playhead.ui.filter.FilterModel;
import playhead.ui.look.LayoutJson;
import playhead.ui.look.Look;
import playhead.ui.look.RowsAhead;
import playhead.ui.look.TableScroll;
import playhead.ui.replay.Following;
import playhead.ui.replay.Supposed;
import playhead.ui.settings.KeptSettings;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.ui.view.Picked;
import playhead.ui.view.View;
import playhead.workspace.Moment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Binds the table of events to its view-model. */
public final class EventsController implements View {
    private final EventsViewModel model;
    private final Look look;
    private final Words words;
    private final FacetsViewModel facets;
    private final ExplainViewModel explain;
    private final TypeChips chips;
    private final UndoCells undo;
    private final KeptSettings kept;
    private final FilterBar bar;
    private EventColumns columns;
    private CellActions actions;
    private final Following following;
    private final Supposed supposed;
    private final BiConsumer<Long, Event> selected;
    private final LongConsumer movePlayhead;
    private final Runnable colour;
    private boolean shown;
    private boolean sawEnd = true;

    @FXML
    private BorderPane root;

    @FXML
    private TableView<EventLine> table;

    /**
     * @param model what is shown
     * @param words what everything is called
     * @param facets values of what is found
     * @param explain how chosen events differ
     * @param chips signs of event types
     * @param undo signs of reverts
     * @param kept keeps the columns with the workspace
     * @param look how large rows are
     * @param following where the tables stand
     * @param supposed what is left out or changed in the what-if that is open
     * @param selected takes the position and event of the selected line
     * @param movePlayhead goes to an ordinal
     * @param colour marks all rows with the chosen value
     */
    public EventsController(
            EventsViewModel model,
            Words words,
            FacetsViewModel facets,
            ExplainViewModel explain,
            TypeChips chips,
            UndoCells undo,
            KeptSettings kept,
            Look look,
            Following following,
            Supposed supposed,
            BiConsumer<Long, Event> selected,
            LongConsumer movePlayhead,
            Runnable colour) {
        this.model = model;
        this.words = words;
        this.facets = facets;
        this.explain = explain;
        this.chips = chips;
        this.undo = undo;
        this.kept = kept;
        this.look = look;
        this.bar = new FilterBar("events-filter", model.filter(), words);
        this.following = following;
        this.supposed = supposed;
        this.selected = selected;
        this.movePlayhead = movePlayhead;
        this.colour = colour;
    }

    @FXML
    void initialize() {
        root.setTop(bar);
        look.manyRows(table);
        columns = new EventColumns(
                table, look, words, chips, undo, model.colours(), new KeptEventColumns(kept, () -> columns.restore()));
        actions = new CellActions(model, table, columns, movePlayhead);
        table.setContextMenu(new EventMenu(actions, columns, colour, words, supposed).menu());
        root.setLeft(new FacetRail(facets, model.filter(), chips, words));
        root.setBottom(new ExplainPane(explain, model.filter(), words));
        Button rail = new Button(words.text("events.facets"));
        rail.setMinWidth(Region.USE_PREF_SIZE);
        rail.getStyleClass().add("small");
        rail.setTooltip(new Tooltip(words.text("command.events.facets.does")));
        rail.setOnAction(event -> toggleFacets());
        bar.add(rail);
        Label empty = new Label();
        empty.textProperty().bind(model.emptyTextProperty());
        table.setPlaceholder(empty);
        table.setRowFactory(view -> new EventRowCell(following, supposed, movePlayhead));
        table.setItems(model.linesProperty().get());
        model.linesProperty().subscribe(lines -> lines.whenRead(columns::fit));
        model.linesProperty().addListener((property, was, is) -> {
            table.setItems(is);
            follow(following.shownProperty().get());
            // Once more when the rows have their places: the first time nothing is known of them yet.
            Platform.runLater(() -> follow(following.shownProperty().get()));
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> select(is));
        following.shownProperty().addListener((property, was, is) -> {
            if (!following.isGrowing()) {
                follow(is);
            }
        });
        model.whenGrown(this::tail);
        table.heightProperty()
                .addListener((property, was, is) ->
                        Platform.runLater(() -> follow(following.shownProperty().get())));
    }

    /**
     * Makes the rows of its table before there is anything to show in them.
     *
     * @param later takes what is to be done next
     */
    public void makeRowsAhead(Consumer<Runnable> later) {
        new RowsAhead<>(table, new EventLine(0, 0), () -> model.linesProperty().get()).begin(later);
    }

    private void select(EventLine line) {
        if (line == null) {
            return;
        }
        Event event = line.eventProperty().get();
        if (event != null) {
            selected.accept(line.position(), event);
        } else {
            line.eventProperty().addListener((property, was, is) -> {
                if (is != null && table.getSelectionModel().getSelectedItem() == line) {
                    selected.accept(line.position(), is);
                }
            });
        }
    }

    /** Brings the line at the playhead into view, unless it is there already. */
    private void follow(Moment moment) {
        TableScroll.show(table, model.linesProperty().get().lastUpTo(moment.at()));
    }

    /** New lines come into view only where the last one was: who looks at others goes on looking at them. */
    private void tail(int before) {
        if (shown ? seesEnd(before) : sawEnd) {
            Platform.runLater(() -> follow(following.shownProperty().get()));
        }
    }

    private boolean seesEnd(int rows) {
        return TableScroll.window(table).to() >= rows;
    }

    @Override
    public void setShown(boolean visibleNow) {
        sawEnd = shown && !visibleNow ? seesEnd(table.getItems().size()) : sawEnd;
        shown = visibleNow;
    }

    void toggleFacets() {
        facets.openProperty().set(!facets.openProperty().get());
    }

    /** What can be done with a cell. */
    CellActions actions() {
        return actions;
    }

    /** Shows a field of the payload as a column, as expressions name it. */
    public void addColumn(String path) {
        columns.add(path);
    }

    EventColumns columns() {
        return columns;
    }

    ExplainViewModel explain() {
        return explain;
    }

    @Override
    public Optional<Offer> offer() {
        return EventsOffer.of(model, table);
    }

    @Override
    public void remember(ObjectNode into) {
        into.set("columns", LayoutJson.write(columns.layout()));
        View.super.remember(into);
    }

    @Override
    public void recall(JsonNode from) {
        columns.use(LayoutJson.read(from.path("columns")));
        View.super.recall(from);
    }

    @Override
    public Optional<Picked> picked() {
        return actions.value().map(cell -> new Picked(null, cell.condition(), Shown.cell(cell.value())));
    }

    @Override
    public String id() {
        return "events";
    }

    @Override
    public String icon() {
        return "mdi2f-format-list-bulleted";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Optional<FilterModel> filter() {
        return Optional.of(model.filter());
    }

    @Override
    public boolean editFilter() {
        bar.edit();
        return true;
    }

    @Override
    public boolean escape() {
        return bar.escape() || explain.close();
    }
}
