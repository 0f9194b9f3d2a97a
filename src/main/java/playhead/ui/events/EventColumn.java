package playhead.ui.events;

import java.util.Locale;
import java.util.function.Function;
import playhead.event.Event;
import playhead.ui.text.PayloadLine;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** A column of the table of events that is read from the event. */
enum EventColumn {
    /** The home entity. */
    STREAM(120, event -> event.stream() == null ? "" : event.stream().id()),
    /** What kind of event. */
    TYPE(200, Event::type),
    /** Who did it. */
    ACTOR(110, Event::actor),
    /** The payload in short. */
    DATA(420, event -> PayloadLine.of(event.data()));

    private final double width;

    @SuppressWarnings("ImmutableEnumChecker") // functions that remember nothing
    private final Function<Event, String> text;

    EventColumn(double width, Function<Event, String> text) {
        this.width = width;
        this.text = text;
    }

    /** How expressions name it. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title(Words words) {
        return words.text("events.column." + path());
    }

    double width() {
        return width;
    }

    /** Text that is safe to show. */
    String text(Event event) {
        return Display.safe(text.apply(event));
    }
}
