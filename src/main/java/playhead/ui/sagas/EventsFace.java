package playhead.ui.sagas;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import playhead.saga.SagaEvent;
import playhead.saga.picture.SagaPicture;
import playhead.saga.picture.Signs;
import playhead.ui.look.Look;
import playhead.ui.look.TableScroll;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** The saga as the events of the log that belong to it. */
final class EventsFace {
    private static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");

    private final ChosenSaga chosen;
    private final TableView<SagaEvent> table;
    private boolean filling;

    EventsFace(ChosenSaga chosen, Look look, Words texts) {
        this.chosen = chosen;
        SagaWords words = new SagaWords(texts, look.clock());
        SagaTables tables = new SagaTables(look, texts);
        table = tables.table("saga-events", "sagas.events", "sagas.events.none");
        tables.position(table, "position", SagaEvent::position);
        tables.column(table, "time", 210, event -> words.time(event.time()));
        tables.column(table, "participant", 130, event -> words.name(event.participant()));
        tables.column(table, "type", 230, event -> Signs.of(event.role()) + words.name(event.type()));
        tables.column(table, "role", 130, event -> words.role(event.role()));
        tables.column(table, "step", 150, event -> step(event, words));
        tables.column(table, "attempt", 84, event -> event.attempt() == 0 ? "" : Shown.number(event.attempt()))
                .getStyleClass()
                .add("number");
        tables.position(table, "cause", SagaEvent::cause);
        tables.column(table, "entity", 170, event -> words.name(event.entity()));
        tables.column(table, "eventId", 200, event -> words.name(event.id()));
        table.setRowFactory(view -> new Row());
        table.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> {
            if (!filling && is.intValue() >= 0) {
                chosen.chooseEvent(is.intValue());
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen.jumpThere();
                event.consume();
            }
        });
        chosen.pictureProperty().addListener((property, was, is) -> fill(is));
        chosen.eventProperty().addListener((property, was, is) -> select(is.intValue()));
        fill(chosen.pictureProperty().get());
    }

    /** A row that is grey and in italics while its event has not happened. */
    private final class Row extends TableRow<SagaEvent> {
        Row() {
            chosen.playhead().atProperty().addListener(moved -> mark());
        }

        @Override
        protected void updateItem(SagaEvent event, boolean empty) {
            super.updateItem(event, empty);
            mark();
        }

        private void mark() {
            pseudoClassStateChanged(FUTURE, !isEmpty() && getIndex() >= chosen.happened());
        }
    }

    private String step(SagaEvent event, SagaWords words) {
        SagaPicture picture = chosen.pictureProperty().get();
        return event.step() < 0 || picture == null
                ? ""
                : words.name(picture.saga().steps().get(event.step()).name());
    }

    private void fill(SagaPicture picture) {
        filling = true;
        table.setItems(
                picture == null
                        ? FXCollections.observableArrayList()
                        : FXCollections.observableList(picture.saga().events()));
        filling = false;
        select(chosen.eventProperty().get());
    }

    private void select(int event) {
        filling = true;
        if (event >= 0 && event < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(event);
            TableScroll.show(table, event);
        } else {
            table.getSelectionModel().clearSelection();
        }
        filling = false;
    }

    TableView<SagaEvent> node() {
        return table;
    }
}
