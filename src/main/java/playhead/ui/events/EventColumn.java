package playhead.ui.events;

import java.util.function.Function;
import playhead.event.Event;
import playhead.workspace.Display;

/** A column of the table of events that is read from the event. */
enum EventColumn {
    /** The home entity. */
    STREAM("stream", 170, event -> event.stream() == null ? "" : event.stream().id()),
    /** What kind of event. */
    TYPE("type", 170, Event::type),
    /** Who did it. */
    ACTOR("actor", 110, Event::actor),
    /** The payload in short. */
    DATA("data", 420, event -> Summary.of(event.data()));

    private final String title;
    private final double width;
    private final Function<Event, String> text;

    EventColumn(String title, double width, Function<Event, String> text) {
        this.title = title;
        this.width = width;
        this.text = text;
    }

    /** How expressions name it, null for the payload in short. */
    String path() {
        return this == DATA ? null : name().toLowerCase(java.util.Locale.ROOT);
    }

    String title() {
        return title;
    }

    double width() {
        return width;
    }

    /** Text that is safe to show. */
    String text(Event event) {
        return Display.safe(text.apply(event));
    }
}
