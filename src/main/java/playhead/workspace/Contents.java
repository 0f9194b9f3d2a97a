package playhead.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/**
 * What a workspace holds, in counts that can be compared with those of another.
 *
 * @param counts by what is counted: {@code events}, {@code actors}, {@code rejects}, {@code first}, {@code last},
 *     {@code entities TYPE}, {@code type NAME}
 * @param fields of the entities of each type
 * @param states fields at the end of some of its entities, at most {@link #MOST}, by {@code type/id}
 * @param all true when these are all entities
 */
public record Contents(
        Map<String, String> counts, Map<String, List<String>> fields, Map<String, Json> states, boolean all) {
    /** Entities that are compared one by one. */
    public static final int MOST = 20_000;

    /**
     * Something that is not the same in two workspaces.
     *
     * @param what as in {@link Contents#counts}, or {@code fields TYPE}; {@code only} with up to five entities that one
     *     lacks, {@code states} with the number of entities that have other fields at the end, {@code state TYPE/ID}
     *     with the fields of one of them; {@code unseen} when there are too many entities to compare them
     * @param before in the first; empty for nothing
     * @param after in the second; empty for nothing
     */
    public record Difference(String what, String before, String after) {}

    /** What a workspace holds at its end. Slow: for worker threads. */
    public static Contents of(Workspace workspace) {
        Map<String, String> counts = new LinkedHashMap<>();
        Json info = workspace.info();
        JsonCursor member = new JsonCursor();
        member.enter(info.bytes(), 0, info.length());
        while (member.next()) {
            String value = text(info.bytes(), member.valueFrom(), member.valueTo());
            switch (member.key()) {
                case "events", "actors", "first", "last" -> counts.put(member.key(), value);
                case "entities" -> inside(counts, "entities ", info.bytes(), member);
                case "types" -> inside(counts, "type ", info.bytes(), member);
                default -> {} // says nothing of what is held
            }
        }
        long[] rejects = new long[1];
        workspace.rejects(reject -> rejects[0]++);
        counts.put("rejects", Long.toString(rejects[0]));
        Map<String, Json> states = new TreeMap<>();
        Session session = workspace.session();
        Map<String, List<String>> fields = new TreeMap<>();
        session.types().forEach(type -> fields.put(type.name(), type.columns()));
        StateQuery query = new StateQuery(null, null, Moment.recorded(session.end()), null, null, true, 0, MOST);
        boolean all = false;
        if (session.state(query) instanceof Answer.Given<StatePage>(StatePage page, var warnings)) {
            page.rows()
                    .forEach(
                            row -> states.put(row.ref().type() + "/" + row.ref().id(), row.fieldsJson()));
            all = page.total() <= MOST;
        }
        return new Contents(counts, fields, states, all);
    }

    /** What is not the same in another workspace. */
    public List<Difference> differences(Contents other) {
        List<Difference> differences = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>(counts.keySet());
        keys.addAll(other.counts.keySet());
        for (String key : keys) {
            String before = counts.getOrDefault(key, "");
            String after = other.counts.getOrDefault(key, "");
            if (!before.equals(after)) {
                differences.add(new Difference(key, before, after));
            }
        }
        for (String type : fields.keySet()) {
            if (other.fields.containsKey(type)) {
                String gone = missing(fields.get(type), other.fields.get(type));
                String fresh = missing(other.fields.get(type), fields.get(type));
                if (!gone.isEmpty() || !fresh.isEmpty()) {
                    differences.add(new Difference("fields " + type, gone, fresh));
                }
            }
        }
        differences.addAll(new ContentsStates(this, other).differences());
        return differences;
    }

    private static String missing(List<String> these, List<String> others) {
        return ContentsStates.examples(
                these.stream().filter(name -> !others.contains(name)).toList());
    }

    private static void inside(Map<String, String> counts, String before, byte[] json, JsonCursor member) {
        JsonCursor inner = new JsonCursor();
        inner.enter(json, member.valueFrom(), member.valueTo());
        Map<String, String> sorted = new TreeMap<>();
        while (inner.next()) {
            sorted.put(before + inner.key(), text(json, inner.valueFrom(), inner.valueTo()));
        }
        counts.putAll(sorted);
    }

    static String text(byte[] json, int from, int to) {
        return json[from] == '"'
                ? JsonText.unquote(json, from, to)
                : json[from] == 'n' ? "" : new String(json, from, to - from, java.nio.charset.StandardCharsets.UTF_8);
    }
}
