package playhead.ui.timeline;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.CommandRegistry;
import playhead.ui.look.Look;
import playhead.ui.replay.Jump;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Wording;
import playhead.ui.text.Words;
import playhead.ui.text.Zone;
import playhead.workspace.Replay;

/** Binds what moves the playhead: the buttons, the place to go to, the order, the timeline. */
public final class TransportController {
    private final TimelineViewModel model;
    private final Playhead playhead;
    private final Jump jump;
    private final CommandRegistry commands;
    private final SagaLaneModel lane;
    private final Look look;
    private final Words words;

    @FXML
    private Button toStart;

    @FXML
    private Button previous;

    @FXML
    private Button play;

    @FXML
    private Button next;

    @FXML
    private Button toEnd;

    @FXML
    private ChoiceBox<Double> speed;

    @FXML
    private MenuButton playMenu;

    @FXML
    private Label playing;

    @FXML
    private ChoiceBox<Replay> order;

    @FXML
    private Button axis;

    @FXML
    private TextField place;

    @FXML
    private FlowPane bar;

    @FXML
    private Label said;

    @FXML
    private VBox watch;

    @FXML
    private VBox below;

    @FXML
    private HBox lastLine;

    @FXML
    private FlowPane legend;

    @FXML
    private TimelineView timeline;

    @FXML
    private CoverageView coverage;

    @FXML
    private SagaLaneView sagas;

    /**
     * @param model what the timeline shows
     * @param playhead what is moved
     * @param jump finds the place that was typed
     * @param commands has the commands behind the buttons
     * @param lane the sagas below the timeline
     * @param look light or dark, and how large
     * @param words what everything is called
     */
    public TransportController(
            TimelineViewModel model,
            Playhead playhead,
            Jump jump,
            CommandRegistry commands,
            SagaLaneModel lane,
            Look look,
            Words words) {
        this.model = model;
        this.playhead = playhead;
        this.jump = jump;
        this.commands = commands;
        this.lane = lane;
        this.look = look;
        this.words = words;
    }

    @FXML
    void initialize() {
        CommandButtons.bind(toStart, commands.get("playhead.start"), "mdi2s-skip-backward");
        CommandButtons.bind(previous, commands.get("playhead.previous"), "mdi2s-step-backward");
        CommandButtons.bind(play, commands.get("playhead.play"), "mdi2p-play");
        CommandButtons.bind(next, commands.get("playhead.next"), "mdi2s-step-forward");
        CommandButtons.bind(toEnd, commands.get("playhead.end"), "mdi2s-skip-forward");
        playhead.playingProperty()
                .addListener((property, was, is) ->
                        ((FontIcon) play.getGraphic()).setIconLiteral(is ? "mdi2p-pause" : "mdi2p-play"));
        new SpeedBox(model.player(), words).bind(speed);
        PlayMenu.fill(playMenu, commands, model.player().settings(), words);
        playing.textProperty().bind(PlayText.of(model.player(), playhead, words));
        model.stepping().saidProperty().addListener((property, was, is) -> said.setText(is));
        order.getItems().setAll(Replay.values());
        order.setConverter(new Wording<>(replay -> words.text("timeline.order", replay)));
        order.setValue(Replay.RECORDED);
        order.disableProperty().bind(playhead.supposed().openProperty().isNotNull());
        order.valueProperty().addListener((property, was, is) -> jump.changeOrder(is));
        playhead.replayProperty().addListener((property, was, is) -> order.setValue(is));
        CommandButtons.bind(axis, commands.get("timeline.axis"), "mdi2p-pound");
        axis.textProperty()
                .bind(model.axisProperty()
                        .map(is -> words.text(is instanceof ByTime ? "timeline.byTime" : "timeline.byPosition")));
        model.axisProperty()
                .addListener((property, was, is) -> ((FontIcon) axis.getGraphic())
                        .setIconLiteral(is instanceof ByTime ? "mdi2c-clock-outline" : "mdi2p-pound"));
        showWhile(said, said.textProperty().isNotEmpty());
        said.maxWidthProperty().bind(bar.widthProperty().multiply(0.9));
        place.setOnAction(event -> go());
        Tooltip zone = new Tooltip();
        zone.textProperty()
                .bind(look.clock()
                        .zoneProperty()
                        .map(is -> words.text(
                                "timeline.goTo.zone",
                                is == Zone.LOCAL ? look.clock().nameProperty().get() : "UTC")));
        place.setTooltip(zone);
        place.focusedProperty().addListener((property, was, is) -> said.setText(""));
        Legend.fill(legend, model, words);
        timeline.show(model, look, words);
        coverage.show(model, look, words);
        sagas.show(model, lane, look, words);
    }

    /**
     * Folds all but the overview and what moves the playhead.
     *
     * @param unfolded whether all of it is there
     */
    public void fold(ReadOnlyBooleanProperty unfolded) {
        for (Node node : List.of(speed, order, axis, below, legend)) {
            showWhile(node, unfolded);
        }
        showWhile(lastLine, unfolded.or(playing.textProperty().isNotEmpty()));
        unfolded.subscribe(is -> timeline.setFolded(!is));
    }

    /** Puts the line in which conditions are watched into its place. */
    public void placeWatch(Node line) {
        watch.getChildren().setAll(line);
    }

    private static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private void go() {
        if (!place.getText().isBlank()) {
            jump.to(place.getText(), answer -> {
                said.setText(words.said(answer));
                if (answer.isEmpty()) {
                    place.clear();
                    timeline.requestFocus();
                }
            });
        }
    }

    /** Puts the cursor into the place to go to. */
    public void editPlace() {
        place.requestFocus();
        place.selectAll();
    }

    /** A frame of the window. */
    public void pulse() {
        timeline.pulse();
        coverage.pulse();
        sagas.pulse();
    }
}
