package playhead.ui.sagas;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import playhead.saga.variants.PathPick;
import playhead.saga.variants.ProcessMap;
import playhead.saga.variants.Variants;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** The process map of the listed sagas, and beside it the same as a table. */
final class MapPane {
    private final SagasViewModel model;
    private final Words words;
    private final MapCanvas canvas;
    private final TableView<ProcessMap.Edge> table;
    private final Label left = new Label();
    private final SplitPane both;
    private ProcessMap map;

    MapPane(SagasViewModel model, Look look, Words words) {
        this.model = model;
        this.words = words;
        canvas = new MapCanvas(model, look, words);
        SagaWords said = new SagaWords(words, look.clock());
        SagaTables tables = new SagaTables(look, words);
        table = tables.table("sagas-links", "sagas.links", "sagas.links.none");
        tables.column(table, "from", 160, (ProcessMap.Edge edge) -> said.name(type(edge.from())));
        tables.column(table, "to", 160, (ProcessMap.Edge edge) -> said.name(type(edge.to())));
        tables.column(table, "times", 66, (ProcessMap.Edge edge) -> Shown.number(edge.count()))
                .getStyleClass()
                .add("number");
        tables.column(table, "count", 66, (ProcessMap.Edge edge) -> Shown.number(edge.sagas()))
                .getStyleClass()
                .add("number");
        tables.column(
                        table,
                        "median",
                        112,
                        (ProcessMap.Edge edge) ->
                                edge.medianMillis() < 0 ? "" : said.lasting(edge.medianMillis() / 1000.0))
                .getStyleClass()
                .add("number");
        tables.picks(table, this::pick);
        left.setId("sagas-map-left");
        left.getStyleClass().add("text-muted");
        left.managedProperty().bind(left.textProperty().isNotEmpty());
        BorderPane drawn = new BorderPane(canvas);
        drawn.setBottom(left);
        drawn.setMinWidth(0);
        both = new SplitPane(drawn, table);
        both.setDividerPositions(0.58);
        model.pathsProperty().subscribe(this::show);
    }

    private String type(int node) {
        return map.nodes().get(node).type();
    }

    private void show(Variants paths) {
        map = paths == null ? null : paths.map();
        canvas.show(map);
        table.getItems().setAll(map == null ? List.of() : map.edges());
        int more = map == null ? 0 : canvas.drawn().left();
        left.setText(more == 0 ? "" : words.text("sagas.map.left", Shown.number(more)));
    }

    private void pick(ProcessMap.Edge edge) {
        model.pickProperty().set(new PathPick.Followed(type(edge.from()), type(edge.to())));
    }

    Node node() {
        return both;
    }
}
