package playhead.ui.timeline;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Words;

/** Whether places of the timeline are positions or times, and whether idle stretches are folded. For the window's thread. */
public final class AxisChoice {
    private final ReadOnlyObjectProperty<Facts> facts;
    private final Playhead playhead;
    private final Words words;
    private final Consumer<Axis> changed;
    private boolean chosen;
    private boolean byTime;
    private boolean folded = true;

    /**
     * @param facts of the log, null while they are being read
     * @param playhead goes to the end of the log
     * @param words says why not
     * @param changed takes the axis whenever it is another one
     */
    AxisChoice(ReadOnlyObjectProperty<Facts> facts, Playhead playhead, Words words, Consumer<Axis> changed) {
        this.facts = facts;
        this.playhead = playhead;
        this.words = words;
        this.changed = changed;
    }

    /**
     * What was chosen.
     *
     * @param byTime whether places are times
     * @param folded whether idle stretches are folded
     */
    public record Kept(boolean byTime, boolean folded) {}

    /** What is chosen now. */
    Kept kept() {
        return new Kept(byTime, folded);
    }

    /** Chooses what was chosen before, at once or when the facts are read. */
    void take(Kept kept) {
        chosen = true;
        byTime = kept.byTime();
        folded = kept.folded();
        if (facts.get() != null) {
            suit();
        }
    }

    /** Nothing is chosen yet for another log. */
    void forget() {
        chosen = false;
        byTime = false;
    }

    /** The facts were read: takes what suits the log, unless something was chosen. */
    void suit() {
        byTime = (chosen ? byTime : ByTime.suits(facts.get().times()))
                && facts.get().times().hasTimes();
        changed.accept(axis());
    }

    /** The axis as it is chosen. */
    private Axis axis() {
        return byTime
                ? new ByTime(facts.get().times(), folded ? facts.get().folding() : Folding.NONE)
                : new ByPosition(playhead.endProperty().get());
    }

    /** Changes between position and time. */
    public void change() {
        if (whyNoTimes() == null) {
            chosen = true;
            byTime = !byTime;
            changed.accept(axis());
        }
    }

    /** Folds idle stretches, or shows them as long as they were. */
    public void changeFolding() {
        if (whyNotFolded() == null) {
            folded = !folded;
            changed.accept(axis());
        }
    }

    /** True when places are times. */
    public boolean isByTime() {
        return byTime;
    }

    /** Why there is no axis of times, or null. */
    public String whyNoTimes() {
        return facts.get() == null
                ? words.text("timeline.why.reading")
                : facts.get().times().hasTimes() ? null : words.text("timeline.why.noTimes");
    }

    /** Why no idle stretch can be folded or unfolded, or null. */
    public String whyNotFolded() {
        return !byTime
                ? words.text("timeline.why.notByTime")
                : facts.get().folding().folds().isEmpty() ? words.text("timeline.why.notIdle") : null;
    }
}
