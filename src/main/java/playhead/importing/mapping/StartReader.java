package playhead.importing.mapping;

import java.time.ZoneId;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.format.RawRecord;

/** Reads when something began, and makes two events of a record that says it. For one file and one thread. */
final class StartReader {
    /** Behind the type of an event that is a start. */
    static final String TYPE_MARK = ":start";
    /** Behind its id, which would else be that of the end. */
    static final String ID_MARK = "#start";

    private final TimeReader times;

    private StartReader(TimeReader times) {
        this.times = times;
    }

    /** @param zone and pattern those of the times; the mapping may say others for starts */
    static StartReader of(FileMapping mapping, ZoneId zone, TimePattern pattern, SlashOrder order) {
        PartRule rule = mapping.parts().get(EventPart.START);
        ZoneId own = rule == null || rule.zone() == null ? zone : rule.zone();
        TimePattern form = rule == null || rule.pattern() == null ? pattern : TimePattern.of(rule.pattern());
        return new StartReader(new TimeReader(own, mapping.shift(), form, order));
    }

    /** The start that a record says, or null: it says none, or one that cannot be read for a {@link #reason}. */
    EventTime read(RawRecord record, PartReader parts) {
        int at = parts.at(EventPart.START);
        if (at >= 0) {
            return times.read(record.bytes(), record.from(at), record.to(at));
        }
        String text = parts.text(record, EventPart.START);
        return text == null ? null : times.readText(text);
    }

    String reason() {
        return times.reason();
    }

    /** Starts without offset so far. */
    long naive() {
        return times.naive();
    }

    /** Starts so far that clocks in the zone showed twice. */
    long repeated() {
        return times.repeated();
    }

    /** Leap seconds so far. */
    long leaps() {
        return times.leaps();
    }

    /** Start and end; what has no end yet is its start alone, with all that the record says. */
    static Mapped split(Draft draft, EventTime start) {
        Event event = draft.event();
        if (event.time() == null) {
            return new Draft(start(event, start, event.data(), event.meta()), Draft.NONE, draft.sourceVersion());
        }
        Event begun = start(event, start, Json.EMPTY, Json.EMPTY);
        return new Halves(
                new Draft(begun, Draft.NONE, draft.sourceVersion()),
                new Draft(event, draft.sourcePosition(), draft.sourceVersion()));
    }

    private static Event start(Event event, EventTime time, Json data, Json meta) {
        return new Event(
                event.stream(),
                event.version(),
                event.type() + TYPE_MARK,
                event.id() + ID_MARK,
                time,
                event.actor(),
                event.correlationId(),
                event.causationIds(),
                event.references(),
                event.effect(),
                data,
                meta,
                event.origin());
    }
}
