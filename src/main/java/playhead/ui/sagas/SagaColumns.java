package playhead.ui.sagas;

import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.listing.SagaColumn;
import playhead.saga.listing.SagaListing;
import playhead.ui.look.LazyLine;
import playhead.ui.look.Look;
import playhead.ui.look.TextWidth;
import playhead.ui.look.TipCell;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** The columns of the list of sagas. */
final class SagaColumns {
    /** Stands before what somebody has said something about. */
    private static final String NOTED = "✎ ";

    private final SagasViewModel model;
    private final Look look;
    private final Words words;
    private final SagaWords said;

    SagaColumns(SagasViewModel model, Look look, Words words) {
        this.model = model;
        this.look = look;
        this.words = words;
        this.said = new SagaWords(words, look.clock());
    }

    void addTo(TableView<LazyLine<SagaRow>> table) {
        for (SagaColumn column : SagaColumn.values()) {
            table.getColumns().add(column(column));
        }
    }

    private TableColumn<LazyLine<SagaRow>, String> column(SagaColumn of) {
        TableColumn<LazyLine<SagaRow>, String> column = new TableColumn<>(words.text("sagas.column." + of.id()));
        column.setUserData(of);
        column.setPrefWidth(look.width(width(of)));
        column.setCellValueFactory(line -> of == SagaColumn.ID
                ? Bindings.createStringBinding(
                        () -> line.getValue().shownProperty().map(text(of)).getValue(),
                        line.getValue().shownProperty(),
                        model.notes().allProperty())
                : line.getValue().shownProperty().map(text(of)));
        column.setCellFactory(any -> new TipCell<>());
        if (isNumber(of)) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    private static boolean isNumber(SagaColumn of) {
        return switch (of) {
            case AGE, DURATION, STEPS, COMPENSATIONS, EVENTS, CONFIDENCE -> true;
            default -> false;
        };
    }

    private double width(SagaColumn of) {
        return switch (of) {
            case STATUS ->
                Stream.of(SagaStatus.values())
                        .mapToDouble(status -> TextWidth.ofCell(said.status(status)))
                        .max()
                        .orElseThrow();
            case ID, ERROR -> 190;
            case WAITING -> 150;
            case AGE, DURATION -> 104;
            case STARTED -> 200;
            case DEFINITION, STYLE -> 130;
            default -> 116;
        };
    }

    private Function<SagaRow, String> text(SagaColumn of) {
        return switch (of) {
            case STATUS -> row -> said.status(row.status());
            case ID -> row -> (model.notes().has(row.id()) ? NOTED : "") + said.name(row.id());
            case WAITING -> row -> said.name(row.waitingFor());
            case AGE -> row -> said.maybe(model.age(row));
            case DURATION -> row -> said.maybe(SagaListing.duration(row));
            case ERROR -> row -> said.reason(row.error());
            case STEPS -> row -> Shown.number(row.steps());
            case COMPENSATIONS -> row -> row.compensations() == 0 ? "" : Shown.number(row.compensations());
            case EVENTS -> row -> Shown.number(row.events());
            case STARTED -> row -> said.time(row.startedAt());
            case DEFINITION -> row -> said.name(row.definition());
            case STYLE -> row -> said.style(row.style());
            case CONFIDENCE -> row -> Math.round(row.confidence() * 100) + " %";
        };
    }
}
