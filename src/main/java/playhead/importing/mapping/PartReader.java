package playhead.importing.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.format.RawRecord;

/** Finds which members of a record are which parts of the event. Holds the last record's answer; for one thread. */
final class PartReader {
    /** Longest text of a part that is held as a text of its own: ids, types, actors. */
    static final int LONGEST = 64 * 1024;

    private static final String TOO_LONG = ": the text is longer than 64 KiB";
    private static final int NONE = -1;
    private static final EventPart[] PARTS = EventPart.values();

    private final MemberPlan plan;
    private final int[] columnAt;
    private final EventPart[] ruled;
    private final PartRule[] rules;
    private final MemberPath[] paths;
    private final int[] rootAt;
    private final int[] columnOf;
    private final JsonCursor cursor = new JsonCursor();

    private final int[] at = new int[PARTS.length];
    private final int[] rank = new int[PARTS.length];
    private final String[] made = new String[PARTS.length];
    private MemberPlan.Member[] members = new MemberPlan.Member[32];
    private int size;

    PartReader(MemberPlan plan, FileMapping mapping) {
        this.plan = plan;
        columnAt = new int[plan.columns().size()];
        paths = plan.paths().toArray(MemberPath[]::new);
        rootAt = new int[paths.length];
        columnOf = Arrays.stream(paths)
                .mapToInt(path -> plan.columns().indexOf(path.text()))
                .toArray();
        ruled = mapping.parts().keySet().stream().sorted().toArray(EventPart[]::new);
        rules = Arrays.stream(ruled).map(mapping.parts()::get).toArray(PartRule[]::new);
    }

    /**
     * Looks at a record; answers why it is refused, or null. Values that the mapping takes from inside a member are
     * put behind the record's own members, of which there are {@link #size}.
     */
    String read(RawRecord record) {
        Arrays.fill(at, NONE);
        Arrays.fill(made, null);
        Arrays.fill(columnAt, NONE);
        Arrays.fill(rootAt, NONE);
        size = record.size();
        if (members.length < size) {
            members = new MemberPlan.Member[size * 2];
        }
        for (int i = 0; i < size; i++) {
            MemberPlan.Member member = plan.member(record, i);
            members[i] = member;
            if (member.column >= 0) {
                columnAt[member.column] = i;
            }
            if (member.paths != null) {
                for (int path : member.paths) {
                    rootAt[path] = i;
                }
            }
            if (member.guess != null) {
                guess(record, i, member);
            }
        }
        if (paths.length > 0) {
            follow(record);
        }
        for (int r = 0; r < ruled.length; r++) {
            String refusal = apply(record, ruled[r], rules[r]);
            if (refusal != null) {
                return refusal;
            }
        }
        return record.size() > 0 && record.to(record.size() - 1) > LONGEST ? tooLong(record) : null;
    }

    /** Members that the record itself has. */
    int size() {
        return size;
    }

    /** Place of the member that is this part as it stands, or -1. */
    int at(EventPart part) {
        return at[part.ordinal()];
    }

    /** True when the record says this part. */
    boolean has(EventPart part) {
        return at[part.ordinal()] >= 0 || made[part.ordinal()] != null;
    }

    /** The part's text, or null when the record does not say it. */
    String text(RawRecord record, EventPart part) {
        int i = at[part.ordinal()];
        return i < 0 ? made[part.ordinal()] : TokenTable.text(record.bytes(), record.from(i), record.to(i));
    }

    /** The part's value; only when the record says it. */
    Json json(RawRecord record, EventPart part) {
        int i = at[part.ordinal()];
        return i < 0
                ? JsonText.quoted(made[part.ordinal()])
                : Json.copyOf(record.bytes(), record.from(i), record.to(i));
    }

    /** Ids of the causes: one, or those of an array; without empty ones. */
    List<String> causes(RawRecord record) {
        int i = at[EventPart.CAUSATION_ID.ordinal()];
        if (i >= 0 && record.bytes()[record.from(i)] == '[') {
            return elements(record, i);
        }
        String cause = text(record, EventPart.CAUSATION_ID);
        return cause == null ? List.of() : List.of(cause);
    }

    /** True when the entity's name says that it is a case. */
    boolean isCase() {
        int i = at[EventPart.ENTITY.ordinal()];
        return i >= 0 && i < size && members[i].isCase;
    }

    /** What the member at this place is for. */
    MemberPlan.Member member(int index) {
        return members[index];
    }

