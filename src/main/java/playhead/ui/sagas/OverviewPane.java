package playhead.ui.sagas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import playhead.saga.listing.SagaOverview;
import playhead.saga.variants.PathPick;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** The listed sagas at once: how far they came, how they stand over time, what is slow and what fails; a click on a step lists the sagas that began it. */
final class OverviewPane {
    private static final int BLOCKS = 16;

    private final Words words;
    private final SagaWords said;
    private final TableView<SagaOverview.Step> funnel;
    private final OutcomeCanvas outcomes;
    private final Label worst = new Label();
    private final BorderPane root;
    private SagaOverview overview;

    OverviewPane(SagasViewModel model, Look look, Words words) {
        this.words = words;
        this.said = new SagaWords(words, look.clock());
        SagaTables tables = new SagaTables(look, words);
        funnel = tables.table("sagas-funnel", "sagas.funnel", "sagas.funnel.none");
        tables.column(funnel, "step", 150, (SagaOverview.Step step) -> said.name(step.name()));
        tables.column(funnel, "reached", 128, (SagaOverview.Step step) -> said.reached(step, overview))
                .getStyleClass()
                .add("number");
        tables.column(funnel, "share", 170, this::share);
        number(tables, "failed", 106, SagaOverview.Step::failed);
        number(tables, "undone", 84, SagaOverview.Step::undone);
        tables.column(funnel, "median", 112, (SagaOverview.Step step) -> said.maybe(step.medianSeconds()))
                .getStyleClass()
                .add("number");
        tables.picks(funnel, step -> model.pickProperty().set(new PathPick.Begun(step.name())));
        outcomes = new OutcomeCanvas(look, said);
        worst.setId("sagas-worst");
        worst.setWrapText(true);
        worst.getStyleClass().add("saga-event");
        SplitPane both = new SplitPane(funnel, outcomes);
        both.setDividerPositions(0.55);
        root = new BorderPane(both);
        root.setBottom(worst);
        root.setMinSize(0, 0);
        model.overviewProperty().subscribe(this::show);
    }

    private void number(SagaTables tables, String key, double width, ToIntFunction<SagaOverview.Step> of) {
        tables.column(funnel, key, width, (SagaOverview.Step step) -> Shown.number(of.applyAsInt(step)))
                .getStyleClass()
                .add("number");
    }

    private String share(SagaOverview.Step step) {
        double share = step.reached() / (double) Math.max(1, overview.looked());
        return "█".repeat((int) Math.ceil(share * BLOCKS)) + " " + Math.round(share * 100) + " %";
    }

    private void show(SagaOverview shown) {
        overview = shown;
        funnel.getItems().setAll(shown == null ? List.of() : shown.steps());
        outcomes.show(shown);
        worst.setText(shown == null ? "" : String.join("   ·   ", lines(shown)));
    }

    private List<String> lines(SagaOverview shown) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("sagas.overview.began", Shown.number(shown.began())));
        shown.slowest()
                .ifPresent(step -> lines.add(words.text(
                        "sagas.overview.slowest", said.name(step.name()), said.lasting(step.medianSeconds()))));
        shown.mostFailing()
                .ifPresent(step -> lines.add(words.text(
                        "sagas.overview.failing",
                        said.name(step.name()),
                        Shown.number(step.failed()),
                        Shown.number(step.reached()))));
        if (shown.looked() < shown.began()) {
            lines.add(words.text("sagas.overview.looked", Shown.number(shown.looked())));
        }
        return lines;
    }

    Node node() {
        return root;
    }
}
