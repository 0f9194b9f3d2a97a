package playhead.ui.replay;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How playing goes. For the window's thread. */
public final class PlaySettings {
    /** All speeds: events or steps a second, or how many times as fast as it was. */
    public static final List<Double> SPEEDS =
            List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0);
    /** Steps of time to choose from, in seconds. */
    public static final List<Long> STEPS = List.of(1L, 60L, 600L, 3_600L, 86_400L, 604_800L);

    private static final double FIRST_SPEED = 10;
    private static final long FIRST_STEP = 3_600;

    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(FIRST_SPEED);
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.EVENTS);
    private final ObjectProperty<Long> step = new SimpleObjectProperty<>(FIRST_STEP);
    private final BooleanProperty shortGaps = new SimpleBooleanProperty(true);
    private final BooleanProperty loop = new SimpleBooleanProperty(true);
    private final BooleanProperty stopAtMarks = new SimpleBooleanProperty();
    private final BooleanProperty stopAtProblems = new SimpleBooleanProperty();

    /** Plays as others say. */
    public void take(PlaySettings other) {
        setSpeed(other.speed.get());
        pace.set(other.pace.get());
        step.set(other.step.get());
        shortGaps.set(other.shortGaps.get());
        loop.set(other.loop.get());
        stopAtMarks.set(other.stopAtMarks.get());
        stopAtProblems.set(other.stopAtProblems.get());
    }

    /** Takes the next speed, so many further on in the list; the ends stay. */
    void changeSpeed(int further) {
        int nearest = 0;
        for (int i = 0; i < SPEEDS.size(); i++) {
            nearest = SPEEDS.get(i) <= speed.get() ? i : nearest;
        }
        speed.set(SPEEDS.get(Math.clamp(nearest + further, 0, SPEEDS.size() - 1)));
    }

    /** Sets the speed, within what there is. */
    public void setSpeed(double wanted) {
        speed.set(Math.clamp(wanted, SPEEDS.getFirst(), SPEEDS.getLast()));
    }

    /** Events or steps a second, or how many times as fast as it was. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** What playing goes by. */
    public ObjectProperty<Pace> paceProperty() {
        return pace;
    }

    /** Length of a step in seconds, for {@link Pace#STEPS}; steps end at whole multiples of it in UTC. */
    public ObjectProperty<Long> stepProperty() {
        return step;
    }

    /** With {@link Pace#ORIGINAL}: whether a gap takes a second at most. */
    public BooleanProperty shortGapsProperty() {
        return shortGaps;
    }

    /** Whether it begins again at the in point when the out point is reached, once there are such points. */
    public BooleanProperty loopProperty() {
        return loop;
    }

    /** Whether it stops at marks. */
    public BooleanProperty stopAtMarksProperty() {
        return stopAtMarks;
    }

    /** Whether it stops where replaying the log stumbled. */
    public BooleanProperty stopAtProblemsProperty() {
        return stopAtProblems;
    }
}
