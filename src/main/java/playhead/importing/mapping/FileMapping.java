package playhead.importing.mapping;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.format.ReadOptions;

/**
 * What a mapping says of one file, overrides applied. What is null or empty is not said.
 *
 * @param format id of the format, or null
 * @param encoding name of the character encoding, or null
 * @param delimiter column delimiter, or null
 * @param decimal decimal separator, or null
 * @param zone of times without offset, or null
 * @param order {@code source}, {@code time} or {@code file}, or null
 * @param nullToken cell text that means null, or null
 * @param row what a row is
 * @param source name that files of one source share, or null
 * @param parts where the parts of an event come from; others are guessed by name
 * @param references further entities
 * @param columns column types
 * @param ignore members that are left out
 * @param delete rows that end their entity, or null
 * @param shift added to each time that is read
 * @param year of the first record, where times do not say theirs; 0 when it is not said
 * @param byName whether parts that are not said are found by their names
 */
public record FileMapping(
        String format,
        String encoding,
        Character delimiter,
        Character decimal,
        ZoneId zone,
        String order,
        String nullToken,
        RowKind row,
        String source,
        Map<EventPart, PartRule> parts,
        List<ReferenceRule> references,
        Map<String, String> columns,
        Set<String> ignore,
        DeleteRule delete,
        Duration shift,
        int year,
        boolean byName) {
    /** Nothing said: roles by name. */
    public static final FileMapping NONE = new FileMapping(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            RowKind.EVENT,
            null,
            Map.of(),
            List.of(),
            Map.of(),
            Set.of(),
            null,
            Duration.ZERO,
            0,
            true);

    public FileMapping {
        parts = Map.copyOf(parts);
        references = List.copyOf(references);
        columns = Map.copyOf(columns);
        ignore = Set.copyOf(ignore);
    }

    /** What the format is told. */
    public ReadOptions readOptions() {
        ReadOptions.TypedBy typedBy = row == RowKind.CHANGE && columnOf(EventPart.FIELD) != null
                ? new ReadOptions.TypedBy(columnOf(EventPart.FIELD), columnOf(EventPart.OLD), columnOf(EventPart.NEW))
                : null;
        return new ReadOptions(delimiter, decimal == null ? '.' : decimal, nullToken, columnTypes(), typedBy, year);
    }

    /** True when rows are to be read as they come: by name, as events, whole. */
    boolean saysNothingOfRows() {
        return byName
                && row == RowKind.EVENT
                && parts.isEmpty()
                && references.isEmpty()
                && ignore.isEmpty()
                && shift.isZero();
    }

    /** Columns that parts and references are taken from: what stands there names things and is no amount. */
    public Set<String> partColumns() {
        Set<String> names = new HashSet<>();
        parts.forEach((part, rule) -> {
            if (part.isText()) {
                names.addAll(rule.columns());
            }
        });
        references.forEach(rule -> names.add(rule.column()));
        return names;
    }

    /** Ids never become numbers, and a cell that is the payload is JSON, unless the user says otherwise. */
    private Map<String, String> columnTypes() {
        if (row == RowKind.CHANGE) { // there, a name may be that of a field, whose type is its own
            return columns;
        }
        Map<String, String> types = new HashMap<>(columns);
        parts.forEach((part, rule) ->
                rule.columns().forEach(name -> types.putIfAbsent(name, part.isText() ? "text" : "json")));
        references.forEach(rule -> types.putIfAbsent(rule.column(), "text"));
        return types;
    }

    private String columnOf(EventPart part) {
        PartRule rule = parts.get(part);
        return rule == null || rule.columns().isEmpty() ? null : rule.columns().getFirst();
    }
}
