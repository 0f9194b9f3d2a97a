package playhead.ui.teach;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.FadeTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import playhead.ui.command.Command;
import playhead.ui.command.Keyboard;
import playhead.ui.look.Wrapping;
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
    private final Label none = new Label();
    private final VBox texts = new VBox(2);
    private final HBox card = new HBox(16);
    private final StripBar bar;
    private boolean onWall;
    private boolean cursorWanted;

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
        bar = new StripBar(model, words, buttons, this::takeCursor);
        String nothing = words.text("teach.strip.none");
        String how = nothing + " " + words.text("teach.strip.how");
        bar.roomyProperty().subscribe(is -> none.setText(is ? how : nothing));
        none.setTooltip(new Tooltip(how));
        none.setId("strip-none");
        none.setMinHeight(USE_PREF_SIZE);
        Wrapping.of(none);
        card(texts, data);
        present(false);
        model.nowProperty().subscribe(hop -> show());
        model.pausedProperty().subscribe(is -> show());
        model.lagProperty().subscribe(is -> show());
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
        onWall = wall;
        bar.present(wall);
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
            getChildren().setAll(bar, none, way, card);
        }
        fill();
    }

    /** True before anything has passed: then it takes a line or two, and no more. */
    public boolean isEmpty() {
        return model.nowProperty().get() == null
                && !model.pausedProperty().get()
                && model.lagProperty().get() == 0;
    }

    /** The keys that go on from hop to hop; while nothing has passed, as soon as something does. */
    private void takeCursor() {
        cursorWanted = !way.isVisible();
        way.requestFocus();
    }

    private void fill() {
        boolean whole = onWall || !isEmpty();
        bar.show(!whole);
        for (Node part : List.of(way, card)) {
            part.setVisible(whole);
            part.setManaged(whole);
        }
        none.setVisible(!whole);
        none.setManaged(!whole);
        if (whole && cursorWanted) {
            cursorWanted = false;
            if (getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
                way.requestFocus();
            }
        }
    }

    private void show() {
        fill();
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

    static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
