package playhead.readmodel.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import playhead.event.ByteBuilder;
import playhead.event.Event;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/** A column per top-level field of the payload in the order of first appearance, guarded for spreadsheets. */
final class FieldColumns implements CsvColumns {
    /** Further fields lie together in one JSON cell: a payload decides how many there are. */
    static final int MAX_FIELDS = 1_000;

    private static final String[] FIXED = {
        "position", "time", "timeText", "stream", "version", "type", "id", "actor", "correlationId", "causationIds"
    };
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

    private FieldColumns(Map<String, Integer> columns, boolean overflows) {
        this.columns = columns;
        this.overflows = overflows;
    }

    static FieldColumns of(EventSelection selection) {
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
        return new FieldColumns(columns, overflows[0]);
    }

    @Override
    public String[] header() {
        String[] header = row();
        System.arraycopy(FIXED, 0, header, 0, FIXED.length);
        columns.forEach((key, index) -> header[FIXED.length + index] = FormulaGuard.safe(heading(key)));
        if (overflows) {
            header[header.length - 1] = MORE;
        }
        return header;
    }

    @Override
    public String[] cells(long position, Event event) {
        String[] cells = row();
        cells[0] = Long.toString(position);
        cells[1] = event.time() == null ? null : event.time().print();
        cells[2] = event.time() == null ? null : event.time().text();
        cells[3] = event.stream() == null ? null : event.stream().id();
        cells[4] = event.stream() == null ? null : Long.toString(event.version());
        cells[5] = event.type();
        cells[6] = event.id();
        cells[7] = event.actor();
        cells[8] = event.correlationId();
        cells[9] = RawColumns.causes(event);
        fields(event.data().bytes(), cells);
        return Arrays.stream(cells).map(FormulaGuard::safe).toArray(String[]::new);
    }

    private void fields(byte[] data, String[] cells) {
        ByteBuilder more = new ByteBuilder(16).add('{');
        cursor.enter(data, 0, data.length);
        while (cursor.next()) {
            Integer index = columns.get(cursor.key());
            if (index != null) {
                cells[FIXED.length + index] = text(data);
            } else {
                more.add(data, cursor.keyFrom() - 1, cursor.valueTo()).add(',');
            }
        }
        if (more.size() > 1) {
            more.truncate(more.size() - 1);
            cells[cells.length - 1] = new String(more.add('}').toArray(), StandardCharsets.UTF_8);
        }
    }

    /** Texts without quotation marks, null as an empty cell, all else as its JSON. */
    private String text(byte[] data) {
        return switch (cursor.kind()) {
            case '"' -> JsonText.unquote(data, cursor.valueFrom(), cursor.valueTo());
            case 'n' -> null;
            default ->
                new String(data, cursor.valueFrom(), cursor.valueTo() - cursor.valueFrom(), StandardCharsets.UTF_8);
        };
    }

    private String[] row() {
        return new String[FIXED.length + columns.size() + (overflows ? 1 : 0)];
    }

    private static String heading(String key) {
        String plain = key.replaceAll("[_\\-\\s]", "").toLowerCase(Locale.ROOT);
        return key.isEmpty() || ROLES.contains(plain) ? "data." + key : key;
    }
}
