package playhead.importing.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fits a mapping to a file whose columns are called otherwise. Pure. */
public final class Renaming {
    private Renaming() {}

    /**
     * The mapping with other column names.
     *
     * @param names new name by old one; columns that are not in it keep their names
     */
    public static FileMapping of(FileMapping mapping, Map<String, String> names) {
        Map<EventPart, PartRule> parts = new EnumMap<>(EventPart.class);
        mapping.parts()
                .forEach((part, rule) -> parts.put(
                        part,
                        new PartRule(
                                rule.columns().stream()
                                        .map(column -> names.getOrDefault(column, column))
                                        .toList(),
                                rule.join(),
                                rule.constant(),
                                rule.entityType(),
                                rule.normalize(),
                                rule.pattern(),
                                rule.zone())));
        List<ReferenceRule> references = new ArrayList<>();
        mapping.references()
                .forEach(rule -> references.add(new ReferenceRule(
                        names.getOrDefault(rule.column(), rule.column()), rule.type(), rule.role(), rule.normalize())));
        Map<String, String> columns = new LinkedHashMap<>();
        mapping.columns().forEach((column, type) -> columns.put(names.getOrDefault(column, column), type));
        Set<String> ignore = new LinkedHashSet<>();
        mapping.ignore().forEach(column -> ignore.add(names.getOrDefault(column, column)));
        DeleteRule delete = mapping.delete();
        return new FileMapping(
                mapping.format(),
                mapping.encoding(),
                mapping.delimiter(),
                mapping.decimal(),
                mapping.zone(),
                mapping.order(),
                mapping.nullToken(),
                mapping.row(),
                mapping.source(),
                parts,
                references,
                columns,
                ignore,
                delete == null
                        ? null
                        : new DeleteRule(names.getOrDefault(delete.column(), delete.column()), delete.values()),
                mapping.shift(),
                mapping.year(),
                mapping.byName());
    }
}
