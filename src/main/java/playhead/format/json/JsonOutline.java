package playhead.format.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What an object of a JSON document holds, as far as it was read: enough to tell where the records stand. Bounded in
 * memory, however many members the object has. For one thread.
 */
final class JsonOutline {
    private static final Set<String> USUAL = Set.of("Records", "events", "items", "value", "data", "logs", "entries");
    private static final Set<String> WRAPPER = Set.of("response", "result", "results", "body", "content", "payload");
    private static final Set<String> TYPE = Set.of("type", "eventType", "activity");
    private static final Set<String> TIME = Set.of("time", "timestamp", "occurredAt", "@timestamp");
    private static final Set<String> ID = Set.of("id", "eventId");
    private static final int DEEP = 4;
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_OBJECTS = 20;

    private final int depth;
    private final Map<String, Boolean> arrays = new LinkedHashMap<>();
    private final Map<String, JsonOutline> objects = new LinkedHashMap<>();
    private final Set<String> full = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private boolean type;
    private boolean time;
    private boolean id;
    private boolean scalars;
    private long count;
    private boolean typed = true;
    private boolean timed = true;
    private boolean numbered = true;
    private Set<String> common;

    /** Of the object at the top. */
    JsonOutline() {
        this(0);
    }

    private JsonOutline(int depth) {
        this.depth = depth;
    }

    /** Reads an object whose first token behind its brace is the current one, to its end. */
    void read(JsonParser parser) {
        for (; parser.currentToken() == JsonToken.PROPERTY_NAME; parser.nextToken()) {
            String name = parser.currentName();
            if (names.size() < MOST_NAMES) {
                names.add(name);
            }
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                array(parser, name);
            } else if (value == JsonToken.START_OBJECT) {
                object(parser, name);
            } else if (value != null) {
                scalars = true;
                type |= TYPE.contains(name);
                time |= TIME.contains(name);
                id |= ID.contains(name);
            }
        }
    }

    private void array(JsonParser parser, String name) {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.END_ARRAY) {
            holds(name);
        }
        if ((first == JsonToken.START_OBJECT || first == JsonToken.END_ARRAY) && arrays.size() < MOST_NAMES) {
            arrays.put(name, first == JsonToken.START_OBJECT);
        }
        for (; first != null && first != JsonToken.END_ARRAY; first = parser.nextToken()) {
            parser.skipChildren();
        }
    }

    private void object(JsonParser parser, String name) {
        JsonOutline child = new JsonOutline(depth + 1);
        if (depth >= DEEP) {
            holds(name);
            parser.skipChildren();
            return;
        }
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            holds(name);
            if (objects.size() < MOST_OBJECTS) {
                objects.put(name, child);
            }
            child.read(parser);
        }
        count++;
        typed &= child.type;
        timed &= child.time;
        numbered &= name.chars().anyMatch(Character::isDigit);
        if (common == null) {
            common = child.names;
        } else {
            common.retainAll(child.names);
        }
    }

    private void holds(String name) {
        if (full.size() < MOST_NAMES) {
            full.add(name);
        }
    }

    /**
     * Where the records stand. An object with a type and an id or a time is an event that happens to hold a list, and so
     * is one with either whose list has no name that is usual for records.
     */
    JsonLayout layout() {
        if (type && (id || time)) {
            return JsonLayout.OBJECTS;
        }
        List<String> usual = arrays.keySet().stream().filter(USUAL::contains).toList();
        List<String> lists = arrays.keySet().stream().filter(arrays::get).toList();
        if (!usual.isEmpty() || !(type || id || time)) {
            String member = usual.size() == 1 ? usual.getFirst() : lists.size() == 1 ? lists.getFirst() : null;
            if (member != null) {
                return new JsonLayout(List.of(member), false, others(member), null);
            }
        }
        JsonLayout deep = deep();
        if (deep != null) {
            return deep;
        }
        return lists.size() < 2 ? JsonLayout.OBJECTS : doubt(lists);
    }

    private List<String> others(String member) {
        return full.stream().filter(name -> !name.equals(member)).toList();
    }

    /** Records under their keys, or deeper than a list of this object; null when there is no sign of either. */
    private JsonLayout deep() {
        if (count > 1 && typed && (timed || numbered) && !scalars && arrays.isEmpty()) {
            return JsonLayout.KEYED;
        }
        Map<String, JsonLayout> held = new LinkedHashMap<>();
        objects.forEach((name, object) -> {
            JsonLayout layout = object.layout();
            if (layout.isWrapper() || layout.doubt() != null) {
                held.put(name, layout);
            }
        });
        if (held.size() == 1) {
            String name = held.keySet().iterator().next();
            JsonLayout layout = held.get(name);
            if (layout.isWrapper() && isSure(name, layout)) {
                List<String> path = new ArrayList<>(List.of(name));
                path.addAll(layout.path());
                List<String> beside = new ArrayList<>(others(name));
                layout.beside().forEach(other -> beside.add(name + "." + other));
                return new JsonLayout(List.copyOf(path), layout.keyed(), List.copyOf(beside), null);
            }
        }
        List<String> lists = new ArrayList<>();
        held.forEach((name, layout) -> lists.add(String.join(".", path(name, layout))));
        if (!lists.isEmpty()) {
            return doubt(lists);
        }
        boolean alike = count > 1 && common != null && !common.isEmpty() && !scalars && arrays.isEmpty();
        return alike ? doubt(List.of()) : null;
    }

    private static List<String> path(String name, JsonLayout layout) {
        List<String> path = new ArrayList<>(List.of(name));
        path.addAll(layout.path());
        return path;
    }

    /** A name that is usual for records or for what wraps them, in an object that says nothing of an event. */
    private boolean isSure(String name, JsonLayout layout) {
        boolean usual = !layout.path().isEmpty() && USUAL.contains(layout.path().getLast());
        boolean wraps = USUAL.contains(name) || WRAPPER.contains(name);
        return usual ? !type : !type && !id && !time && wraps;
    }

    private static JsonLayout doubt(List<String> lists) {
        return JsonLayout.unsure(
                lists.isEmpty()
                        ? "the file is read as one record; if the objects in it are the records, write them as an"
                                + " array or one a line"
                        : "the file is read as one record; if the records are those in " + String.join(", ", lists)
                                + ", write these as an array or one a line");
    }
}
