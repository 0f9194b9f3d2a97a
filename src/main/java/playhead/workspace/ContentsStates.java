package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import playhead.event.Json;
import playhead.event.JsonCursor;

/** Compares the entities of two workspaces one by one, as they are at the end. */
record ContentsStates(Contents before, Contents after) {
    private static final int NAMES = 5;
    private static final int ENTITIES = 20;

    /** What is not the same. */
    List<Contents.Difference> differences() {
        List<Contents.Difference> differences = new ArrayList<>();
        if (!before.all() || !after.all()) {
            differences.add(new Contents.Difference("unseen", "", ""));
            return differences;
        }
        String gone = missing(before, after);
        String fresh = missing(after, before);
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            differences.add(new Contents.Difference("only", gone, fresh));
        }
        List<String> changed = before.states().entrySet().stream()
                .filter(entity -> after.states().containsKey(entity.getKey())
                        && !after.states().get(entity.getKey()).equals(entity.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!changed.isEmpty()) {
            differences.add(new Contents.Difference("states", "", Integer.toString(changed.size())));
        }
        changed.stream().limit(ENTITIES).forEach(entity -> differences.add(state(entity)));
        return differences;
    }

    private static String missing(Contents these, Contents others) {
        return examples(these.states().keySet().stream()
                .filter(entity -> !others.states().containsKey(entity))
                .toList());
    }

    /** The first few, and how many there are in all. */
    static String examples(List<String> names) {
        String some = String.join(", ", names.stream().limit(NAMES).toList());
        return names.size() > NAMES ? some + ", … (" + names.size() + ")" : some;
    }

    private Contents.Difference state(String entity) {
        Map<String, String> was = fields(before.states().get(entity));
        Map<String, String> is = fields(after.states().get(entity));
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> was.containsKey(name) && was.get(name).equals(is.get(name)));
        return new Contents.Difference("state " + entity, some(names, was), some(names, is));
    }

    private static String some(TreeSet<String> names, Map<String, String> fields) {
        return examples(names.stream()
                .filter(fields::containsKey)
                .map(name -> name + ": " + fields.get(name))
                .toList());
    }

    private static Map<String, String> fields(Json state) {
        Map<String, String> fields = new TreeMap<>();
        JsonCursor member = new JsonCursor();
        member.enter(state.bytes(), 0, state.length());
        while (member.next()) {
            fields.put(member.key(), Contents.text(state.bytes(), member.valueFrom(), member.valueTo()));
        }
        return fields;
    }
}
