package playhead.ui.timeline;

import javafx.beans.value.ObservableValue;
import playhead.ui.colour.TypeSigns;

/**
 * The event types that the timeline counted, for all views that name one.
 *
 * @param timeline counts them
 */
public record KnownTypes(TimelineViewModel timeline) {
    /** Their signs; none before they were counted. */
    public ObservableValue<TypeSigns> signs() {
        return timeline.factsProperty().map(Facts::signs).orElse(TypeSigns.NONE);
    }
}
