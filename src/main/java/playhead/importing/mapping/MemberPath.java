package playhead.importing.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import playhead.event.FieldPath;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/**
 * Where a mapping finds a value inside a member: {@code userIdentity.arn}, {@code a."b.c"} as in {@link FieldPath},
 * {@code resources[0].ARN} for an element of a list. Holds the last answer; for one thread.
 */
final class MemberPath {
    private static final Pattern ELEMENT = Pattern.compile("(.*)\\[([0-9]{1,6})]");

    private final String text;
    private final String root;
    private final List<Step> steps;
    private final JsonCursor cursor = new JsonCursor();
    private int from;
    private int to;

    /**
     * One way inwards.
     *
     * @param key as escaped in canonical JSON, or null for an element
     * @param index of the element
     */
    private record Step(byte[] key, int index) {}

    private MemberPath(String text, String root, List<Step> steps) {
        this.text = text;
        this.root = root;
        this.steps = steps;
    }

    /** The path that a column's name may be read as, or null when it can only be a member's name. */
    static MemberPath of(String column) {
        List<Step> steps = new ArrayList<>();
        String root = null;
        for (String part : FieldPath.parse(column).parts()) {
            List<Step> elements = new ArrayList<>();
            String key = part;
            for (Matcher m = ELEMENT.matcher(key); m.matches(); m = ELEMENT.matcher(key)) {
                elements.addFirst(new Step(null, Integer.parseInt(m.group(2))));
                key = m.group(1);
            }
            if (root == null) {
                root = key;
            } else {
                byte[] quoted = JsonText.quoted(key).toString().getBytes(StandardCharsets.UTF_8);
                steps.add(new Step(Arrays.copyOfRange(quoted, 1, quoted.length - 1), -1));
            }
            steps.addAll(elements);
        }
        return steps.isEmpty() && column.equals(root) ? null : new MemberPath(column, root, List.copyOf(steps));
    }

    /** As the mapping writes it. */
    String text() {
        return text;
    }

    /** Name of the member that it leads into. */
    String root() {
        return root;
    }

    /** Follows it into a canonical value; false where nothing stands. */
    boolean find(byte[] json, int valueFrom, int valueTo) {
        from = valueFrom;
        to = valueTo;
        for (Step step : steps) {
            if (json[from] != (step.key == null ? '[' : '{') || !enter(json, step)) {
                return false;
            }
        }
        return true;
    }

    /** Start of the value that was found. */
    int from() {
        return from;
    }

    /** End (exclusive) of the value that was found. */
    int to() {
        return to;
    }

    private boolean enter(byte[] json, Step step) {
        cursor.enter(json, from, to);
        for (int i = 0; cursor.next(); i++) {
            boolean here = step.key == null
                    ? i == step.index
                    : Arrays.equals(step.key, 0, step.key.length, json, cursor.keyFrom(), cursor.keyTo());
            if (here) {
                from = cursor.valueFrom();
                to = cursor.valueTo();
                return true;
            }
        }
        return false;
    }
}
