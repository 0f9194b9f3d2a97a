package playhead.ui.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.SavedMappings;

/** One mapping that may be used again, with a choice for each column that the log does not have. */
final class OfferBox extends FlowPane {
    private final Map<String, ChoiceBox<String>> renames = new LinkedHashMap<>();

    OfferBox(SavedMappings.Offer offer, OffersViewModel model, Words words) {
        super(8, 6);
        getStyleClass().add("wizard-offer");
        String name = Display.safe(offer.name());
        Button use = new Button(words.text("importing.offer.use"));
        use.setAccessibleText(words.text("importing.offer.useName", name));
        use.setDisable(!offer.fits());
        getChildren()
                .addAll(
                        use,
                        new Label(words.text(
                                offer.fits()
                                        ? offer.same() ? "importing.offer.same" : "importing.offer.fits"
                                        : "importing.offer.missing",
                                name,
                                offer.missing().size())));
        for (String missing : offer.missing()) {
            ChoiceBox<String> column = new ChoiceBox<>();
            column.getItems().setAll(model.columns());
            column.setAccessibleText(words.text("importing.offer.rename", Display.safe(missing)));
            column.valueProperty().addListener((property, was, is) -> use.setDisable(!isComplete()));
            renames.put(missing, column);
            HBox pair = new HBox(6, new Label(words.text("importing.offer.rename", Display.safe(missing))), column);
            pair.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            getChildren().add(pair);
        }
        use.setOnAction(event -> model.use(offer, chosen()));
    }

    private boolean isComplete() {
        return renames.values().stream().allMatch(box -> box.getValue() != null);
    }

    private Map<String, String> chosen() {
        Map<String, String> chosen = new HashMap<>();
        renames.forEach((missing, box) -> chosen.put(missing, box.getValue()));
        return chosen;
    }
}
