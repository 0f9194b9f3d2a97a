package playhead.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Words;

/** Whether places of the timeline are positions or times, and whether idle stretches are folded. For the window's thread. */
final class AxisChoice {
    private final ReadOnlyObjectProperty<Facts> facts;
    private final Playhead playhead;
    private final Words words;
    private boolean chosen;
    private boolean byTime;
    private boolean folded = true;

    /** @param facts of the log, null while they are being read */
    AxisChoice(ReadOnlyObjectProperty<Facts> facts, Playhead playhead, Words words) {
        this.facts = facts;
        this.playhead = playhead;
        this.words = words;
    }

    /** Nothing is chosen yet for another log. */
    void forget() {
        chosen = false;
        byTime = false;
    }

    /** Takes what suits the log, unless something was chosen. */
    void suit() {
        byTime = (chosen ? byTime : ByTime.suits(facts.get().times()))
                && facts.get().times().hasTimes();
    }

    /** The axis as it is chosen. */
    Axis axis() {
        return byTime
                ? new ByTime(facts.get().times(), folded ? facts.get().folding() : Folding.NONE)
                : new ByPosition(playhead.endProperty().get());
    }

    /** Changes between position and time; false when that cannot be. */
    boolean change() {
        if (whyNoTimes() != null) {
            return false;
        }
        chosen = true;
        byTime = !byTime;
        return true;
    }

    /** Folds idle stretches, or shows them as long as they were; false when that cannot be. */
    boolean changeFolding() {
        if (whyNotFolded() != null) {
            return false;
        }
        folded = !folded;
        return true;
    }

    boolean isByTime() {
        return byTime;
    }

    /** Why there is no axis of times, or null. */
    String whyNoTimes() {
        return facts.get() == null
                ? words.text("timeline.why.reading")
                : facts.get().times().hasTimes() ? null : words.text("timeline.why.noTimes");
    }

    /** Why no idle stretch can be folded or unfolded, or null. */
    String whyNotFolded() {
        return !byTime
                ? words.text("timeline.why.notByTime")
                : facts.get().folding().folds().isEmpty() ? words.text("timeline.why.notIdle") : null;
    }
}
