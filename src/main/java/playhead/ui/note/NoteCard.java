package playhead.ui.note;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import playhead.ui.look.Look;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** The card on which a note is written: what it is about, and what is said. Ctrl+Enter keeps it. */
public final class NoteCard extends VBox {
    private static final double WIDTH = 560;

    private final TextArea text = new TextArea();
    private final ToggleGroup about = new ToggleGroup();
    private final Runnable keep;

    /**
     * Something that a note can be about.
     *
     * @param draft itself
     * @param name what it is called
     */
    public record Choice(NoteDraft draft, String name) {}

    private NoteCard(String title, String written, Node choices, BiConsumer<NoteDraft, String> kept, Frame frame) {
        setId("note-card");
        getStyleClass().add("card-on-top");
        setSpacing(10);
        setMaxSize(frame.look().width(WIDTH), USE_PREF_SIZE);
        setPrefWidth(frame.look().width(WIDTH));
        Label head = new Label(title);
        Wrapping.of(head);
        head.getStyleClass().add("title-3");
        text.setId("note-text");
        text.setText(written);
        Wrapping.of(text);
        text.setPrefRowCount(5);
        text.setAccessibleText(frame.words().text("notes.text"));
        text.setPromptText(frame.words().text("notes.text"));
        keep = () -> {
            if (!text.getText().isBlank()) {
                frame.close().run();
                kept.accept(chosen(), text.getText());
            }
        };
        getChildren().addAll(head, choices, text, buttons(frame));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                keep.run();
            }
        });
    }

    /** What every card of notes needs. */
    public record Frame(Look look, Words words, Runnable close) {}

    /** A card for a new note. */
    public static NoteCard fresh(List<Choice> choices, int first, BiConsumer<NoteDraft, String> kept, Frame frame) {
        FlowPane offered = new FlowPane(14, 6);
        NoteCard card = new NoteCard(frame.words().text("notes.new"), "", offered, kept, frame);
        for (int i = 0; i < choices.size(); i++) {
            RadioButton button = new RadioButton(choices.get(i).name());
            button.setMnemonicParsing(false);
            button.setUserData(choices.get(i).draft());
            button.setToggleGroup(card.about);
            button.setSelected(i == first);
            button.maxWidthProperty().bind(offered.widthProperty());
            offered.getChildren().add(button);
        }
        offered.setId("note-about");
        return card;
    }

    /** A card that says a note in other words. */
    public static NoteCard other(NoteLine line, BiConsumer<NoteDraft, String> kept, Frame frame) {
        Label where = new Label(line.about().isEmpty() ? line.place() : line.place() + " · " + line.about());
        Wrapping.of(where);
        NoteCard card = new NoteCard(
                frame.words().text("notes.edit", line.name(frame.words())),
                line.note().text(),
                where,
                kept,
                frame);
        card.text.selectAll();
        return card;
    }

    private NoteDraft chosen() {
        return about.getSelectedToggle() == null
                ? null
                : (NoteDraft) about.getSelectedToggle().getUserData();
    }

    private Node buttons(Frame frame) {
        Label hint = new Label(frame.words().text("notes.hint"));
        hint.getStyleClass().add("text-muted");
        Wrapping.of(hint);
        Button cancel = new Button(frame.words().text("notes.cancel"));
        cancel.setOnAction(event -> frame.close().run());
        Button done = new Button(frame.words().text("notes.keep"));
        done.setId("note-keep");
        done.getStyleClass().add("accent");
        done.disableProperty().bind(text.textProperty().map(String::isBlank));
        done.setOnAction(event -> keep.run());
        for (Button button : List.of(cancel, done)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox line = new HBox(8, cancel, done);
        line.setAlignment(Pos.CENTER_RIGHT);
        return new VBox(6, hint, line);
    }

    /** Where the cursor goes. */
    public Node first() {
        return text;
    }
}
