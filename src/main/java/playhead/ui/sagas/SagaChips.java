package playhead.ui.sagas;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import playhead.saga.listing.SagaKind;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** Kinds of sagas with their counts, each to be listed or not. */
final class SagaChips extends FlowPane {
    private static final double NARROW = 560;
    private static final double WIDE = 740;

    SagaChips(SagasViewModel model, Words words) {
        super(6, 4);
        setAlignment(Pos.CENTER_LEFT);
        model.pickProperty().subscribe(pick -> setPrefWrapLength(pick == null ? NARROW : WIDE));
        for (SagaKind kind : SagaKind.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId("sagas-kind-" + kind.id());
            chip.getStyleClass().add("small");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setTooltip(new Tooltip(words.text("sagas.kind." + kind.id() + ".does")));
            chip.setAccessibleText(words.text("sagas.kind." + kind.id() + ".does"));
            chip.setOnAction(done -> model.toggle(kind));
            model.queryProperty()
                    .subscribe(query -> chip.setSelected(query.kinds().contains(kind)));
            model.countsProperty()
                    .subscribe(counts -> chip.setText(
                            words.text("sagas.kind." + kind.id(), Shown.number(counts.getOrDefault(kind, 0)))));
            getChildren().add(chip);
        }
        getChildren().add(new PickChip(model, words));
    }
}
