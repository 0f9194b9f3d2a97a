package playhead.ui.lab;

import java.time.Instant;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import playhead.ui.async.Background;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.look.Wrapping;
import playhead.ui.text.WallClock;
import playhead.ui.text.Wording;
import playhead.ui.text.Words;
import playhead.ui.view.LaterView;

/** The Lab: what is played at the left, how far it is at the right. */
public final class LabView extends LaterView {
    private final LabModel model;
    private final LabServices services;
    private final WallClock clock;
    private final Words words;
    private final Function<String, Command> commands;

    /**
     * @param background where rows of services are read
     * @param commands by id, for the buttons
     */
    public LabView(
            LabModel model, Background background, WallClock clock, Words words, Function<String, Command> commands) {
        super("lab", "mdi2f-flask-outline");
        this.model = model;
        this.services = new LabServices(model, background);
        this.clock = clock;
        this.words = words;
        this.commands = commands;
    }

    @Override
    protected SplitPane make() {
        VBox choice = new LabChoicePane(model.choice(), words).node();
        BooleanBinding fixed = model.placeProperty()
                .isNotEqualTo(LabModel.Place.EMPTY)
                .and(model.placeProperty().isNotEqualTo(LabModel.Place.NEXT));
        choice.disableProperty().bind(fixed);
        Label why = text("lab-fixed");
        why.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.text("lab.place."
                                + model.placeProperty().get().name().toLowerCase(java.util.Locale.ROOT)),
                        model.placeProperty()));
        VBox left = new VBox(10, why, choice);
        left.getStyleClass().add("lab-side");
        ScrollPane side = new ScrollPane(left);
        side.setFitToWidth(true);
        SplitPane both = new SplitPane(side, progress());
        both.setDividerPositions(0.5);
        return both;
    }

    private Node progress() {
        Label problem = text("lab-problem");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Label again = text("lab-again");
        again.setText(words.text("lab.again"));
        VBox right = new VBox(
                12,
                controls(),
                problem,
                new LabFigures(model, words).node(),
                time(),
                deadline(),
                again,
                new FlowPane(8, 8, button("lab.again"), button("lab.new")),
                new LabServicesPane(services, words).node());
        right.getStyleClass().add("lab-side");
        ScrollPane side = new ScrollPane(right);
        side.setFitToWidth(true);
        return side;
    }

    private Node controls() {
        Button play = button("lab.play");
        model.playingProperty()
                .subscribe(is -> play.setText(
                        is
                                ? words.text("lab.pause")
                                : commands.apply("lab.play").title()));
        FlowPane controls =
                new FlowPane(8, 8, play, speed(), button("lab.step"), button("lab.deadline"), button("lab.finish"));
        controls.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.whyNot() != null, model.placeProperty(), model.overProperty()));
        return controls;
    }

    /** When the next deadline of a saga is. */
    private Label deadline() {
        Label deadline = text("lab-deadline");
        deadline.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.deadlineProperty().get() == null
                                ? words.text("lab.deadline.none")
                                : words.text(
                                        "lab.deadline.next",
                                        clock(model.deadlineProperty().get())),
                        model.deadlineProperty(),
                        clock.zoneProperty()));
        return deadline;
    }

    /** What the Lab's own clock says; no room is taken before it runs. */
    private Label time() {
        Label time = text("lab-clock");
        time.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.reportProperty().get() == null
                                ? ""
                                : words.text(
                                        "lab.clock",
                                        clock(Instant.ofEpochMilli(
                                                model.reportProperty().get().end()))),
                        model.reportProperty(),
                        clock.zoneProperty()));
        time.managedProperty().bind(time.textProperty().isNotEmpty());
        return time;
    }

    private ComboBox<LabSpeed> speed() {
        ComboBox<LabSpeed> box = new ComboBox<>();
        box.setId("lab-speed");
        box.getItems().setAll(LabSpeed.values());
        box.setConverter(new Wording<>(speed -> words.text(speed.word())));
        box.setAccessibleText(words.text("lab.speed"));
        box.setTooltip(new Tooltip(words.text("command.lab.speed.does")));
        box.valueProperty().bindBidirectional(model.speedProperty());
        return box;
    }

    private String clock(Instant instant) {
        return clock.text(instant.getEpochSecond());
    }

    private Button button(String id) {
        Button button = CommandButtons.of(commands.apply(id));
        button.setId(id.replace('.', '-'));
        return button;
    }

    private static Label text(String id) {
        Label label = new Label();
        label.setId(id);
        Wrapping.of(label);
        return label;
    }
}
