package playhead.ui.lesson;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.workspace.lesson.Lesson;

/** The card of lessons: which there are, and what is learned in each. */
public final class LessonsCard extends VBox {
    private final LessonViewModel model;
    private final Runnable close;
    private final ListView<Lesson> list = new ListView<>();

    /** @param close takes the card away */
    public LessonsCard(LessonViewModel model, Words words, Runnable close) {
        this.model = model;
        this.close = close;
        setId("lessons");
        getStyleClass().addAll("card-on-top", "lesson-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(words.text("lesson.title"));
        title.getStyleClass().add("title-3");
        list.setId("lessons-list");
        list.setAccessibleText(words.text("lesson.title"));
        list.setPrefHeight(400);
        list.setCellFactory(view -> new Cell());
        list.getItems().setAll(model.all());
        list.getSelectionModel().selectFirst();
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                begin();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                begin();
            }
        });
        Label note = new Label(words.text("lesson.note"));
        Wrapping.of(note);
        Button begin = new Button(words.text("lesson.begin"), new FontIcon("mdi2p-play"));
        begin.setId("lessons-begin");
        begin.getStyleClass().add("accent");
        begin.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        begin.setOnAction(event -> begin());
        getChildren().setAll(title, list, note, begin);
    }

    private void begin() {
        Lesson chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            model.begin(chosen);
        }
    }

    /** What gets the cursor first. */
    public ListView<Lesson> list() {
        return list;
    }

    private final class Cell extends ListCell<Lesson> {
        private final Label name = new Label();
        private final Text about = new Text();
        private final VBox lines = new VBox(2, name, about);

        Cell() {
            name.getStyleClass().add("text-bold");
            about.getStyleClass().add("lesson-about");
            about.wrappingWidthProperty().bind(list.widthProperty().subtract(40));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Lesson lesson, boolean empty) {
            super.updateItem(lesson, empty);
            setGraphic(empty ? null : lines);
            if (!empty) {
                name.setText(lesson.title().in(model.language()));
                about.setText(lesson.about().in(model.language()));
            }
        }
    }
}
