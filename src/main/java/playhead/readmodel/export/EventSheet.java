package playhead.readmodel.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import playhead.event.ByteBuilder;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/**
 * Events as a table: what every event has, then a column per top-level field of the payload in the order of first
 * appearance.
 */
public final class EventSheet {
    /** Further fields lie together in one JSON cell: a payload decides how many there are. */
    static final int MAX_FIELDS = 1_000;

    private static final List<String> FIXED = List.of(
            "position",
            "time",
            "timeText",
            "stream",
            "version",
            "type",
            "id",
            "actor",
            "correlationId",
            "causationIds");
    /** Names that an import would take for a role; a field of this name is headed {@code data.NAME}. */
    private static final Set<String> ROLES = Set.of(
            "position",
            "time",
            "timetext",
            "stream",
            "version",
            "type",
            "id",
            "actor",
            "correlationid",
            "causationids",
            "causationid",
            "case:concept:name",
            "case",
            "caseid",
            "entity",
            "entityid",
            "concept:name",
            "activity",
            "eventtype",
            "event",
            "eventid",
            "time:timestamp",
            "endtime",
            "completetimestamp",
            "timestamp",
            "date",
            "org:resource",
            "resource",
            "user",
            "data",
            "payload",
            "metadata",
            "meta",
            "morefields");

    private static final String MORE = "more_fields";

    private final Map<String, Integer> columns;
    private final boolean overflows;
    private final JsonCursor cursor = new JsonCursor();

    private EventSheet(Map<String, Integer> columns, boolean overflows) {
        this.columns = columns;
        this.overflows = overflows;
    }

    /** Goes through the events once for their fields. */
    public static Sheet of(EventSelection selection) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        boolean[] overflows = {false};
        JsonCursor cursor = new JsonCursor();
        selection.each((position, event) -> {
            byte[] data = event.data().bytes();
            cursor.enter(data, 0, data.length);
            while (cursor.next()) {
                String key = cursor.key();
                if (!columns.containsKey(key)) {
                    if (columns.size() < MAX_FIELDS) {
                        columns.put(key, columns.size());
                    } else {
                        overflows[0] = true;
                    }
                }
            }
            return true;
        });
        EventSheet sheet = new EventSheet(columns, overflows[0]);
        return new Sheet(
                sheet.header(),
                visitor -> selection.each((position, event) -> {
                    visitor.row(sheet.cells(position, event));
                    return true;
                }));
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(FIXED);
        columns.keySet().forEach(key -> header.add(heading(key)));
        if (overflows) {
            header.add(MORE);
        }
        return header;
    }

    private Json[] cells(long position, Event event) {
        Json[] cells = new Json[FIXED.size() + columns.size() + (overflows ? 1 : 0)];
        cells[0] = Json.canonical(Long.toString(position));
        cells[1] = event.time() == null ? null : JsonText.quoted(event.time().print());
        cells[2] = event.time() == null ? null : JsonText.quoted(event.time().text());
        cells[3] =
                event.stream() == null ? null : JsonText.quoted(event.stream().id());
        cells[4] = event.stream() == null ? null : Json.canonical(Long.toString(event.version()));
        cells[5] = text(event.type());
        cells[6] = text(event.id());
        cells[7] = text(event.actor());
        cells[8] = text(event.correlationId());
        cells[9] = causes(event);
        fields(event.data().bytes(), cells);
        return cells;
    }

    private static Json text(String text) {
        return text == null ? null : JsonText.quoted(text);
    }

    /** One is its id, several are an array. */
    private static Json causes(Event event) {
        return event.causationIds().size() > 1
                ? Json.canonical(RawColumns.causes(event))
                : text(RawColumns.causes(event));
    }

    private void fields(byte[] data, Json[] cells) {
        ByteBuilder more = new ByteBuilder(16).add('{');
        cursor.enter(data, 0, data.length);
        while (cursor.next()) {
            Integer index = columns.get(cursor.key());
            if (index != null) {
                cells[FIXED.size() + index] = Json.copyOf(data, cursor.valueFrom(), cursor.valueTo());
            } else {
                more.add(data, cursor.keyFrom() - 1, cursor.valueTo()).add(',');
            }
        }
        if (more.size() > 1) {
            more.truncate(more.size() - 1);
            cells[cells.length - 1] = Json.owning(more.add('}').toArray());
        }
    }

    private static String heading(String key) {
        String plain = key.replaceAll("[_\\-\\s]", "").toLowerCase(Locale.ROOT);
        return key.isEmpty() || ROLES.contains(plain) ? "data." + key : key;
    }
}
