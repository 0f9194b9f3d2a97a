package playhead.ui.sets;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import playhead.event.Identity;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.IdSet;

/** Chooses what the chosen set is held against: another set, or the rest as the first choice, which is no set. */
final class AgainstBox {
    private final ComboBox<IdSet> box = new ComboBox<>();

    AgainstBox(SetsViewModel model, Words words) {
        box.setId("sets-against");
        box.setAccessibleText(words.text("sets.against"));
        IdSet rest = new IdSet("", List.of());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(IdSet set) {
                return set == null || Identity.same(set, rest) ? words.text("sets.rest") : Display.safe(set.name());
            }

            @Override
            public IdSet fromString(String text) {
                throw new UnsupportedOperationException("sets are chosen, not typed");
            }
        });
        InvalidationListener refill = changed -> {
            IdSet held = model.againstProperty().get();
            List<IdSet> all = new ArrayList<>(List.of(rest));
            model.sets().stream()
                    .filter(set -> !Identity.same(set, model.chosenProperty().get()))
                    .forEach(all::add);
            box.getItems().setAll(all);
            box.setValue(held == null ? rest : held);
        };
        model.sets().addListener(refill);
        model.chosenProperty().addListener(refill);
        refill.invalidated(null);
        model.againstProperty().addListener((property, was, is) -> box.setValue(is == null ? rest : is));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                model.againstProperty().set(Identity.same(box.getValue(), rest) ? null : box.getValue());
            }
        });
    }

    Node node() {
        return box;
    }
}
