package playhead.ui.colour;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import playhead.ui.filter.FilterBar;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The fields of the chosen rule. */
final class RuleForm extends VBox {
    private final RuleEditing editing;
    private final Words words;
    private final TextField name = new TextField();
    private final FilterBar filter;

    RuleForm(RuleEditing editing, List<String> types, Words words) {
        super(8);
        this.editing = editing;
        this.words = words;
        name.setId("colour-name");
        name.setAccessibleText(words.text("colour.name"));
        name.textProperty().bindBidirectional(editing.nameProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        filter = new FilterBar("colour-filter", editing.filter(), words);
        getChildren()
                .addAll(
                        line(label("colour.name"), name, label("colour.over"), over(types)),
                        filter,
                        line(label("colour.colour"), colours(), label("colour.sign"), signs()));
        disableProperty().bind(editing.chosenProperty().lessThan(0));
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Label label(String key) {
        Label label = new Label(words.text(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** The first entry, an empty name, is events. */
    private ComboBox<String> over(List<String> types) {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(types);
        ComboBox<String> over = new ComboBox<>(FXCollections.observableArrayList(all));
        over.setId("colour-over");
        over.setAccessibleText(words.text("colour.over"));
        over.setConverter(new StringConverter<>() {
            @Override
            public String toString(String type) {
                return type == null || type.isEmpty()
                        ? words.text("colour.over.events")
                        : words.text("colour.over.states", Display.safe(type));
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("types are chosen, not typed");
            }
        });
        Runnable show = () -> over.setValue(
                editing.typeProperty().get() == null
                        ? ""
                        : editing.typeProperty().get());
        show.run();
        editing.typeProperty().addListener((property, was, is) -> show.run());
        over.valueProperty()
                .addListener((property, was, is) -> editing.typeProperty().set(is == null || is.isEmpty() ? null : is));
        return over;
    }

    private Node colours() {
        ToggleGroup group = new ToggleGroup();
        HBox colours = new HBox(2);
        for (int colour = 0; colour <= Palette.TYPES; colour++) {
            ToggleButton button = new ToggleButton();
            button.setId("colour-" + colour);
            button.setGraphic(SignChip.of(colour, " "));
            button.setAccessibleText(words.text("colour.name." + colour));
            button.setTooltip(new Tooltip(words.text("colour.name." + colour)));
            button.getStyleClass().addAll("small", "colour-choice");
            button.setToggleGroup(group);
            int rank = colour;
            button.setOnAction(event -> {
                editing.colourProperty().set(rank);
                button.setSelected(true);
            });
            colours.getChildren().add(button);
        }
        Runnable show = () -> {
            int chosen = editing.colourProperty().get();
            group.selectToggle(group.getToggles().get(chosen));
            for (int colour = 0; colour <= Palette.TYPES; colour++) {
                Label chip = (Label) ((ToggleButton) group.getToggles().get(colour)).getGraphic();
                chip.setText(colour == chosen && editing.chosenProperty().get() >= 0 ? "✓" : " ");
            }
        };
        show.run();
        editing.colourProperty().addListener((property, was, is) -> show.run());
        editing.chosenProperty().addListener((property, was, is) -> show.run());
        return colours;
    }

    private Node signs() {
        ComboBox<String> signs = new ComboBox<>(FXCollections.observableArrayList(ColourRules.SHAPES));
        signs.setId("colour-sign");
        signs.setEditable(true);
        signs.setPrefWidth(90);
        signs.setAccessibleText(words.text("colour.sign"));
        signs.setTooltip(new Tooltip(words.text("colour.sign.says")));
        signs.getEditor().setAccessibleText(words.text("colour.sign"));
        signs.getEditor().textProperty().bindBidirectional(editing.signProperty());
        return signs;
    }

    /** Puts the cursor into the filter. */
    void edit() {
        filter.edit();
    }
}
