package playhead.ui.teach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** What can be done with the strip: how fast it goes, and its commands, as icons where letters would take it all. */
final class StripBar extends FlowPane {
    /** Letters that go into a line in which there is room for names. */
    private static final double ROOMY = 50;

    private static final Map<String, String> ICONS = Map.of(
            "lab.step", "mdi2s-skip-next-outline",
            "teach.hop", "mdi2a-arrow-right",
            "teach.pause", "mdi2p-pause-circle-outline",
            "teach.ask", "mdi2d-database-search",
            "teach.strip", "mdi2c-close");

    /** Of no use before something has passed. */
    private static final List<String> LATER = List.of("teach.hop", "teach.ask");

    private final StripModel model;
    private final Words words;
    private final Label name = new Label();
    private final Label count = new Label();
    private final Map<Command, Button> buttons = new HashMap<>();
    private final ReadOnlyBooleanWrapper roomy = new ReadOnlyBooleanWrapper(true);
    private boolean wall;

    /** @param chosen a pace was chosen */
    StripBar(StripModel model, Words words, List<Command> commands, Runnable chosen) {
        super(8, 6);
        this.model = model;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        name.setText(words.text("teach.strip"));
        name.getStyleClass().add("text-bold");
        count.setId("strip-count");
        getChildren().addAll(name, paces(chosen));
        for (Command command : commands) {
            Button button = new Button();
            CommandButtons.bind(button, command);
            button.setId("strip-" + command.id().replace('.', '-'));
            button.setMinWidth(USE_PREF_SIZE);
            buttons.put(command, button);
            getChildren().add(button);
        }
        getChildren().add(getChildren().size() - 1, count);
        name.fontProperty().subscribe(font -> fit());
        widthProperty().subscribe(width -> fit());
        model.pausedProperty().subscribe(is -> fit());
        model.leftProperty().subscribe(is -> count());
        model.skippedProperty().subscribe(is -> count());
    }

    private HBox paces(Runnable chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox paces = new HBox();
        for (StripModel.Pace pace : StripModel.Pace.values()) {
            ToggleButton toggle = new ToggleButton(words.text("teach.pace." + StripView.id(pace)));
            toggle.setId("strip-pace-" + StripView.id(pace));
            toggle.setToggleGroup(group);
            toggle.setMinWidth(USE_PREF_SIZE);
            toggle.setOnAction(event -> {
                toggle.setSelected(true);
                model.paceProperty().set(pace);
                chosen.run();
            });
            model.paceProperty().subscribe(is -> toggle.setSelected(is == pace));
            paces.getChildren().add(toggle);
        }
        return paces;
    }

    /** On a wall everything is named. */
    void present(boolean onWall) {
        wall = onWall;
        fit();
    }

    /** Shows what is of use now. */
    void show(boolean empty) {
        buttons.forEach((command, button) -> {
            if (LATER.contains(command.id())) {
                show(button, !empty);
            }
        });
        show(count, !empty);
    }

    /** True while there is room for names. */
    ReadOnlyBooleanProperty roomyProperty() {
        return roomy.getReadOnlyProperty();
    }

    private void fit() {
        setPrefWrapLength(Math.max(1, getWidth()));
        boolean named = wall || getWidth() >= ROOMY * name.getFont().getSize();
        roomy.set(named);
        show(name, named);
        buttons.forEach((command, button) -> {
            boolean inWords = named && !command.id().equals("teach.strip");
            String text =
                    command.id().equals("teach.pause") && model.pausedProperty().get()
                            ? words.text("teach.catchUp")
                            : command.title();
            button.setAccessibleText(text);
            button.setText(inWords ? text : null);
            if (inWords == (button.getGraphic() != null)) {
                button.setGraphic(inWords ? null : new FontIcon(ICONS.get(command.id())));
            }
        });
    }

    private void count() {
        int lost = model.skippedProperty().get();
        String waiting = words.text("teach.strip.left", model.leftProperty().get());
        count.setText(lost == 0 ? waiting : waiting + " " + words.text("teach.strip.lost", Shown.number(lost)));
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
