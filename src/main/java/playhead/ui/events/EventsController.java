package playhead.ui.events;

import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.ui.filter.FilterBar;
import playhead.ui.look.Look;
import playhead.ui.look.TableScroll;
import playhead.ui.look.TimeCell;
import playhead.ui.replay.Following;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.View;
import playhead.workspace.Moment;

/** Binds the table of events to its view-model. */
public final class EventsController implements View {
    private final EventsViewModel model;
    private final Look look;
    private final FilterBar bar;
    private final Following following;
    private final BiConsumer<Long, Event> selected;
    private final LongConsumer movePlayhead;

    @FXML
    private BorderPane root;

    @FXML
    private TableView<EventLine> table;

    /**
     * @param model what is shown
     * @param words what everything is called
     * @param look how large rows are
     * @param following where the tables stand
     * @param selected takes the position and event of the selected line
     * @param movePlayhead goes to an ordinal
     */
    public EventsController(
            EventsViewModel model,
            Words words,
            Look look,
            Following following,
            BiConsumer<Long, Event> selected,
            LongConsumer movePlayhead) {
        this.model = model;
        this.look = look;
        this.bar = new FilterBar("events-filter", model.filter(), words);
        this.following = following;
        this.selected = selected;
        this.movePlayhead = movePlayhead;
    }

    @FXML
    private void initialize() {
        root.setTop(bar);
        look.rows(table);
        table.getColumns().add(positions());
        table.getColumns().add(times());
        for (EventColumn column : EventColumn.values()) {
            table.getColumns().add(column(column));
        }
        Label empty = new Label();
        empty.textProperty().bind(model.emptyTextProperty());
        table.setPlaceholder(empty);
        table.setRowFactory(view -> new EventRowCell(following, movePlayhead));
        table.setItems(model.linesProperty().get());
        model.linesProperty().addListener((property, was, is) -> {
            table.setItems(is);
            follow(following.shownProperty().get());
            // Once more when the rows have their places: the first time nothing is known of them yet.
            Platform.runLater(() -> follow(following.shownProperty().get()));
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> select(is));
        following.shownProperty().addListener((property, was, is) -> follow(is));
    }

    private static TableColumn<EventLine, String> positions() {
        TableColumn<EventLine, String> column = new TableColumn<>("#");
        column.setPrefWidth(90);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("number");
        column.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(Shown.number(line.getValue().position())));
        return column;
    }

    private TableColumn<EventLine, EventTime> times() {
        TableColumn<EventLine, EventTime> column = new TableColumn<>();
        TimeCell.use(column, look.clock(), "time");
        column.setPrefWidth(210);
        column.setSortable(false);
        column.setCellValueFactory(line -> line.getValue().eventProperty().map(Event::time));
        return column;
    }

    private static TableColumn<EventLine, String> column(EventColumn kind) {
        TableColumn<EventLine, String> column = new TableColumn<>(kind.title());
        column.setPrefWidth(kind.width());
        column.setSortable(false);
        column.setCellValueFactory(line -> line.getValue().eventProperty().map(kind::text));
        return column;
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

    /** What is shown. */
    EventsViewModel model() {
        return model;
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
    public boolean editFilter() {
        bar.edit();
        return true;
    }

    @Override
    public boolean escape() {
        return bar.escape();
    }
}
