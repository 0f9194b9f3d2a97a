package playhead.ui.events;

import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.ui.filter.FilterModel;
import playhead.ui.filter.FilterPart;
import playhead.workspace.CelText;

/** What can be done with the value in the chosen column of the selected line. */
final class CellActions {
    private final EventsViewModel model;
    private final TableView<EventLine> table;
    private final EventColumns columns;
    private final LongConsumer movePlayhead;

    CellActions(EventsViewModel model, TableView<EventLine> table, EventColumns columns, LongConsumer movePlayhead) {
        this.model = model;
        this.table = table;
        this.columns = columns;
        this.movePlayhead = movePlayhead;
    }

    /**
     * A value with its field.
     *
     * @param field whose value it is
     * @param value a text, number, truth value or null
     */
    record Value(EventField field, Json value) {
        /** The condition that finds events with it. */
        String condition() {
            return FilterPart.including(field.path(), value).condition();
        }
    }

    /** The value of the chosen cell, if it is one that a filter can ask for. */
    Optional<Value> value() {
        EventLine line = line();
        EventField field = columns.field();
        if (line == null || field == null) {
            return Optional.empty();
        }
        Json value = field.value(line.position(), line.eventProperty().get());
        boolean single = value != null && value.bytes()[0] != '{' && value.bytes()[0] != '[';
        return single ? Optional.of(new Value(field, value)) : Optional.empty();
    }

    /** The event of the selected line, if it was read. */
    Optional<Event> event() {
        return Optional.ofNullable(line()).map(line -> line.eventProperty().get());
    }

    /** Position of the selected event, 0 when it was not read. */
    long position() {
        return line() == null ? 0 : line().position();
    }

    private EventLine line() {
        EventLine line = table.getSelectionModel().getSelectedItem();
        return line == null || line.eventProperty().get() == null ? null : line;
    }

    void filterFor() {
        value().ifPresent(cell -> filter().only(cell.field().path(), cell.value()));
    }

    void filterWithout() {
        value().ifPresent(cell -> filter().exclude(cell.field().path(), cell.value()));
    }

    /** Shows only events of the same home entity. */
    void followEntity() {
        event().map(Event::stream).ifPresent(stream -> {
            filter().only("streamType", JsonText.quoted(stream.type()));
            filter().only("stream", JsonText.quoted(stream.id()));
        });
    }

    /** Shows only events of the same flow. */
    void followFlow() {
        event().map(Event::correlationId).ifPresent(flow -> filter().only("correlationId", JsonText.quoted(flow)));
    }

    /** Moves the playhead to the event. */
    void goTo() {
        Optional.ofNullable(line()).ifPresent(line -> movePlayhead.accept(line.ordinal()));
    }

    void copyValue() {
        value().ifPresent(cell -> copy(text(cell.value())));
    }

    void copyFilter() {
        value().ifPresent(cell -> copy(cell.condition()));
    }

    void copyJson() {
        value().ifPresent(cell -> copy(cell.value().toString()));
    }

    private static String text(Json value) {
        return value.bytes()[0] == '"' ? JsonText.unquote(value.bytes(), 0, value.length()) : CelText.literal(value);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private FilterModel filter() {
        return model.filter();
    }

    /** Names of payload fields that columns can show. */
    java.util.List<String> payloadNames() {
        return model.filter().vocabularyProperty().get().names().stream()
                .filter(name -> name.startsWith("data.")
                        || name.startsWith("data[")
                        || name.equals("id")
                        || name.equals("correlationId"))
                .toList();
    }
}
