package playhead.ui;

import java.io.IOException;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.FlowPane;

/** The pictures of a lesson: chosen, asked, answered. */
final class TourLesson {
    private final TourStage stage;

    TourLesson(TourStage stage) {
        this.stage = stage;
    }

    void run() throws IOException {
        stage.command("lesson.choose");
        stage.picture("lessons");
        stage.act(window -> {
            ListView<?> list = (ListView<?>) window.find("#lessons-list");
            list.getSelectionModel().select(4);
        });
        stage.act(window -> window.fire("#lessons-begin"));
        guess(0);
        stage.command("lesson.next");
        stage.command("lesson.next");
        stage.picture("lesson-asks");
        guess(1);
        stage.command("lesson.next");
        stage.command("view.state");
        stage.act(window -> window.choose("stock"));
        stage.picture("lesson-answers");
        stage.command("lesson.leave");
    }

    private void guess(int choice) {
        stage.act(window -> ((RadioButton) ((FlowPane) window.find("#lesson-choices"))
                        .getChildren()
                        .get(choice + 1))
                .fire());
    }
}
