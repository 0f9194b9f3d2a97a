package playhead.ui.replay;

import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Same;
import playhead.workspace.Session;
import playhead.workspace.Step;

/** Moves the playhead to the nearest event that has something in common with the one it stands on. */
public final class Stepping {
    private static final int LONGEST = 40;

    private final Playhead playhead;
    private final LatestRequest lane;
    private final Words words;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Session session;
    private Predicate<Boolean> preferred = on -> false;

    /**
     * @param playhead what is moved
     * @param background where events are looked for
     * @param words says why there is none
     */
    public Stepping(Playhead playhead, Background background, Words words) {
        this.playhead = playhead;
        this.lane = background.lane();
        this.words = words;
        playhead.atProperty().addListener((property, was, is) -> said.set(""));
    }

    /** Steps through another log; null for none. */
    public void open(Session opened) {
        lane.forget();
        session = opened;
        said.set("");
    }

    /**
     * Has the flow of what is looked at go before the flow of the event.
     *
     * @param flow goes to the next event of what is looked at, or the previous one; false when it cannot
     */
    public void prefer(Predicate<Boolean> flow) {
        preferred = flow;
    }

    /** Goes to the next event, or the previous one, that has something in common with this one; says when there is none. */
    public void step(Same same, boolean on) {
        if (session == null || same == Same.FLOW && preferred.test(on)) {
            return;
        }
        Session asked = session;
        Moment here = playhead.moment();
        lane.ask(() -> on ? asked.steps().next(here, same) : asked.steps().previous(here, same), step -> {
            if (step.isFound()) {
                playhead.moveTo(step.moment().at());
            } else {
                said.set(why(step, same, on));
            }
        });
    }

    private String why(Step step, Same same, boolean on) {
        return switch (step.missing()) {
            case NO_EVENT -> words.text("timeline.step.noEvent");
            case HAS_NONE ->
                words.text(
                        switch (same) {
                            case ENTITY -> "timeline.step.noEntity";
                            case ACTOR -> "timeline.step.noActor";
                            default -> "timeline.step.noFlow";
                        });
            case NO_MORE -> {
                String of = step.of() == null
                        ? words.text("timeline.step.problem")
                        : Shown.cut(Display.safe(step.of()), LONGEST);
                yield on ? words.text("timeline.step.noLater", of) : words.text("timeline.step.noEarlier", of);
            }
        };
    }

    /** Why the last step led nowhere; empty when it led somewhere. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