    /** True when the member is a field or goes to the metadata: no part, not ignored. */
    boolean isRest(RawRecord record, int index) {
        MemberPlan.Member member = members[index];
        if (member.taken || index >= record.said()) {
            return false;
        }
        if (member.guess == null) {
            return true;
        }
        int taken = at[member.guess.ordinal()];
        boolean missing = taken == NONE && isMissing(record, index, member.guess);
        return taken != index && !missing;
    }

    /** Place of a column that the mapping names, or -1 where the record does not say it. */
    int columnAt(String column) {
        return columnAt[plan.columns().indexOf(column)];
    }

    /** Text of a column that the mapping names, or null. */
    String columnText(RawRecord record, String column) {
        int i = columnAt(column);
        return i < 0 || isMissing(record, i) ? null : TokenTable.text(record.bytes(), record.from(i), record.to(i));
    }

    /** Texts of the elements of an array of scalars. */
    List<String> elements(RawRecord record, int index) {
        List<String> texts = new ArrayList<>();
        cursor.enter(record.bytes(), record.from(index), record.to(index));
        while (cursor.next()) {
            String text = TokenTable.text(record.bytes(), cursor.valueFrom(), cursor.valueTo());
            if (!text.isEmpty() && cursor.kind() != 'n') {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A member that has the whole path as its name comes before the path. */
    private void follow(RawRecord record) {
        for (int p = 0; p < paths.length; p++) {
            MemberPath path = paths[p];
            int root = rootAt[p];
            if (columnAt[columnOf[p]] == NONE
                    && root != NONE
                    && path.find(record.bytes(), record.from(root), record.to(root))) {
                columnAt[columnOf[p]] = record.size();
                record.values().add(record.bytes(), path.from(), path.to());
                record.member(path.text());
            }
        }
    }

    private void guess(RawRecord record, int i, MemberPlan.Member member) {
        int part = member.guess.ordinal();
        if ((at[part] == NONE || member.rank < rank[part]) && fits(record, i, member.guess)) {
            at[part] = i;
            rank[part] = member.rank;
        }
    }

    private String apply(RawRecord record, EventPart part, PartRule rule) {
        int p = part.ordinal();
        if (rule.constant() != null) {
            made[p] = rule.constant();
            return null;
        }
        if (rule.isPlainColumn()) {
            int i = columnAt(rule.columns().getFirst());
            if (i < 0 || !part.isText() && part != EventPart.META && part != EventPart.PAYLOAD) {
                at[p] = i;
            } else if (fits(record, i, part)) {
                at[p] = i;
            } else if (!isMissing(record, i)) {
                return part.key() + ": the value of '" + rule.columns().getFirst() + "' is no single value";
            }
            return null;
        }
        String text = joined(record, rule);
        if (text != null && text.length() > LONGEST) {
            return part.key() + TOO_LONG;
        }
        made[p] = text == null || rule.normalize() == null
                ? text
                : rule.normalize().apply(text);
        return text == null || made[p] != null
                ? null
                : part.key() + " " + Unmappable.shown(text) + " does not hold "
                        + rule.normalize().extract().pattern();
    }

    private String joined(RawRecord record, PartRule rule) {
        StringBuilder text = new StringBuilder();
        for (String column : rule.columns()) {
            String value = columnText(record, column);
            if (value != null) {
                text.append(text.isEmpty() ? "" : rule.join()).append(value);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    private boolean fits(RawRecord record, int i, EventPart part) {
        if (isMissing(record, i, part)) {
            return false;
        }
        byte kind = record.bytes()[record.from(i)];
        return switch (part) {
            case PAYLOAD, META -> true;
            case CAUSATION_ID -> kind != '{' && (kind != '[' || isTexts(record, i));
            default -> kind != '{' && kind != '[';
        };
    }

    private boolean isTexts(RawRecord record, int i) {
        cursor.enter(record.bytes(), record.from(i), record.to(i));
        while (cursor.next()) {
            if (cursor.kind() != '"') {
                return false;
            }
        }
        return true;
    }

    /** An empty text is still a payload. */
    private static boolean isMissing(RawRecord record, int i, EventPart part) {
        return part.isText() ? isMissing(record, i) : record.bytes()[record.from(i)] == 'n';
    }

    /** Null, or a text without a character. */
    static boolean isMissing(RawRecord record, int i) {
        byte kind = record.bytes()[record.from(i)];
        return kind == 'n' || kind == '"' && record.to(i) - record.from(i) == 2;
    }

    private String tooLong(RawRecord record) {
        for (EventPart part : PARTS) {
            int i = at[part.ordinal()];
            if (i >= 0 && part.isText() && record.to(i) - record.from(i) > LONGEST) {
                return part.key() + TOO_LONG;
            }
        }
        return null;
    }
}
