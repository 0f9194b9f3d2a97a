package playhead.importing.mapping;

import java.util.ArrayList;
import java.util.List;
import playhead.event.EntityRef;
import playhead.event.Reference;
import playhead.format.RawRecord;

/** Reads the further entities that a mapping names. Holds the last record's answer; for one thread. */
final class ReferenceReader {
    private final PartReader parts;
    private final List<ReferenceRule> rules;
    private final boolean known;
    private List<Reference> found = List.of();

    /** @param known whether references that the format knows of count as well */
    ReferenceReader(PartReader parts, List<ReferenceRule> rules, boolean known) {
        this.parts = parts;
        this.rules = rules;
        this.known = known;
    }

    /** Looks at a record that the parts were read of; answers why it is refused, or null. */
    String read(RawRecord record) {
        if (rules.isEmpty() && record.references().isEmpty()) {
            found = List.of();
            return null;
        }
        List<Reference> references = new ArrayList<>(known ? record.references() : List.of());
        for (ReferenceRule rule : rules) {
            for (String text : texts(record, rule)) {
                String id = rule.normalize() == null ? text : rule.normalize().apply(text);
                if (id == null) {
                    return "reference " + Unmappable.shown(text) + " does not hold "
                            + rule.normalize().extract().pattern();
                }
                if (id.length() > PartReader.LONGEST) {
                    return "reference '" + rule.column() + "': the text is longer than 64 KiB";
                }
                String type = rule.type() == null ? EntityTypes.of(id) : rule.type();
                references.add(new Reference(new EntityRef(type, id), rule.role()));
            }
        }
        found = List.copyOf(references);
        return null;
    }

    /** References of the last record, in the order of the mapping, behind those that the format knows. */
    List<Reference> found() {
        return found;
    }

    private List<String> texts(RawRecord record, ReferenceRule rule) {
        int at = parts.columnAt(rule.column());
        if (at < 0 || PartReader.isMissing(record, at)) {
            return List.of();
        }
        return switch (record.bytes()[record.from(at)]) {
            case '[' -> parts.elements(record, at);
            case '{' -> List.of();
            default -> List.of(TokenTable.text(record.bytes(), record.from(at), record.to(at)));
        };
    }
}
