package playhead.importing.mapping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import playhead.event.JsonText;

/** Writes mappings as the files that {@link MappingFile} reads and {@code --mapping} takes. */
public final class MappingWriter {
    private final StringBuilder out = new StringBuilder();

    private MappingWriter() {}

    /** One mapping for all files. */
    public static String yaml(FileMapping mapping) {
        MappingWriter writer = new MappingWriter();
        writer.out.append("mapping: 1\n");
        writer.write(mapping, "");
        return writer.out.toString();
    }

    /**
     * Several mappings in one file.
     *
     * @param byFile mapping of each file by its name, at least one; if all are equal they are written once
     */
    public static String yaml(Map<String, FileMapping> byFile) {
        FileMapping first = byFile.values().iterator().next();
        if (byFile.values().stream().allMatch(first::equals)) {
            return yaml(first);
        }
        MappingWriter writer = new MappingWriter();
        writer.out.append("mapping: 1\nfiles:\n");
        byFile.forEach((name, mapping) -> {
            writer.out.append("  ").append(quoted(name)).append(":\n");
            writer.write(mapping, "    ");
        });
        return writer.out.toString();
    }

    /** Rules for parts of events, in a line. */
    public static String roles(Map<EventPart, PartRule> rules) {
        return new TreeSet<>(rules.keySet())
                .stream()
                        .map(part -> part.key() + ": " + rule(rules.get(part)))
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private void write(FileMapping mapping, String indent) {
        line(indent, "format", text(mapping.format()));
        line(indent, "encoding", text(mapping.encoding()));
        line(indent, "delimiter", mapping.delimiter() == null ? null : delimiter(mapping.delimiter()));
        line(indent, "decimal", mapping.decimal() == null ? null : quoted(String.valueOf(mapping.decimal())));
        line(
                indent,
                "zone",
                mapping.zone() == null ? null : quoted(mapping.zone().getId()));
        line(indent, "year", mapping.year() == 0 ? null : String.valueOf(mapping.year()));
        line(indent, "order", mapping.order());
        line(indent, "nullToken", text(mapping.nullToken()));
        line(indent, "row", mapping.row().name().toLowerCase(java.util.Locale.ROOT));
        line(indent, "source", text(mapping.source()));
        line(indent, "byName", mapping.byName() ? null : "false");
        if (!mapping.parts().isEmpty()) {
            out.append(indent).append("roles:\n");
            for (EventPart part : new TreeSet<>(mapping.parts().keySet())) {
                line(indent + "  ", part.key(), rule(mapping.parts().get(part)));
            }
        }
        if (!mapping.references().isEmpty()) {
            out.append(indent).append("refs:\n");
            mapping.references()
                    .forEach(rule -> out.append(indent)
                            .append("  - ")
                            .append(reference(rule))
                            .append('\n'));
        }
        line(indent, "columns", mapping.columns().isEmpty() ? null : pairs(mapping.columns()));
        line(indent, "ignore", mapping.ignore().isEmpty() ? null : list(new TreeSet<>(mapping.ignore())));
        line(indent, "delete", mapping.delete() == null ? null : delete(mapping.delete()));
        line(indent, "clockShift", mapping.shift().isZero() ? null : shift(mapping.shift()));
    }

    private void line(String indent, String key, String value) {
        if (value != null) {
            out.append(indent).append(key).append(": ").append(value).append('\n');
        }
    }

    private static String rule(PartRule rule) {
        List<String> keys = new ArrayList<>();
        if (rule.constant() != null) {
            keys.add("constant: " + quoted(rule.constant()));
        } else if (rule.columns().size() == 1) {
            keys.add("column: " + quoted(rule.columns().getFirst()));
        } else {
            keys.add("columns: " + list(rule.columns()));
        }
        if (!rule.join().isEmpty()) {
            keys.add("join: " + quoted(rule.join()));
        }
        if (rule.entityType() != null) {
            keys.add("type: " + quoted(rule.entityType()));
        }
        if (rule.normalize() != null) {
            keys.add("normalize: " + normalize(rule.normalize()));
        }
        if (rule.pattern() != null) {
            keys.add("pattern: " + quoted(rule.pattern()));
        }
        if (rule.zone() != null) {
            keys.add("zone: " + quoted(rule.zone().getId()));
        }
        return braces(keys);
    }

    private static String reference(ReferenceRule rule) {
        List<String> keys = new ArrayList<>(List.of("column: " + quoted(rule.column())));
        if (rule.type() != null) {
            keys.add("type: " + quoted(rule.type()));
        }
        if (!rule.role().isEmpty()) {
            keys.add("role: " + quoted(rule.role()));
        }
        if (rule.normalize() != null) {
            keys.add("normalize: " + normalize(rule.normalize()));
        }
        return braces(keys);
    }

    private static String normalize(Normalize how) {
        List<String> keys = new ArrayList<>();
        if (how.extract() != null) {
            keys.add("extract: " + quoted(how.extract().pattern()));
        }
        if (how.pad() > 0) {
            keys.add("pad: " + how.pad());
        }
        if (!how.prefix().isEmpty()) {
            keys.add("prefix: " + quoted(how.prefix()));
        }
        return braces(keys);
    }

    private static String delete(DeleteRule rule) {
        return braces(List.of("column: " + quoted(rule.column()), "values: " + list(rule.values())));
    }

    private static String pairs(Map<String, String> columns) {
        StringJoiner joined = new StringJoiner(", ", "{ ", " }");
        new TreeMap<>(columns).forEach((name, type) -> joined.add(quoted(name) + ": " + type));
        return joined.toString();
    }

    private static String braces(List<String> keys) {
        return keys.isEmpty() ? "{}" : "{ " + String.join(", ", keys) + " }";
    }

    private static String list(Collection<String> texts) {
        return texts.stream().map(MappingWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String shift(Duration shift) {
        return quoted(shift.toString());
    }

    private static String delimiter(char delimiter) {
        return delimiter == '\t' ? "tab" : quoted(String.valueOf(delimiter));
    }

    private static String text(String text) {
        return text == null ? null : quoted(text);
    }

    /** A text in quotation marks, which YAML reads like JSON. */
    private static String quoted(String text) {
        return JsonText.quoted(text).toString();
    }
}
