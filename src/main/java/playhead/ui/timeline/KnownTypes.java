package playhead.ui.timeline;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import playhead.ui.colour.TypeSigns;
import playhead.ui.text.Shown;
import playhead.ui.text.UndoSign;
import playhead.ui.text.Words;
import playhead.workspace.Undoing;
import playhead.workspace.Undoings;

/**
 * The event types that the timeline counted, for all views that name one.
 *
 * @param timeline counts them
 */
public record KnownTypes(TimelineViewModel timeline) {
    private static final int READ_OUT = 3;

    /** Their signs; none before they were counted. */
    public ObservableValue<TypeSigns> signs() {
        return timeline.factsProperty().map(Facts::signs).orElse(TypeSigns.NONE);
    }

    /** The reverts of the log, by position; none before they were read. */
    public ObservableValue<Undoings> undoings() {
        return timeline.factsProperty().map(Facts::undoings).orElse(Undoings.NONE);
    }

    /** The words for the timeline, with its latest reverts after them. */
    String read(String timelineText, Words words) {
        List<Undoing> all = undoings().getValue().all();
        return all.isEmpty()
                ? timelineText
                : words.text(
                        "timeline.undone",
                        timelineText,
                        Shown.number(all.size()),
                        all.reversed().stream()
                                .limit(READ_OUT)
                                .map(one -> Shown.position(one.first()) + " " + UndoSign.text(one, words))
                                .collect(Collectors.joining(", ")));
    }
}
