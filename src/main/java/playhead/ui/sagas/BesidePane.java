package playhead.ui.sagas;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.look.Look;
import playhead.ui.text.Words;

/** What stands below the list of sagas, and the buttons that change it; it scrolls where there is too little height. */
final class BesidePane extends BorderPane {
    private static final double LEAST = 120;

    private final Map<Beside, Node> all = new EnumMap<>(Beside.class);

    BesidePane(SagasViewModel model, SagaPane saga, Look look, Words words) {
        all.put(Beside.SAGA, saga.node());
        all.put(Beside.PATHS, new PathsPane(model, look, words).node());
        all.put(Beside.MAP, new MapPane(model, look, words).node());
        all.put(Beside.OVERVIEW, new OverviewPane(model, look, words).node());
        FlowPane buttons = new FlowPane(4, 2);
        buttons.getStyleClass().add("saga-head");
        ToggleGroup group = new ToggleGroup();
        for (Beside one : Beside.values()) {
            ToggleButton button = new ToggleButton(words.text("sagas.beside." + one.id()), new FontIcon(one.icon()));
            button.setId("sagas-beside-" + one.id());
            button.getStyleClass().add("small");
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(words.text("command.sagas.beside." + one.id() + ".does")));
            button.setAccessibleText(words.text("command.sagas.beside." + one.id() + ".does"));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(done -> model.besideProperty().set(one));
            buttons.getChildren().add(button);
            model.besideProperty().subscribe(is -> button.setSelected(is == one));
        }
        setTop(buttons);
        setMinWidth(0);
        StackPane center = new StackPane();
        look.zoomProperty().subscribe(zoom -> saga.keepHeight(LEAST * zoom.doubleValue()));
        for (Beside one : List.of(Beside.PATHS, Beside.MAP, Beside.OVERVIEW)) {
            Region shown = (Region) all.get(one);
            look.zoomProperty().subscribe(zoom -> shown.setMinHeight(LEAST * zoom.doubleValue()));
        }
        setCenter(center);
        model.besideProperty().subscribe(is -> center.getChildren().setAll(all.get(is)));
    }

    /** With what scrolls it. */
    Node scrolled() {
        ScrollPane scroll = new ScrollPane(this);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setId("sagas-beside");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        return scroll;
    }
}
