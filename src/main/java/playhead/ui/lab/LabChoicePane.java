package playhead.ui.lab;

import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import playhead.lab.bus.Fault;
import playhead.lab.scenario.Scenario;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** What is played, and a switch for each thing that can go wrong with the sentence that says what it shows. */
final class LabChoicePane {
    private static final int MOST = 1_000;

    private final LabChoice choice;
    private final Words words;

    LabChoicePane(LabChoice choice, Words words) {
        this.choice = choice;
        this.words = words;
    }

    VBox node() {
        VBox all = new VBox(8, scenario(), style(), fail(), numbers(), title("lab.faults"));
        for (Fault fault : Fault.values()) {
            all.getChildren().add(fault(fault));
        }
        return all;
    }

    private ComboBox<Scenario> scenario() {
        ComboBox<Scenario> box = new ComboBox<>();
        box.setId("lab-scenario");
        box.setAccessibleText(words.text("lab.scenario"));
        box.getItems().setAll(choice.scenarios());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Scenario scenario) {
                return scenario == null ? "" : words.text("lab.scenario." + scenario.name());
            }

            @Override
            public Scenario fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(choice.scenarioProperty());
        return box;
    }

    private VBox style() {
        ToggleGroup group = new ToggleGroup();
        RadioButton led = radio("lab.style.orchestration", group);
        RadioButton dance = radio("lab.style.choreography", group);
        choice.orchestratedProperty().subscribe(is -> group.selectToggle(is ? led : dance));
        group.selectedToggleProperty()
                .subscribe(selected -> choice.orchestratedProperty().set(selected != dance));
        return new VBox(4, led, dance);
    }

    private RadioButton radio(String key, ToggleGroup group) {
        RadioButton button = new RadioButton(words.text(key));
        button.setId(key.replace('.', '-'));
        button.setToggleGroup(group);
        Wrapping.of(button);
        return button;
    }

    private VBox fail() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("lab-fail");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String step) {
                return step == null || step.isEmpty() ? words.text("lab.fail.none") : words.text("lab.step." + step);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        choice.scenarioProperty().subscribe(is -> {
            box.getItems().setAll("");
            box.getItems().addAll(choice.steps());
        });
        box.valueProperty().bindBidirectional(choice.failProperty());
        Label label = new Label(words.text("lab.fail"));
        Wrapping.of(label);
        label.setLabelFor(box);
        box.setAccessibleText(label.getText());
        return new VBox(4, label, box);
    }

    private FlowPane numbers() {
        Spinner<Integer> count = new Spinner<>(1, MOST, choice.countProperty().get());
        count.setId("lab-count");
        count.setEditable(true);
        count.getEditor().setAccessibleText(words.text("lab.count"));
        count.setPrefWidth(100);
        count.valueProperty().subscribe(is -> choice.countProperty().set(is));
        choice.countProperty().subscribe(is -> count.getValueFactory().setValue(is.intValue()));
        Spinner<Integer> seed =
                new Spinner<>(0, Integer.MAX_VALUE, (int) choice.seedProperty().get());
        seed.setId("lab-seed");
        seed.setEditable(true);
        seed.getEditor().setAccessibleText(words.text("lab.seed"));
        seed.setPrefWidth(100);
        seed.valueProperty().subscribe(is -> choice.seedProperty().set(is));
        choice.seedProperty().subscribe(is -> seed.getValueFactory().setValue(is.intValue()));
        return new FlowPane(16, 8, labelled("lab.count", count), labelled("lab.seed", seed));
    }

    private HBox labelled(String key, javafx.scene.control.Control control) {
        Label label = new Label(words.text(key));
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        HBox line = new HBox(8, label, control);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private CheckBox fault(Fault fault) {
        CheckBox box = new CheckBox(words.text("lab.fault." + fault.word()));
        box.setId("lab-fault-" + fault.word());
        Wrapping.of(box);
        box.setSelected(choice.faults().contains(fault));
        box.selectedProperty().subscribe(is -> {
            if (is) {
                choice.faults().add(fault);
            } else {
                choice.faults().remove(fault);
            }
        });
        choice.faults().addListener((SetChangeListener<Fault>)
                change -> box.setSelected(choice.faults().contains(fault)));
        return box;
    }

    private Label title(String key) {
        Label title = new Label(words.text(key));
        title.getStyleClass().add("text-bold");
        title.setTooltip(new Tooltip(title.getText()));
        return title;
    }
}
