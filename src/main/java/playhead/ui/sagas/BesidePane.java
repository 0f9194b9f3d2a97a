package playhead.ui.sagas;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.look.Look;
import playhead.ui.text.Words;

/**
 * What stands below the list of sagas, and the buttons that change it; it scrolls where there is too little height. Where
 * there is no room for both, the list is one more of them.
 */
final class BesidePane extends BorderPane {
    private static final double LEAST = 150;

    private final SagasViewModel model;
    private final Map<Beside, Node> all = new EnumMap<>(Beside.class);
    private final Map<Beside, ToggleButton> buttons = new EnumMap<>(Beside.class);
    private final ToggleButton listButton;
    private final StackPane center = new StackPane();
    private Node list;

    BesidePane(SagasViewModel model, SagaPane saga, Look look, Words words) {
        this.model = model;
        all.put(Beside.SAGA, saga.node());
        all.put(Beside.PATHS, new PathsPane(model, look, words).node());
        all.put(Beside.MAP, new MapPane(model, look, words).node());
        all.put(Beside.OVERVIEW, new OverviewPane(model, look, words).node());
        FlowPane line = new FlowPane(4, 2);
        line.getStyleClass().add("saga-head");
        listButton = button("list", "mdi2f-format-list-bulleted", words.text("sagas.beside.list.does"));
        listButton.textProperty().bind(model.countProperty());
        listButton.setOnAction(done -> front(true));
        line.getChildren().add(listButton);
        for (Beside one : Beside.values()) {
            ToggleButton button =
                    button(one.id(), one.icon(), words.text("command.sagas.beside." + one.id() + ".does"));
            button.setText(words.text("sagas.beside." + one.id()));
            button.setOnAction(done -> {
                model.besideProperty().set(one);
                front(false);
            });
            line.getChildren().add(button);
            buttons.put(one, button);
        }
        setTop(line);
        setMinWidth(0);
        look.zoomProperty().subscribe(zoom -> saga.keepHeight(LEAST * zoom.doubleValue()));
        for (Beside one : List.of(Beside.PATHS, Beside.MAP, Beside.OVERVIEW)) {
            Region shown = (Region) all.get(one);
            look.zoomProperty().subscribe(zoom -> shown.setMinHeight(LEAST * zoom.doubleValue()));
        }
        setCenter(center);
        model.besideProperty().addListener((property, was, is) -> show());
        model.listedProperty().addListener((property, was, is) -> show());
        show();
    }

    private static ToggleButton button(String id, String icon, String does) {
        ToggleButton button = new ToggleButton("", new FontIcon(icon));
        button.setId("sagas-beside-" + id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Takes the list in, or null where it stands by itself. */
    void takeIn(Node shown) {
        list = shown;
        show();
    }

    private void front(boolean listed) {
        model.listedProperty().set(listed);
        show();
    }

    private void show() {
        boolean listed = list != null && model.listedProperty().get();
        Beside is = model.besideProperty().get();
        listButton.setVisible(list != null);
        listButton.setManaged(list != null);
        listButton.setSelected(listed);
        buttons.forEach((one, button) -> {
            boolean front = !listed && one == is;
            button.setSelected(front);
            button.setContentDisplay(list == null || front ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        });
        center.getChildren().setAll(listed ? list : all.get(is));
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
