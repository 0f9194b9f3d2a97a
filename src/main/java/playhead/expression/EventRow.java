package playhead.expression;

import java.math.BigDecimal;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.JsonText;

/** An event as a row; paths are looked up in the canonical JSON when they are asked for. For one thread; reusable. */
public final class EventRow implements Row {
    private final EventNames names;
    private JsonPath[] paths = new JsonPath[0];
    /** By slot: whether its path begins in the payload, not in the metadata. */
    private boolean[] inData = new boolean[0];

    private long position;
    private Event event;

    /** @param names the names that the expressions were compiled with */
    public EventRow(EventNames names) {
        this.names = names;
    }

    /**
     * Puts the row on an event.
     *
     * @param at its position; 0 when it is not known, which is null to expressions
     */
    public EventRow on(long at, Event on) {
        position = at;
        event = on;
        if (paths.length < names.paths().size()) {
            paths = names.paths().stream()
                    .map(p -> p.isEmpty() ? null : new JsonPath(p.subList(1, p.size())))
                    .toArray(JsonPath[]::new);
            inData = new boolean[paths.length];
            for (int slot = 0; slot < paths.length; slot++) {
                inData[slot] = paths[slot] != null
                        && names.paths().get(slot).getFirst().equals("data");
            }
        }
        for (int slot = EventNames.META + 1; slot < paths.length; slot++) {
            if (paths[slot] != null) {
                paths[slot].on(inData[slot] ? event.data() : event.meta());
            }
        }
        return this;
    }

    @Override
    public Kind kind(int slot) {
        return switch (slot) {
            case EventNames.POSITION -> position > 0 ? Kind.LONG : Kind.NULL;
            case EventNames.TIME -> event.time() == null ? Kind.NULL : Kind.TEXT;
            case EventNames.DATA, EventNames.META -> Kind.OBJECT;
            default -> slot > EventNames.META ? path(slot) : fixed(slot) == null ? Kind.NULL : Kind.TEXT;
        };
    }

    @Override
    public boolean bool(int slot) {
        return paths[slot] == null ? names.set(slot).test(position) : paths[slot].bool();
    }

    @Override
    public long number(int slot) {
        return slot == EventNames.POSITION ? position : paths[slot].number();
    }

    @Override
    public BigDecimal decimal(int slot) {
        return slot == EventNames.POSITION ? BigDecimal.valueOf(position) : paths[slot].decimal();
    }

    @Override
    public String text(int slot) {
        return slot > EventNames.META
                ? paths[slot].text()
                : slot == EventNames.TIME ? event.time().print() : fixed(slot);
    }

    /** Canonical JSON has one form for each text. */
    @Override
    public boolean isText(int slot, String wanted, Json canonical) {
        return slot > EventNames.META ? paths[slot].is(canonical) : Row.super.isText(slot, wanted, canonical);
    }

    @Override
    public EventTime time(int slot) {
        return slot == EventNames.TIME ? event.time() : Row.super.time(slot);
    }

    @Override
    public Json json(int slot) {
        return switch (slot) {
            case EventNames.DATA -> event.data();
            case EventNames.META -> event.meta();
            case EventNames.POSITION -> Json.canonical(position > 0 ? Long.toString(position) : "null");
            default ->
                slot > EventNames.META
                        ? paths[slot] == null ? Json.canonical(Boolean.toString(bool(slot))) : paths[slot].json()
                        : kind(slot) == Kind.NULL ? Json.canonical("null") : JsonText.quoted(text(slot));
        };
    }

    /** What is at a path; sets have none. */
    private Kind path(int slot) {
        return paths[slot] == null ? Kind.BOOLEAN : paths[slot].kind();
    }

    private String fixed(int slot) {
        return switch (slot) {
            case EventNames.STREAM ->
                event.stream() == null ? null : event.stream().id();
            case EventNames.STREAM_TYPE ->
                event.stream() == null ? null : event.stream().type();
            case EventNames.TYPE -> event.type();
            case EventNames.ID -> event.id();
            case EventNames.ACTOR -> event.actor();
            default -> event.correlationId();
        };
    }
}
