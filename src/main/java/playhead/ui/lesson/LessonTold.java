package playhead.ui.lesson;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.workspace.lesson.Lesson;
import playhead.workspace.lesson.LessonStep;
import playhead.workspace.lesson.StepResult;

/** What a lesson has told so far: what its panel shows. For the window's thread. */
public abstract sealed class LessonTold permits LessonViewModel {
    final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<LessonStep> step = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<StepResult> result = new ReadOnlyObjectWrapper<>();
    final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    final StringProperty guess = new SimpleStringProperty("");
    final BooleanProperty busy = new SimpleBooleanProperty();

    /** The lesson, or null. */
    public ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** The step that is told, or null. */
    public ReadOnlyObjectProperty<LessonStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What came of the step, or null before it was done. */
    public ReadOnlyObjectProperty<StepResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why a lesson could not begin or a step not be done, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the class says before it is shown. */
    public StringProperty guessProperty() {
        return guess;
    }

    /** True while the engine works. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }
}
