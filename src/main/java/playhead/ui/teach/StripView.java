package playhead.ui.teach;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.Keyboard;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.pipeline.Hop;
import playhead.workspace.pipeline.Stage;

/** The way of a command to a row that can be read, above the views: its stages, lit one after the other. */
public final class StripView extends VBox {
    private static final double NARROWEST = 7.6;

    private final StripModel model;
    private final Words words;
    private final HopWords hops;
    private final BooleanSupplier still;
    private final FlowPane way = new FlowPane(2, 6);
    private final Map<Stage, StageBox> boxes = new EnumMap<>(Stage.class);
    private final Label title = new Label();
    private final Label why = new Label();
    private final Label data = new Label();
    private final Label count = new Label();
    private final VBox texts = new VBox(2);
    private final HBox card = new HBox(16);
    private final Node bar;

    /**
     * @param still whether nothing shall move
     * @param buttons what can be done here
     */
    public StripView(StripModel model, Words words, BooleanSupplier still, List<Command> buttons) {
        this.model = model;
        this.words = words;
        this.hops = new HopWords(words);
        this.still = still;
        setId("strip");
        getStyleClass().addAll("strip", Keyboard.OWNER);
        way.setId("strip-way");
        way.getStyleClass().add("strip-way");
        way.setFocusTraversable(true);
        way.setAccessibleRole(AccessibleRole.TEXT);
        for (Stage stage : Stage.values()) {
            StageBox box = new StageBox(stage, hops.name(stage));
            boxes.put(stage, box);
            way.getChildren().add(box);
        }
        way.setOnMouseClicked(event -> {
            way.requestFocus();
            model.next();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.RIGHT) {
                model.next();
                event.consume();
            }
        });
        way.widthProperty().subscribe(width -> share(width.doubleValue()));
        title.fontProperty().subscribe(font -> share(way.getWidth()));
        bar = bar(buttons);
        card(texts, data);
        present(false);
        model.nowProperty().subscribe(hop -> show());
        model.pausedProperty().subscribe(is -> show());
        model.lagProperty().subscribe(is -> show());
        model.leftProperty().subscribe(is -> count());
        model.skippedProperty().subscribe(is -> count());
    }

    /** All stages in one line, or half of them where letters are too large for that. */
    private void share(double width) {
        double inside = width - 16;
        int across = Stage.values().length;
        while (across > 1 && inside / across < NARROWEST * title.getFont().getSize()) {
            across /= 2;
        }
        double each = inside / across - way.getHgap();
        way.setPrefWrapLength(Math.max(1, width));
        boxes.values().forEach(box -> box.setPrefWidth(Math.max(0, each)));
    }

    private Node bar(List<Command> buttons) {
        FlowPane bar = new FlowPane(8, 6);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.widthProperty().subscribe(width -> bar.setPrefWrapLength(Math.max(1, width.doubleValue())));
        Label name = new Label(words.text("teach.strip"));
        name.getStyleClass().add("text-bold");
        ToggleGroup group = new ToggleGroup();
        HBox paces = new HBox();
        for (StripModel.Pace pace : StripModel.Pace.values()) {
            ToggleButton toggle = new ToggleButton(words.text("teach.pace." + id(pace)));
            toggle.setId("strip-pace-" + id(pace));
            toggle.setToggleGroup(group);
            toggle.setMinWidth(USE_PREF_SIZE);
            toggle.setOnAction(event -> {
                toggle.setSelected(true);
                model.paceProperty().set(pace);
                way.requestFocus();
            });
            model.paceProperty().subscribe(is -> toggle.setSelected(is == pace));
            paces.getChildren().add(toggle);
        }
        count.setId("strip-count");
        bar.getChildren().addAll(name, paces);
        for (Command command : buttons) {
            Button button = new Button();
            if (command.id().equals("teach.strip")) {
                CommandButtons.bind(button, command, "mdi2c-close");
            } else {
                CommandButtons.bind(button, command);
            }
            button.setId("strip-" + command.id().replace('.', '-'));
            button.setMinWidth(USE_PREF_SIZE);
            if (command.id().equals("teach.pause")) {
                model.pausedProperty()
                        .subscribe(is -> button.setText(is ? words.text("teach.catchUp") : command.title()));
            }
            bar.getChildren().add(button);
        }
        bar.getChildren().add(bar.getChildren().size() - 1, count);
        return bar;
    }

    private void card(VBox text, Label all) {
        title.setId("strip-title");
        title.getStyleClass().add("text-bold");
        why.setId("strip-why");
        data.setId("strip-data");
        data.getStyleClass().add("strip-data");
        for (Label label : List.of(title, why, data)) {
            Wrapping.of(label);
            label.setMinHeight(USE_PREF_SIZE);
        }
        text.getChildren().setAll(title, why);
        card.getStyleClass().add("strip-card");
        for (Node side : List.of(text, all)) {
            ScrollPane scroll = new ScrollPane(side);
            scroll.setFitToWidth(true);
            scroll.setMinWidth(0);
            scroll.setPrefWidth(100);
            HBox.setHgrow(scroll, Priority.ALWAYS);
            card.getChildren().add(scroll);
        }
    }

    /** Takes two panes, for a wall: the stages at the left, what is said of the one that is lit at the right. */
    public void present(boolean wall) {
        getChildren().clear();
        if (wall) {
            card.getChildren().forEach(scroll -> ((ScrollPane) scroll).setContent(null));
            VBox said = new VBox(12, texts, data);
            HBox both = new HBox(16, way, said);
            for (Region side : List.of(way, said)) {
                HBox.setHgrow(side, Priority.ALWAYS);
                side.setMinWidth(0);
                side.setPrefWidth(100);
            }
            getChildren().setAll(bar, both);
        } else {
            ((ScrollPane) card.getChildren().getFirst()).setContent(texts);
            ((ScrollPane) card.getChildren().getLast()).setContent(data);
            way.setPrefWidth(USE_COMPUTED_SIZE);
            getChildren().setAll(bar, way, card);
        }
    }

    private void show() {
        for (Stage stage : Stage.values()) {
            Hop hop = model.at(stage);
            StripModel.Light light = model.light(stage);
            boolean held = light == StripModel.Light.HELD;
            boxes.get(stage)
                    .show(
                            light,
                            held
                                    ? words.text(
                                            "teach.brief.held",
                                            model.lagProperty().get())
                                    : hop == null ? "" : hops.brief(hop));
        }
        Hop now = model.nowProperty().get();
        title.setText(
                now == null
                        ? words.text("teach.strip.none")
                        : words.text("teach.code." + id(now.stage()), hops.name(now.stage())));
        why.setText(
                now == null
                        ? words.text("teach.strip.how")
                        : hops.explanation(now, model.lagProperty().get()));
        data.setText(now == null ? "" : hops.data(now));
        way.setAccessibleText(said());
        way.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (now != null && !still.getAsBoolean()) {
            FadeTransition fade = new FadeTransition(Duration.millis(150), boxes.get(now.stage()));
            fade.setFromValue(0.4);
            fade.setToValue(1);
            fade.play();
        }
    }

    /** The strip in words, for who cannot see it. */
    private String said() {
        String stages = Stream.of(Stage.values())
                .filter(stage -> model.light(stage) != StripModel.Light.DARK)
                .map(stage -> boxes.get(stage).said(words))
                .collect(Collectors.joining("; "));
        Hop now = model.nowProperty().get();
        return now == null ? words.text("teach.strip.none") : stages + ". " + why.getText();
    }

    private void count() {
        int lost = model.skippedProperty().get();
        String waiting = words.text("teach.strip.left", model.leftProperty().get());
        count.setText(lost == 0 ? waiting : waiting + " " + words.text("teach.strip.lost", Shown.number(lost)));
    }

    static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
