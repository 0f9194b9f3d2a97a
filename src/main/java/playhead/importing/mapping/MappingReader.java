package playhead.importing.mapping;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the keys of a mapping onto what was read before, so that a file's own keys come on top: roles and columns
 * one by one, lists as a whole. For one thread.
 */
final class MappingReader {
    private static final Set<String> KEYS = Set.of(
            "format",
            "encoding",
            "delimiter",
            "decimal",
            "zone",
            "order",
            "nullToken",
            "row",
            "source",
            "roles",
            "refs",
            "columns",
            "ignore",
            "delete",
            "shift",
            "clockShift",
            "year",
            "byName");
    private static final Set<String> TYPES = Set.of("text", "integer", "decimal", "boolean", "json");

    private List<MappingError> errors;
    private YamlReader yaml;
    private PartRuleReader rules;

    private String format;
    private String encoding;
    private Character delimiter;
    private Character decimal;
    private ZoneId zone;
    private String order;
    private String nullToken;
    private RowKind row = RowKind.EVENT;
    private String source;
    private final Map<EventPart, PartRule> parts = new EnumMap<>(EventPart.class);
    private List<ReferenceRule> references = List.of();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private Set<String> ignore = Set.of();
    private DeleteRule delete;
    private Duration shift = Duration.ZERO;
    private int year;
    private boolean byName = true;

    MappingReader(List<MappingError> errors) {
        into(errors);
    }

    /** Collects errors elsewhere from now on. */
    MappingReader into(List<MappingError> other) {
        errors = other;
        yaml = new YamlReader(other);
        rules = new PartRuleReader(yaml);
        return this;
    }

    /**
     * Reads keys.
     *
     * @param whole true for the mapping itself, false for what holds for some files
     */
    void read(YamlNode.Keys keys, boolean whole) {
        Set<String> known = new HashSet<>(KEYS);
        if (whole) {
            known.add("mapping");
            known.add("files");
        }
        yaml.known(keys, "", known);
        keys.nodes().forEach(this::read);
    }

    /** Names what does not fit together. */
    void check(int line) {
        boolean change = row == RowKind.CHANGE;
        for (EventPart part : List.of(EventPart.FIELD, EventPart.OLD, EventPart.NEW)) {
            boolean wanted = change && part != EventPart.OLD;
            if (wanted && !parts.containsKey(part)) {
                errors.add(new MappingError(line, "roles." + part.key() + ": is needed with 'row: change'"));
            } else if (!change && parts.containsKey(part)) {
                errors.add(new MappingError(line, "roles." + part.key() + ": is for 'row: change' only"));
            }
        }
        if (row != RowKind.EVENT && parts.containsKey(EventPart.START)) {
            errors.add(new MappingError(line, "roles.start: is for rows that are events only"));
        }
        if (change && parts.containsKey(EventPart.PAYLOAD)) {
            errors.add(new MappingError(line, "roles.payload: a row that is one change has no payload beside it"));
        }
        if (delete != null && row != RowKind.IMAGE) {
            errors.add(new MappingError(line, "delete: is for 'row: image' only"));
        }
    }

    /** What was read. */
    FileMapping made() {
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
                parts,
                references,
                columns,
                ignore,
                delete,
                shift,
                year,
                byName);
    }

    private void read(String key, YamlNode node) {
        switch (key) {
            case "format" -> format = yaml.name(node, key);
            case "encoding" ->
                encoding = yaml.made(node, key, name -> Charset.forName(name).name());
            case "delimiter" -> delimiter = delimiter(node);
            case "decimal" -> decimal = yaml.choice(node, key, Map.of(".", '.', ",", ','));
            case "zone" -> zone = yaml.made(node, key, ZoneId::of);
            case "order" -> order = yaml.choice(node, key, Map.of("source", "source", "time", "time", "file", "file"));
            case "nullToken" -> nullToken = yaml.text(node, key);
            case "row" -> {
                RowKind kind = yaml.choice(
                        node, key, Map.of("event", RowKind.EVENT, "change", RowKind.CHANGE, "image", RowKind.IMAGE));
                row = kind == null ? row : kind;
            }
            case "source" -> source = yaml.name(node, key);
            case "roles" -> roles(node);
            case "refs" -> references = rules.references(node);
            case "columns" -> columns(node);
            case "ignore" -> ignore = new LinkedHashSet<>(yaml.names(node, key));
            case "delete" -> delete = rules.delete(node);
            case "shift", "clockShift" -> {
                Duration read = yaml.made(node, key, ClockShift::of);
                shift = read == null ? shift : read;
            }
            case "year" -> {
                Integer read = yaml.made(node, key, text -> Year.parse(text).getValue());
                year = read == null ? year : read;
            }
            case "byName" -> {
                Boolean said = yaml.choice(node, key, Map.of("true", true, "false", false));
                byName = said == null ? byName : said;
            }
            default -> {} // "mapping" and "files" are read elsewhere, unknown ones are named already
        }
    }

    private Character delimiter(YamlNode node) {
        String text = yaml.text(node, "delimiter");
        if (text == null) {
            return null;
        }
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1 || text.equals("\"") || text.equals("\n") || text.equals("\r")) {
            yaml.error(node, "delimiter: one character is wanted, or tab");
            return null;
        }
        return text.charAt(0);
    }

    private void roles(YamlNode node) {
        YamlNode.Keys keys = yaml.keys(node, "roles");
        if (keys == null) {
            return;
        }
        List<String> known = new ArrayList<>();
        for (EventPart part : EventPart.values()) {
            known.add(part.key());
            YamlNode rule = keys.nodes().get(part.key());
            PartRule read = rule == null ? null : rules.part(part, rule);
            if (read != null) {
                parts.put(part, read);
            }
        }
        yaml.known(keys, "roles: ", known);
    }

    private void columns(YamlNode node) {
        YamlNode.Keys keys = yaml.keys(node, "columns");
        if (keys == null) {
            return;
        }
        keys.nodes().forEach((name, type) -> {
            String text = yaml.text(type, "columns." + name);
            if (text != null && !TYPES.contains(text)) {
                yaml.error(
                        type, "columns." + name + ": '" + text + "' is none of boolean, decimal, integer, json, text");
            } else if (text != null) {
                columns.put(name, text);
            }
        });
    }
}
