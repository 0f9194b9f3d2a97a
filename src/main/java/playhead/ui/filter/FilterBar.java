package playhead.ui.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.look.Presence;
import playhead.ui.look.WholeText;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * The bar over a table: how it is read, what is written, how many match; below, the parts that were added by clicks and
 * what is wrong with the condition. It is applied shortly after the last key, or at once with Enter.
 */
public final class FilterBar extends VBox {
    private static final Duration TYPING = Duration.millis(200);
    private static final int CHIP = 80;
    private static final int NARROW = 22;
    private static final double ROOM = 90;

    private final FilterModel model;
    private final Words words;
    private final TextField field = new TextField();
    private final Button mode = new Button();
    private final HBox line = new HBox(8);
    private final HBox second = new HBox(8);
    private final List<Node> ends = new ArrayList<>();
    private final Label count = new Label();
    private final Region mark = new Region();
    private final FlowPane chips = new FlowPane(6, 4);
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final CompletionPopup completion;

    /**
     * @param id of the text field
     * @param model what is written
     * @param words what everything is called
     */
    public FilterBar(String id, FilterModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("filter-bar");
        field.setId(id);
        field.setAccessibleText(words.text("filter.field"));
        field.textProperty().bindBidirectional(model.textProperty());
        completion = new CompletionPopup(field, model, words);
        mark.getStyleClass().add("problem-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        Pane above = new Pane(mark);
        above.setMouseTransparent(true);
        StackPane place = new StackPane(field, above);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMinWidth(ROOM);
        prepareCount(id);
        line.getChildren().setAll(mode, place, count);
        line.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        prepareMode(id);
        typing.setOnFinished(event -> model.apply());
        field.textProperty().addListener((property, was, is) -> typing.playFromStart());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.parts().addListener((ListChangeListener<FilterPart>) change -> showParts());
        showParts();
        getChildren().addAll(line, second, chips, problem());
        fit();
        widthProperty().addListener((property, was, is) -> fit());
        // Later: the font changes while the children are being styled.
        field.fontProperty().addListener((property, was, is) -> Platform.runLater(this::fit));
        model.problemAtProperty().addListener((property, was, is) -> showMark());
        field.textProperty().addListener((property, was, is) -> showMark());
        field.widthProperty().addListener((property, was, is) -> showMark());
    }

    private void prepareCount(String id) {
        count.setId(id + "-count");
        count.getStyleClass().add("text-muted");
        count.textProperty().bind(model.countProperty());
        WholeText.of(count);
    }

    private void prepareMode(String id) {
        mode.setId(id + "-mode");
        mode.setMinWidth(USE_PREF_SIZE);
        mode.getStyleClass().addAll("small", "filter-mode");
        mode.setOnAction(event -> {
            model.changeMode();
            edit();
        });
        model.modeProperty().addListener((property, was, is) -> showMode());
        showMode();
    }

    private Label problem() {
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        Wrapping.of(problem);
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.problemAtProperty().get() < 0
                                ? model.problemProperty().get()
                                : words.text(
                                        "filter.problem",
                                        model.problemAtProperty().get() + 1,
                                        model.problemProperty().get()),
                        model.problemProperty(),
                        model.problemAtProperty()));
        Presence.showWhile(problem, model.problemProperty().isNotEmpty());
        return problem;
    }

    private void showMode() {
        boolean cel = model.modeProperty().get() == FilterMode.CEL;
        mode.setText(words.text(cel ? "filter.mode.cel" : "filter.mode.text"));
        mode.setAccessibleText(words.text(cel ? "filter.mode.cel.says" : "filter.mode.text.says"));
        mode.setTooltip(new Tooltip(words.text(cel ? "filter.mode.cel.says" : "filter.mode.text.says")));
        field.setPromptText(words.text(cel ? "filter.prompt.cel" : "filter.prompt.text"));
        field.getStyleClass().remove("expression");
        if (cel) {
            field.getStyleClass().add("expression");
        }
    }

    private void showParts() {
        chips.getChildren().clear();
        for (FilterPart part : model.parts()) {
            Button chip = new Button(Shown.cut(Display.safe(part.condition()), CHIP), new FontIcon("mdi2c-close"));
            chip.setAccessibleText(words.text("filter.part.remove", Display.safe(part.condition())));
            chip.setTooltip(new Tooltip(words.text("filter.part.remove", Display.safe(part.condition()))));
            chip.getStyleClass().addAll("small", "filter-part");
            chip.setOnAction(event -> model.remove(part));
            chips.getChildren().add(chip);
        }
        chips.setVisible(!model.parts().isEmpty());
        chips.setManaged(chips.isVisible());
    }

    /** A line under the character that is wrong; at the end of the text, after it. */
    private void showMark() {
        int at = model.problemAtProperty().get();
        mark.setVisible(at >= 0);
        if (at < 0 || !(field.getSkin() instanceof TextFieldSkin skin)) {
            return;
        }
        int length = field.getText().length();
        double width = field.getFont().getSize() * 0.6;
        double x = field.getInsets().getLeft();
        if (length > 0) {
            Rectangle2D place = skin.getCharacterBounds(Math.min(at, length - 1));
            x = at < length ? place.getMinX() : place.getMaxX();
            width = Math.max(width, at < length ? place.getWidth() : 0);
        }
        mark.resizeRelocate(Math.clamp(x, 0, Math.max(0, field.getWidth() - width)), field.getHeight() - 5, width, 3);
    }

    private void pressed(KeyEvent event) {
        if (completion.press(event)) {
            event.consume();
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            typing.stop();
            model.remember();
            model.apply();
        } else if (code == KeyCode.UP) {
            model.older();
            field.end();
        } else if (code == KeyCode.DOWN) {
            model.newer();
            field.end();
        } else if (code == KeyCode.BACK_SPACE
                && field.getText().isEmpty()
                && model.modeProperty().get() == FilterMode.CEL) {
            model.changeMode();
        } else {
            return;
        }
        event.consume();
    }

    /** An equals sign at the start makes it a condition, as in a cell of a spreadsheet. */
    private void typed(KeyEvent event) {
        if ("=".equals(event.getCharacter())
                && field.getText().isEmpty()
                && model.modeProperty().get() == FilterMode.TEXT) {
            model.changeMode();
            event.consume();
        }
    }

    /** Adds a button at the end of the bar. */
    public void add(Node button) {
        ends.add(button);
        fit();
    }

    /** What was added goes on in a second line, with the count, where the first would leave no room to write. */
    private void fit() {
        double others = Stream.concat(line.getChildren().stream(), ends.stream())
                .distinct()
                .filter(node -> node instanceof Control && !(node instanceof Label) || ends.contains(node))
                .mapToDouble(node -> node.prefWidth(-1) + line.getSpacing())
                .sum();
        HBox wanted = getWidth() - others < NARROW * field.getFont().getSize() ? second : line;
        if (ends.stream().anyMatch(end -> end.getParent() != wanted)) {
            line.getChildren().removeAll(ends);
            second.getChildren().removeAll(ends);
            wanted.getChildren().addAll(ends);
            line.getChildren().remove(count);
            second.getChildren().remove(count);
            if (wanted == line) {
                line.getChildren().add(line.getChildren().size() - ends.size(), count);
            } else {
                second.getChildren().add(count);
            }
        }
        second.setVisible(!second.getChildren().isEmpty());
        second.setManaged(second.isVisible());
    }

    /** Adds a choice at its beginning. */
    public void addFirst(Node choice) {
        line.getChildren().addFirst(choice);
    }

    /** Puts the cursor into it. */
    public void edit() {
        field.requestFocus();
        field.selectAll();
    }

    /** Empties it if it has the cursor and there is something to empty; true if it did. */
    public boolean escape() {
        if (completion.isShowing()) {
            return completion.hide();
        }
        if (field.isFocused() && (!field.getText().isEmpty() || !model.parts().isEmpty())) {
            typing.stop();
            model.remember();
            model.clear();
            return true;
        }
        return false;
    }
}
