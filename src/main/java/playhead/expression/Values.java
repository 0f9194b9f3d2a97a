package playhead.expression;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import playhead.event.EventTime;

/** Equality and order of values. */
final class Values {
    private Values() {}

    /** Deep equality; numbers by value; different types are just not equal. */
    static boolean same(Object a, Object b) {
        if (Numbers.isNumber(a)) {
            return Numbers.isNumber(b) && Numbers.compare(a, b) == 0;
        }
        Type type = Type.of(a);
        if (type != Type.of(b)) {
            return false;
        }
        return switch (type) {
            case NULL -> true;
            case TIME -> ((EventTime) a).compareTo((EventTime) b) == 0;
            case LIST -> sameLists(JsonValues.elements(a, null), JsonValues.elements(b, null));
            case OBJECT -> sameObjects(JsonValues.members(a), JsonValues.members(b));
            default -> a.equals(b);
        };
    }

    private static boolean sameLists(List<Object> a, List<Object> b) {
        if (a.size() != b.size()) {
            return false;
        }
        Iterator<Object> other = b.iterator();
        return a.stream().allMatch(element -> same(element, other.next()));
    }

    private static boolean sameObjects(Map<String, Object> a, Map<String, Object> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream().allMatch(e -> same(e.getValue(), b.get(e.getKey())));
    }

    /** Order of two values of one type: numbers, texts by code point, times, durations, false before true. */
    static int order(Object a, Object b) {
        return switch (a) {
            case String s -> order(s, (String) b);
            case EventTime t -> t.compareTo((EventTime) b);
            case Duration d -> d.compareTo((Duration) b);
            case Boolean x -> Boolean.compare(x, (Boolean) b);
            default -> Numbers.compare(a, b);
        };
    }

    /** By code point, as CEL orders: String.compareTo puts U+10000 before U+FFFF. */
    static int order(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y)
                        ? Character.compare(x, y)
                        : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
