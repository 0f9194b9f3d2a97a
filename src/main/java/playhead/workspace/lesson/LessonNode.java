package playhead.workspace.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a lesson file, with its place for people. Every value is text; keys that nobody asks for are an error, so
 * that a slip of the pen does not pass.
 *
 * @param value a text, a list or a map
 * @param place where it stands, such as {@code step 3, check 1}
 */
record LessonNode(Object value, String place) {
    boolean isMap() {
        return value instanceof Map;
    }

    /** Refuses keys other than these. */
    LessonNode only(String... keys) throws BadLesson {
        Set<String> unknown = new TreeSet<>(map().keySet());
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw bad("there is no `" + unknown.iterator().next() + "` here; it is " + String.join(", ", keys));
        }
        return this;
    }

    boolean has(String key) throws BadLesson {
        return map().containsKey(key);
    }

    /** A part that must be there. */
    LessonNode get(String key) throws BadLesson {
        Object part = map().get(key);
        if (part == null) {
            throw bad("`" + key + "` is missing");
        }
        return new LessonNode(part, place.isEmpty() ? "" : place);
    }

    /** A text that must be there. */
    String text(String key) throws BadLesson {
        return get(key).text();
    }

    /** A text that may be missing. */
    String text(String key, String otherwise) throws BadLesson {
        return has(key) ? text(key) : otherwise;
    }

    String text() throws BadLesson {
        if (value instanceof String text) {
            return text;
        }
        throw bad("a text is wanted here");
    }

    long number() throws BadLesson {
        try {
            return Long.parseLong(text().strip());
        } catch (NumberFormatException no) {
            throw bad("`" + value + "` is no whole number");
        }
    }

    /** Elements of a list, each with its number in its place. */
    List<LessonNode> list(String key, String each) throws BadLesson {
        if (!has(key)) {
            return List.of();
        }
        LessonNode list = get(key);
        if (!(list.value instanceof List<?> elements)) {
            throw bad("`" + key + "` is a list");
        }
        List<LessonNode> nodes = new ArrayList<>();
        for (Object element : elements) {
            nodes.add(new LessonNode(element, (place.isEmpty() ? "" : place + ", ") + each + " " + (nodes.size() + 1)));
        }
        return nodes;
    }

    /** A text in several languages, or in English only. */
    Wording wording(String key) throws BadLesson {
        LessonNode part = get(key);
        if (!part.isMap()) {
            return new Wording(Map.of(Wording.FALLBACK, part.text()));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : part.map().keySet()) {
            texts.put(language, part.text(language).strip());
        }
        if (!texts.containsKey(Wording.FALLBACK)) {
            throw bad("`" + key + "` has no English text (`en`)");
        }
        return new Wording(texts);
    }

    BadLesson bad(String reason) {
        return new BadLesson(place, reason);
    }

    private Map<String, Object> map() throws BadLesson {
        if (!(value instanceof Map<?, ?> raw)) {
            throw bad("keys with values are wanted here");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        raw.forEach((key, part) -> map.put(String.valueOf(key), part));
        return map;
    }
}
