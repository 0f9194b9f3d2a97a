package playhead.ui.lesson;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.command.Command;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.workspace.lesson.Lesson;
import playhead.workspace.lesson.LessonStep;
import playhead.workspace.lesson.Prediction;
import playhead.workspace.lesson.StepResult;

/** What a lesson tells and asks, above the views, which can be used meanwhile. */
public final class LessonPanel extends VBox {
    private final LessonViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Label text = new Label();
    private final Label question = new Label();
    private final FlowPane choices = new FlowPane(12, 6);
    private final Label said = new Label();
    private final Button next = new Button();
    private final Command doing;
    private final Button end;
    private boolean held;

    /**
     * @param next does the step or tells the next
     * @param leave ends the lesson
     */
    public LessonPanel(LessonViewModel model, Words words, Command next, Command leave) {
        this.model = model;
        this.words = words;
        this.doing = next;
        setId("lesson-panel");
        getStyleClass().add("lesson-panel");
        end = new Button(leave.title(), new FontIcon("mdi2c-close"));
        end.setOnAction(event -> leave.action().run());
        this.next.setOnAction(event -> next.action().run());
        getChildren().setAll(head(), text, choices, said);
        body();
        model.lessonProperty().subscribe(this::begin);
        model.stepProperty().subscribe(this::tell);
        model.resultProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::wrong);
        model.guessProperty().subscribe(guess -> enable());
        model.busyProperty().subscribe(busy -> enable());
    }

    private HBox head() {
        title.getStyleClass().add("text-bold");
        title.setMinWidth(0);
        count.setId("lesson-count");
        count.setMinWidth(USE_PREF_SIZE);
        end.setId("lesson-leave");
        end.setMinWidth(USE_PREF_SIZE);
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(10, new FontIcon("mdi2s-school-outline"), title, count, space, end);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Places and looks of what is said and asked. */
    private void body() {
        text.setId("lesson-text");
        text.getStyleClass().add("lesson-text");
        question.setId("lesson-question");
        question.getStyleClass().addAll("lesson-text", "text-bold");
        choices.setId("lesson-choices");
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.setMinWidth(0);
        said.setId("lesson-said");
        Wrapping.of(question);
        question.setMinHeight(USE_PREF_SIZE);
        choices.widthProperty().subscribe(width -> question.setMaxWidth(Math.max(80, width.doubleValue())));
        for (Label line : new Label[] {text, said}) {
            Wrapping.of(line);
            line.setMinHeight(USE_PREF_SIZE);
        }
        next.setId("lesson-next");
        next.getStyleClass().add("accent");
        next.setMinWidth(USE_PREF_SIZE);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
    }

    /** Is told on a wall, in half of its width: only what a class reads. */
    public void present(boolean wall) {
        end.setVisible(!wall);
        end.setManaged(!wall);
        title.setWrapText(wall);
        title.setMinHeight(wall ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
    }

    private void begin(Lesson lesson) {
        title.setText(lesson == null ? "" : lesson.title().in(model.language()));
        appear();
    }

    private void appear() {
        boolean there = model.lessonProperty().get() != null
                || !model.problemProperty().get().isEmpty();
        setVisible(there);
        setManaged(there);
    }

    private void tell(LessonStep step) {
        if (step == null) {
            return;
        }
        int steps = model.lessonProperty().get().steps().size();
        count.setText(words.text("lesson.count", model.number(), steps));
        text.setText(step.text().in(model.language()));
        ask(step.prediction());
        said.setText("");
        enable();
    }

    private void ask(Prediction prediction) {
        choices.getChildren().clear();
        if (prediction != null) {
            question.setText(prediction.question().in(model.language()));
            choices.getChildren().add(question);
            answers(prediction);
        }
        choices.getChildren().add(next);
    }

    private void answers(Prediction prediction) {
        if (prediction.choices().isEmpty()) {
            TextField field = new TextField();
            field.setId("lesson-guess");
            field.setPromptText(words.text("lesson.guess"));
            field.setAccessibleText(words.text("lesson.guess"));
            field.textProperty().bindBidirectional(model.guessProperty());
            field.setOnAction(event -> next.fire());
            choices.getChildren().add(field);
            return;
        }
        ToggleGroup one = new ToggleGroup();
        for (String choice : prediction.choices()) {
            RadioButton button = new RadioButton(choice);
            button.setToggleGroup(one);
            button.setSelected(choice.equals(model.guessProperty().get()));
            button.setMnemonicParsing(false);
            button.setOnAction(event -> model.guessProperty().set(choice));
            choices.getChildren().add(button);
        }
    }

    private void show(StepResult result) {
        if (result == null) {
            return;
        }
        StringBuilder line = new StringBuilder();
        if (result.answer() != null) {
            line.append(words.text("lesson.answer", model.guessProperty().get().strip(), result.answer()));
            line.append(' ');
        }
        if (!result.holds()) {
            line.append(words.text("lesson.wrong", words.said(result.wrong())));
        } else if (!result.checks().isEmpty()) {
            line.append(words.text("lesson.holds", result.checks().size()));
        }
        said.setText(line.toString().strip());
        said.getStyleClass().remove("lesson-wrong");
        if (!result.holds()) {
            said.getStyleClass().add("lesson-wrong");
        }
        enable();
    }

    private void wrong(String problem) {
        if (!problem.isEmpty()) {
            said.setText(problem);
            choices.getChildren().setAll(next);
        }
        appear();
    }

    /** Says whether the step can be done now, which depends on where the playhead is. */
    public void enable() {
        String why = doing.whyNot().get();
        next.setDisable(why != null);
        boolean refused = why != null && model.isWriting() && model.whyNot() == null;
        if (refused || held) {
            said.setText(refused ? words.text("lesson.held", why) : "");
        }
        held = refused;
        String key = model.busyProperty().get()
                ? "lesson.busy"
                : model.resultProperty().get() == null ? "lesson.do" : model.isLast() ? "lesson.end" : "lesson.next";
        next.setText(words.text(key));
        boolean told = model.resultProperty().get() != null;
        choices.getChildren().stream()
                .filter(node -> node instanceof RadioButton || node instanceof TextField)
                .forEach(node -> node.setDisable(told));
    }
}
