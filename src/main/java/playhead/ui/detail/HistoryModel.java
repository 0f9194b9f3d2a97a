package playhead.ui.detail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.event.Json;
import playhead.history.FieldChange;
import playhead.history.HistoryRow;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** All changes of one entity, or of one of its fields; and the numbers that a field had, for a line through them. */
final class HistoryModel {
    private static final int LONGEST_NUMBER = 40;

    private final LatestRequest lane;
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty onlyField = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Point>> points = new ReadOnlyObjectWrapper<>(List.of());
    private final Words words;
    private List<HistoryRow> all = List.of();
    private String field;

    HistoryModel(Background background, Words words) {
        this.words = words;
        this.lane = background.lane();
        onlyField.addListener((property, was, is) -> show());
    }

    /**
     * A number that a field had from an event on.
     *
     * @param position of the event
     * @param value the number
     */
    record Point(long position, double value) {}

    void close() {
        lane.forget();
        all = List.of();
        field = null;
        refusal.set("");
        show();
    }

    void ask(Session session, String reference, Replay replay) {
        lane.ask(() -> session.history(reference, null, replay), answer -> {
            switch (answer) {
                case Answer.Refused<List<HistoryRow>>(String reason, boolean wrongUsage) -> {
                    refusal.set(words.said(reason));
                    all = List.of();
                }
                case Answer.Given<List<HistoryRow>>(List<HistoryRow> found, List<String> warnings) -> {
                    refusal.set("");
                    all = found;
                }
            }
            show();
        });
    }

    /** Follows another field, null for none. */
    void narrow(String selected) {
        field = selected;
        show();
    }

    private void show() {
        rows.setAll(
                onlyField.get() && field != null
                        ? all.stream().filter(row -> change(row) != null).toList()
                        : all);
        points.set(findPoints());
    }

    private FieldChange change(HistoryRow row) {
        return row.changes().stream()
                .filter(change -> change.field().toString().equals(field))
                .findFirst()
                .orElse(null);
    }

    private List<Point> findPoints() {
        List<Point> found = new ArrayList<>();
        for (HistoryRow row : field == null ? List.<HistoryRow>of() : all) {
            FieldChange change = change(row);
            if (change != null && isNumber(change.now())) {
                found.add(new Point(row.position(), new BigDecimal(change.now().toString()).doubleValue()));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isNumber(Json value) {
        byte first = value == null ? 0 : value.bytes()[0];
        return (first == '-' || first >= '0' && first <= '9') && value.length() <= LONGEST_NUMBER;
    }

    /** The changes of a row in one line, that of a field first when it is the selected one; empty for none. */
    String changes(HistoryRow row) {
        StringBuilder line = new StringBuilder();
        List<FieldChange> changes = new ArrayList<>(row.changes());
        changes.sort((a, b) -> Boolean.compare(
                b.field().toString().equals(field), a.field().toString().equals(field)));
        changes.forEach(change -> {
            if (line.length() < Shown.CELL) {
                line.append(line.isEmpty() ? "" : "   ")
                        .append(Display.safe(change.field().toString()))
                        .append(": ")
                        .append(change.old() == null ? "" : Shown.cut(Shown.cell(change.old()), 60) + " → ")
                        .append(Shown.cut(Shown.cell(change.now()), 60));
            }
        });
        return line.toString();
    }

    /** Rows by position. */
    ObservableList<HistoryRow> rows() {
        return rows;
    }

    /** Whether only rows that changed the selected field are shown. */
    BooleanProperty onlyFieldProperty() {
        return onlyField;
    }

    /** Why there is no history, empty when there is. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The numbers of the selected field, in the order of its changes. */
    ReadOnlyObjectProperty<List<Point>> pointsProperty() {
        return points.getReadOnlyProperty();
    }
}
