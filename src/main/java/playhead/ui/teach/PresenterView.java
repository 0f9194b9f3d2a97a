package playhead.ui.teach;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import playhead.history.BlameRow;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.look.Look;
import playhead.ui.look.Wrapping;
import playhead.ui.replay.Playhead;
import playhead.ui.text.PayloadLine;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Two panes in letters for the last row: what happened so far, or what a lesson tells, and what has become of it. */
public final class PresenterView extends BorderPane {
    /** 24 points. */
    static final double LETTERS = 32;

    private static final double GROWING = 22;

    private final Words words;
    private final VBox events = new VBox(8);
    private final ScrollPane told = scroll(events, "presenter-events");
    private final StackPane lesson = new StackPane();
    private final Label entity = line("", "presenter-title");
    private final FieldGrid fields = new FieldGrid();
    private final VBox last = new VBox();
    private final ScrollPane right;
    private final HBox panes;

    /**
     * @param panel what tells a lesson; it is in the presenter's hands while that is shown
     * @param buttons what can be done without leaving
     */
    public PresenterView(
            PresenterModel model, Playhead playhead, Look look, Words words, Region panel, List<Command> buttons) {
        this.words = words;
        setId("presenter");
        getStyleClass().add("presenter");
        look.zoomProperty()
                .subscribe(zoom -> setStyle(
                        "-fx-font-size: " + Math.round(Math.max(LETTERS, GROWING * zoom.doubleValue())) + "px;"));
        setTop(head(playhead, buttons));
        VBox state = new VBox(10, last, entity, fields);
        right = scroll(state, "presenter-state");
        ScrollPane lessonPane = scroll(lesson, "presenter-lesson");
        StackPane left = new StackPane(told, lessonPane);
        HBox both = new HBox(left, right);
        for (Region side : List.of(left, right)) {
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setMinWidth(0);
            side.prefWidthProperty().bind(both.widthProperty().divide(2));
            side.maxWidthProperty().bind(both.widthProperty().divide(2));
        }
        panes = both;
        setCenter(both);
        lessonPane.visibleProperty().bind(panel.managedProperty());
        told.visibleProperty().bind(panel.managedProperty().not());
        last.managedProperty().bind(panel.managedProperty());
        last.visibleProperty().bind(panel.managedProperty());
        panel.heightProperty().subscribe(height -> lessonPane.setVvalue(1));
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(model.shownProperty());
        model.slideProperty().subscribe(this::show);
    }

    /** Takes what tells a lesson, and the way of a command. */
    public void take(Region panel, Node strip, StripView inside) {
        lesson.getChildren().setAll(panel);
        arrange(panel, strip, inside);
    }

    /** The way of a command takes both panes, or a strip below a lesson. */
    public void arrange(Region panel, Node strip, StripView inside) {
        boolean both = strip.isVisible() && !panel.isManaged();
        setCenter(null);
        setBottom(null);
        inside.present(both);
        setCenter(both ? strip : panes);
        if (!both) {
            setBottom(strip);
        }
    }

    private Node head(Playhead playhead, List<Command> commands) {
        Label place = new Label();
        place.getStyleClass().add("presenter-place");
        place.setMinHeight(USE_PREF_SIZE);
        place.setMinWidth(USE_PREF_SIZE);
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Shown.position(playhead.atProperty().get()) + "  "
                                + playhead.modeProperty().get().word(),
                        playhead.atProperty(),
                        playhead.modeProperty()));
        HBox buttons = new HBox(10);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        for (Command command : commands) {
            Button button = new Button();
            CommandButtons.bind(button, command);
            button.setId("presenter-" + command.id().replace('.', '-'));
            button.setText(words.text("teach.button." + command.id()));
            button.setMinWidth(USE_PREF_SIZE);
            button.setFocusTraversable(false);
            buttons.getChildren().add(button);
        }
        HBox head = new HBox(16, place, buttons);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("presenter-head");
        return head;
    }

    private void show(Slide slide) {
        events.getChildren().clear();
        slide.events().forEach(one -> events.getChildren().add(told(one, one.position() == slide.position())));
        if (slide.events().isEmpty()) {
            events.getChildren().add(line(words.text("teach.presenter.nothing"), "presenter-line"));
        }
        told.applyCss();
        told.layout();
        told.setVvalue(1);
        last.getChildren().clear();
        if (!slide.events().isEmpty()) {
            last.getChildren().add(told(slide.events().getLast(), true));
        }
        entity.setText(Display.safe(slide.entity()));
        fields.clear();
        for (int row = 0; row < slide.fields().size(); row++) {
            field(slide.fields().get(row), slide.position());
        }
        right.applyCss();
        right.layout();
        fields.changed().ifPresentOrElse(this::bringIntoSight, () -> right.setVvalue(0));
    }

    /** Scrolls the state so far that what the last event has changed is seen; not when it is seen at the top. */
    private void bringIntoSight(Node changed) {
        Node state = right.getContent();
        double seen = right.getViewportBounds().getHeight();
        double more = state.getLayoutBounds().getHeight() - seen;
        Bounds place = state.sceneToLocal(changed.localToScene(changed.getLayoutBounds()));
        boolean below = place.getMaxY() + place.getHeight() > seen;
        right.setVvalue(below && more > 0 ? Math.clamp((place.getMinY() - seen / 3) / more, 0, 1) : 0);
    }

    private Node told(Slide.Told one, boolean isLast) {
        String stream = one.event().stream() == null ? "" : one.event().stream().id();
        Label head = line(
                (isLast ? "▶ " : "") + Shown.position(one.position()) + "  "
                        + Display.safe(one.event().type()) + "  " + Display.safe(stream),
                "presenter-line");
        Label payload = line(Shown.cut(Display.safe(PayloadLine.of(one.event().data())), 140), "presenter-line");
        VBox both = new VBox(head, payload);
        both.getStyleClass().add(isLast ? "presenter-now" : "presenter-event");
        return both;
    }

    private void field(BlameRow said, long position) {
        boolean changed = said.position() == position;
        Label name = line((changed ? "●\u00a0" : "") + Display.safe(said.field().toString()), "presenter-name");
        Label value = line(Shown.cut(Shown.value(said.value()), 80), "presenter-value");
        value.setAccessibleText(value.getText() + (changed ? " " + words.text("teach.presenter.changed") : ""));
        if (changed) {
            fields.setChanged(name);
            name.getStyleClass().add("presenter-changed");
            value.getStyleClass().add("presenter-changed");
        }
        fields.add(name, value);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        Wrapping.of(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static ScrollPane scroll(Node content, String id) {
        ScrollPane pane = new ScrollPane(content);
        pane.setId(id);
        content.getStyleClass().add("presenter-pane");
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }
}
