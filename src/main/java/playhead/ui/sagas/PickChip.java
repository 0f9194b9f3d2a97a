package playhead.ui.sagas;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import playhead.saga.variants.PathPick;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Says that only sagas with a certain path are listed; a click lists the others again. */
final class PickChip extends Button {
    private static final int MOST = 40;

    PickChip(SagasViewModel model, Words words) {
        setId("sagas-pick");
        getStyleClass().addAll("small", "accent");
        setTooltip(new Tooltip());
        setAccessibleText(words.text("command.sagas.anyPath.does"));
        setOnAction(done -> model.pickProperty().set(null));
        managedProperty().bind(visibleProperty());
        model.pickProperty().subscribe(pick -> {
            setVisible(pick != null);
            if (pick != null) {
                String text = text(pick, words);
                setText("✕ " + Shown.cut(text, MOST));
                getTooltip().setText(words.text("sagas.pick.away", text));
                setAccessibleText(words.text("sagas.pick.away", text));
            }
        });
    }

    private static String text(PathPick pick, Words words) {
        return switch (pick) {
            case PathPick.Taken(String definition, var path) ->
                words.text(
                        "sagas.pick.path",
                        Display.safe(definition),
                        Display.safe(path.getFirst()),
                        Display.safe(path.getLast()),
                        path.size());
            case PathPick.Reached(String type) -> words.text("sagas.pick.step", Display.safe(type));
            case PathPick.Begun(String step) -> words.text("sagas.pick.begun", Display.safe(step));
            case PathPick.Followed(String from, String to) ->
                words.text("sagas.pick.link", Display.safe(from), Display.safe(to));
        };
    }
}
