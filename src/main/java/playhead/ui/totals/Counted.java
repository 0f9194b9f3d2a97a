package playhead.ui.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import playhead.event.FieldPath;
import playhead.fold.ColumnNames;
import playhead.workspace.FieldUse;
import playhead.workspace.Session;
import playhead.workspace.TypeSummary;

/**
 * What is counted: the entities of a type, or events; and its fields.
 *
 * @param type entity type, null for events
 * @param fields what can be grouped by
 * @param uses what can be summed, of entities
 */
record Counted(String type, List<String> fields, List<FieldUse> uses) {
    private static final List<String> OURS = List.of("lastType", "lastActor", "entity");
    private static final List<String> HEADERS = List.of("type", "actor", "stream", "correlationId");

    private static final Pattern STATE = Pattern.compile("(?i).*(status|state|zustand|phase|stage)");

    /** All that can be counted in a log: each type, then its events. May be slow. */
    static List<Counted> all(Session session, List<TypeSummary> types) {
        List<Counted> found = new ArrayList<>();
        types.forEach(type -> found.add(entities(type.name(), session.analysis().fields(type.name()))));
        found.add(events(session.statistics().vocabulary().names()));
        return found;
    }

    static Counted entities(String type, List<FieldUse> uses) {
        List<String> fields = new ArrayList<>(uses.stream().map(FieldUse::field).toList());
        OURS.stream().filter(name -> !fields.contains(name)).forEach(fields::add);
        return new Counted(type, List.copyOf(fields), uses);
    }

    /** @param names paths of payload fields as conditions write them, {@code data.amount} */
    static Counted events(List<String> names) {
        List<String> fields = new ArrayList<>(HEADERS);
        names.stream()
                .filter(name -> name.startsWith("data.") && name.indexOf('[') < 0)
                .forEach(fields::add);
        return new Counted(null, List.copyOf(fields), List.of());
    }

    /** Whether a field is named as the states of things often are. */
    static boolean isState(String field) {
        return STATE.matcher(field).matches();
    }

    /** The field that is most likely to be grouped by. */
    String likely() {
        return events()
                ? "type"
                : fields.stream().filter(Counted::isState).findFirst().orElse(fields.getFirst());
    }

    boolean events() {
        return type == null;
    }

    /** Fields that may hold numbers; those that name things are among them, so that it can be said why they are not summed. */
    List<String> numeric() {
        return events()
                ? fields.stream().filter(name -> name.startsWith("data.")).toList()
                : uses.stream().filter(FieldUse::numeric).map(FieldUse::field).toList();
    }

    /** Whether the values of a field name things, so that their sum would mean nothing. */
    boolean names(String field) {
        return ColumnNames.isNaming(FieldPath.parse(field).parts().getLast());
    }

    /** The field that says in which currency a field is, or null. */
    String currency(String field) {
        if (!events()) {
            return uses.stream()
                    .filter(use -> use.field().equals(field))
                    .findFirst()
                    .map(FieldUse::currency)
                    .orElse(null);
        }
        for (String beside = parent(field); !beside.isEmpty(); beside = parent(beside)) {
            for (String name : fields) {
                if (parent(name).equals(beside)
                        && ColumnNames.isCurrency(FieldPath.parse(name).parts().getLast())) {
                    return name;
                }
            }
        }
        return null;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
