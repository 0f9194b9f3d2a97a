package playhead.importing.mapping;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A mapping of one file that is being made, step by step. For one thread. */
public final class MappingDraft {
    private String format;
    private String encoding;
    private Character delimiter;
    private final String nullToken;
    private final String source;
    private final Set<String> ignore;
    private final Duration shift;
    private final int year;
    private final Map<EventPart, PartRule> parts = new EnumMap<>(EventPart.class);
    private final List<ReferenceRule> references;
    private final Map<String, String> columns;
    private Character decimal;
    private ZoneId zone;
    private final String order;
    private RowKind row;
    private DeleteRule delete;
    private boolean byName;

    /** Begins with what is said already. */
    public MappingDraft(FileMapping said) {
        format = said.format();
        encoding = said.encoding();
        delimiter = said.delimiter();
        nullToken = said.nullToken();
        source = said.source();
        ignore = new LinkedHashSet<>(said.ignore());
        shift = said.shift();
        year = said.year();
        parts.putAll(said.parts());
        references = new ArrayList<>(said.references());
        columns = new LinkedHashMap<>(said.columns());
        decimal = said.decimal();
        zone = said.zone();
        order = said.order();
        row = said.row();
        delete = said.delete();
        byName = said.byName();
    }

    /** What it says now; parts that its kind of row does not have are left out. */
    public FileMapping made() {
        Map<EventPart, PartRule> fitting = new EnumMap<>(parts);
        if (row != RowKind.EVENT) {
            fitting.remove(EventPart.START);
        }
        if (row != RowKind.EVENT) {
            fitting.remove(EventPart.START);
        }
        if (row != RowKind.CHANGE) {
            fitting.keySet().removeAll(List.of(EventPart.FIELD, EventPart.OLD, EventPart.NEW));
        } else {
            fitting.remove(EventPart.PAYLOAD);
        }
        return new FileMapping(
                format,
                encoding,
                delimiter,
                decimal,
                zone,
                order,
                nullToken,
                row,
                source,
                fitting,
                references,
                columns,
                ignore,
                row == RowKind.IMAGE ? delete : null,
                shift,
                year,
                byName);
    }

    /** Says how the file is written; null is found out. */
    public void form(String formatId, String encodingName, Character between) {
        format = formatId;
        encoding = encodingName;
        delimiter = between;
    }

    /** Takes a part from a rule, or from nothing when it is null. */
    public void part(EventPart part, PartRule rule) {
        if (rule == null) {
            parts.remove(part);
        } else {
            parts.put(part, rule);
        }
    }

    /** Changes the rule of a part that has one. */
    public void change(EventPart part, UnaryOperator<PartRule> how) {
        parts.computeIfPresent(part, (same, rule) -> how.apply(rule));
    }

    /** The rule of a part. */
    public Optional<PartRule> rule(EventPart part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** Says whether parts that have no rule are found by their names. */
    public void byName(boolean found) {
        byName = found;
    }

    /** Says what a row is. */
    public void row(RowKind kind) {
        row = kind;
    }

    /** Says which rows end their entity, or with null that none does. */
    public void delete(DeleteRule rule) {
        delete = rule;
    }

    /** Says the zone of times without offset; null for that of the import. */
    public void zone(ZoneId said) {
        zone = said;
    }

    /** Says the decimal separator; null for the dot. */
    public void decimal(Character said) {
        decimal = said;
    }

    /** Says what a column holds; null to find it out. */
    public void column(String name, String type) {
        if (type == null) {
            columns.remove(name);
        } else {
            columns.put(name, type);
        }
    }

    /** Makes a column name a further entity; one that was named by the same column is replaced. */
    public void reference(ReferenceRule rule) {
        noReference(rule.column());
        references.add(rule);
    }

    /** Makes a column name no further entity. */
    public void noReference(String column) {
        references.removeIf(rule -> rule.column().equals(column));
    }
}
