package playhead.readmodel;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives each thing a name that no other has, compared without case, close to the name it came with. First come, first
 * served: a later one gets {@code _2}, {@code _3}. For one thread.
 */
public final class ViewNames {
    /** Tables of the query model that entity types must not hide. */
    public static final List<String> RESERVED = List.of(
            "events",
            "state",
            "event_types",
            "actors",
            "timeline",
            "entity_types",
            "fields",
            "deleted_entities",
            "other_entities",
            "checkpoint",
            "imports",
            "sagas",
            "saga_steps",
            "rejects",
            "notes");

    /** H2 refuses identifiers above 256 characters; the rest is room for a suffix. */
    private static final int MAX_LENGTH = 200;

    private final Set<String> taken = new HashSet<>();

    ViewNames(List<String> reserved) {
        reserved.forEach(this::claim);
    }

    /** A free name for this one; control characters and the empty name are replaced by what can be typed. */
    String give(String wanted) {
        String base = presentable(wanted);
        String name = base;
        for (int n = 2; !claim(name); n++) {
            name = base + '_' + n;
        }
        return name;
    }

    private boolean claim(String name) {
        return taken.add(name.toUpperCase(Locale.ENGLISH));
    }

    private static String presentable(String wanted) {
        StringBuilder name = new StringBuilder();
        wanted.codePoints().limit(MAX_LENGTH / 2).forEach(c -> name.appendCodePoint(isHidden(c) ? '_' : c));
        return name.isEmpty() ? "unnamed" : name.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
