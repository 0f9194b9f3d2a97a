package playhead.readmodel.export;

import playhead.event.ByteBuilder;
import playhead.event.Event;

/** Columns named as an import knows them; payload and metadata as JSON. */
final class RawColumns {
    String[] header() {
        return new String[] {
            "position",
            "time",
            "stream",
            "version",
            "type",
            "id",
            "actor",
            "correlationId",
            "causationId",
            "data",
            "meta",
            "timeText",
            "entities"
        };
    }

    String[] cells(long position, Event event) {
        return new String[] {
            Long.toString(position),
            event.time() == null ? null : event.time().print(),
            event.stream() == null ? null : event.stream().id(),
            event.stream() == null ? null : Long.toString(event.version()),
            event.type(),
            event.id(),
            event.actor(),
            event.correlationId(),
            causes(event),
            event.data().toString(),
            ExportedMeta.of(event).toString(),
            event.time() == null ? null : event.time().text(),
            EventJson.entities(event).toString(),
        };
    }

    /** None is an empty cell, one is its id, several are a JSON array. */
    static String causes(Event event) {
        return switch (event.causationIds().size()) {
            case 0 -> null;
            case 1 -> event.causationIds().getFirst();
            default -> {
                ByteBuilder json = new ByteBuilder(64);
                EventJson.texts(event.causationIds(), json);
                yield new String(json.toArray(), java.nio.charset.StandardCharsets.UTF_8);
            }
        };
    }
}
