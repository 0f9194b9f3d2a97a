package playhead.ui.sagas;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import playhead.saga.picture.Signs;
import playhead.saga.variants.PathPick;
import playhead.saga.variants.Variant;
import playhead.saga.variants.Variants;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** The distinct paths of the sagas that are listed, most frequent first; a click lists only the sagas of one. */
final class PathsPane {
    private final SagasViewModel model;
    private final Words words;
    private final SagaWords said;
    private final TableView<Variant> table;
    private int all;

    PathsPane(SagasViewModel model, Look look, Words words) {
        this.model = model;
        this.words = words;
        this.said = new SagaWords(words, look.clock());
        SagaTables tables = new SagaTables(look, words);
        table = tables.table("sagas-paths", "sagas.paths", "sagas.paths.none");
        tables.column(table, "count", 70, (Variant path) -> Shown.number(path.count()))
                .getStyleClass()
                .add("number");
        tables.column(table, "share", 70, this::share).getStyleClass().add("number");
        tables.column(table, "median", 112, (Variant path) -> lasting(path.medianMillis()))
                .getStyleClass()
                .add("number");
        tables.column(table, "p95", 112, (Variant path) -> lasting(path.p95Millis()))
                .getStyleClass()
                .add("number");
        tables.column(table, "outcome", 190, this::outcomes);
        tables.column(table, "definition", 120, (Variant path) -> said.name(path.definition()));
        tables.column(
                table,
                "path",
                620,
                (Variant path) ->
                        Shown.cut(path.path().stream().map(said::name).collect(Collectors.joining(" → ")), Shown.CELL));
        model.pathsProperty().subscribe(this::show);
        tables.picks(table, this::pick);
    }

    private void show(Variants paths) {
        all = paths == null ? 0 : paths.all().stream().mapToInt(Variant::count).sum();
        table.getItems().setAll(paths == null ? List.of() : paths.all());
    }

    private void pick(Variant path) {
        model.pickProperty().set(new PathPick.Taken(path.definition(), path.path()));
    }

    private String share(Variant path) {
        double share = all == 0 ? 0 : path.count() * 100.0 / all;
        return share > 0 && share < 1 ? "< 1 %" : Math.round(share) + " %";
    }

    private String lasting(long millis) {
        return millis < 0 ? "" : said.lasting(millis / 1000.0);
    }

    private String outcomes(Variant path) {
        return path.outcomes().entrySet().stream()
                .map(one -> Signs.of(one.getKey()) + " "
                        + words.text("sagas.status." + one.getKey().text()) + " " + Shown.number(one.getValue()))
                .collect(Collectors.joining(", "));
    }

    Node node() {
        return table;
    }
}
