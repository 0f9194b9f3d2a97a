package playhead.importing.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import playhead.format.ReadOptions;
import playhead.format.RoleNames;

/**
 * How one file is read and mapped.
 *
 * <p>Order of use: {@link #readOptions} for the format, a {@link #look} at a sample, {@link #problems} of it, then one
 * {@link #mapper} for the whole file.
 *
 * @param fileName as its events shall carry it
 * @param names of its format
 * @param mapping what the user said of it
 * @param zone of times without offset, where the mapping names none
 */
public record FilePlan(String fileName, RoleNames names, FileMapping mapping, ZoneId zone) {
    private static final int MOST_NAMES_SHOWN = 40;

    /** What the format is told. */
    public ReadOptions readOptions() {
        return mapping.readOptions();
    }

    /** Name of the source: files that share it are ordered by their positions together. */
    public String source() {
        return mapping.source() == null ? fileName : mapping.source();
    }

    /** A sink that looks at sample records; not for the import itself. */
    public SampleLook look() {
        return new SampleLook(names, mapping);
    }

    /**
     * What forbids to map the file, a line each; empty if nothing does.
     *
     * @param columns all names the file has: its header, or the names seen in a sample
     */
    public List<String> problems(Collection<String> columns) {
        return missing(columns).stream()
                .map(wanted -> "the mapping names the column '" + wanted + "', which " + fileName
                        + " does not have; its columns are " + shown(columns))
                .toList();
    }

    /**
     * Columns that the mapping names and the file does not have.
     *
     * @param columns as with {@link #problems}
     */
    public List<String> missing(Collection<String> columns) {
        List<String> missing = new ArrayList<>();
        for (String wanted : new TreeSet<>(wanted())) {
            MemberPath path = MemberPath.of(wanted);
            if (!columns.contains(wanted) && (path == null || !columns.contains(path.root()))) {
                missing.add(wanted);
            }
        }
        return missing;
    }

    /** Which column takes which part by its name alone, where the mapping names none. */
    public Map<EventPart, String> byName(Collection<String> columns) {
        MemberPlan plan = new MemberPlan(names, mapping);
        Map<EventPart, String> found = new EnumMap<>(EventPart.class);
        for (EventPart part : EventPart.values()) {
            if (!mapping.parts().containsKey(part)) {
                plan.guessed(part, columns).ifPresent(name -> found.put(part, name));
            }
        }
        return found;
    }

    /**
     * The mapper of this file.
     *
     * @param look at a sample of it, or null: then dates such as {@code 05/06/2024} are refused without a pattern
     */
    public RecordMapper mapper(SampleLook look) {
        SlashOrder order = look == null ? SlashOrder.UNKNOWN : look.slashOrder();
        RecordMapper mapper = new MappingRecordMapper(fileName, names, mapping, zone, order);
        boolean exported = look != null && mapping.saysNothingOfRows() && ExportedRecordMapper.knows(look.names());
        return exported ? new ExportedRecordMapper(fileName, mapper) : mapper;
    }

    /** Which member takes which role, a line each such as {@code time <- changed_at (mapping)}. */
    public List<String> explain(Collection<String> columns) {
        List<String> lines = new ArrayList<>();
        MemberPlan plan = new MemberPlan(names, mapping);
        for (EventPart part : EventPart.values()) {
            PartRule rule = mapping.parts().get(part);
            if (rule != null) {
                lines.add(part.key() + " <- " + shown(rule) + " (mapping)");
                continue;
            }
            plan.guessed(part, columns).ifPresent(name -> lines.add(part.key() + " <- " + name + " (by name)"));
        }
        for (ReferenceRule rule : mapping.references()) {
            lines.add("reference" + (rule.role().isEmpty() ? "" : " " + rule.role()) + " <- " + rule.column()
                    + " (mapping)");
        }
        for (String ignored : new TreeSet<>(mapping.ignore())) {
            lines.add("ignored: " + ignored + " (mapping)");
        }
        return lines;
    }

    /** All columns that the mapping names. */
    public List<String> wanted() {
        List<String> wanted = new ArrayList<>(new MemberPlan(names, mapping).columns());
        wanted.addAll(mapping.ignore());
        if (mapping.row() != RowKind.CHANGE) { // there, types are also given to fields, which are no columns
            wanted.addAll(mapping.columns().keySet());
        }
        return wanted;
    }

    private static String shown(PartRule rule) {
        String from = rule.constant() != null ? "'" + rule.constant() + "'" : String.join(" + ", rule.columns());
        return rule.entityType() == null ? from : from + " as " + rule.entityType();
    }

    private static String shown(Collection<String> columns) {
        String some = String.join(", ", columns.stream().limit(MOST_NAMES_SHOWN).toList());
        int more = columns.size() - MOST_NAMES_SHOWN;
        return more > 0 ? some + " and " + more + " more" : some;
    }
}
