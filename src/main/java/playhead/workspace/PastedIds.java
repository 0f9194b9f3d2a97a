package playhead.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids in a text as people paste it: one a line, or several with commas, semicolons, tabs or blanks between. What stands in
 * double quotation marks is one id; a line, or a part between commas, that is an id of the log as it is stays whole.
 *
 * @param ids each once
 * @param repeated how many stood there more than once
 */
record PastedIds(List<String> ids, int repeated) {
    private static final Pattern PART = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*)\"|([^,;\\t]*))\\s*(?:[,;\\t]|$)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** @param known whether a text is an id of the log */
    static PastedIds of(String text, Predicate<String> known) {
        Set<String> ids = new LinkedHashSet<>();
        int[] repeated = new int[1];
        text.lines().forEach(line -> {
            String whole = line.replace("\uFEFF", "").strip();
            if (whole.isEmpty()) {
                return;
            }
            if (known.test(whole)) {
                add(whole, ids, repeated);
            } else {
                parts(whole, known, ids, repeated);
            }
        });
        return new PastedIds(List.copyOf(ids), repeated[0]);
    }

    private static void parts(String line, Predicate<String> known, Set<String> ids, int[] repeated) {
        Matcher part = PART.matcher(line);
        int at = 0;
        while (at < line.length() && part.find(at) && part.end() > at) {
            at = part.end();
            if (part.group(1) != null) {
                add(part.group(1).replace("\"\"", "\""), ids, repeated);
                continue;
            }
            String plain = part.group(2).strip();
            if (known.test(plain)) {
                add(plain, ids, repeated);
            } else {
                BLANKS.splitAsStream(plain).forEach(id -> add(id, ids, repeated));
            }
        }
    }

    private static void add(String id, Set<String> ids, int[] repeated) {
        if (!id.isEmpty() && !ids.add(id)) {
            repeated[0]++;
        }
    }
}
