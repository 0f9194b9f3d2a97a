package playhead.ui.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import playhead.workspace.Vocabulary;

/** What could stand at the cursor of a condition: values after a comparison, else names and functions. */
final class Completion {
    private static final int MOST = 50;
    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z_][\\w.]*(?:\\[\"[^\"]*\"\\][\\w.]*)*)\\s*(?:==|!=|in\\s*\\[(?:[^\\]]*,)?)\\s*"
                    + "(\"[^\"]*|[\\w.+-]*)$");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*(?:\\[\"[^\"]*)?$");
    private static final List<String> AFTER_DOT =
            List.of("startsWith(\"\")", "endsWith(\"\")", "contains(\"\")", "matches(\"\")", "size()", "getHours()");
    private static final List<String> FUNCTIONS = List.of(
            "inSet(\"\")", "has()", "size()", "timestamp(\"\")", "duration(\"\")", "abs()", "int()", "string()");

    private Completion() {}

    /**
     * One proposal.
     *
     * @param from where in the text it goes, up to the cursor
     * @param text takes that place
     */
    record Proposal(int from, String text) {
        /** How far before its end the cursor goes: between the brackets or quotation marks of a function. */
        int back() {
            return text.endsWith("(\"\")") ? 2 : text.endsWith("()") && !text.contains(".get") ? 1 : 0;
        }
    }

    static List<Proposal> at(String text, int caret, Vocabulary words) {
        String before = text.substring(0, caret);
        Matcher value = VALUE.matcher(before);
        if (value.find() && words.values().containsKey(value.group(1))) {
            return values(words.values().get(value.group(1)), value.group(2), value.start(2));
        }
        if (isInText(before)) {
            return List.of();
        }
        Matcher name = NAME.matcher(before);
        return name.find() ? names(words, name.group(), name.start()) : List.of();
    }

    private static List<Proposal> values(List<String> literals, String written, int from) {
        String wanted = written.replace("\"", "").toLowerCase(Locale.ROOT);
        return literals.stream()
                .filter(literal -> literal.toLowerCase(Locale.ROOT).contains(wanted))
                .filter(literal -> !literal.equals(written))
                .limit(MOST)
                .map(literal -> new Proposal(from, literal))
                .toList();
    }

    private static List<Proposal> names(Vocabulary words, String written, int from) {
        String wanted = written.toLowerCase(Locale.ROOT);
        List<Proposal> found = new ArrayList<>();
        Stream.concat(
                        words.names().stream()
                                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted)),
                        // A part of a path is enough: `amount` finds `data.amount`.
                        words.names().stream()
                                .filter(name -> name.toLowerCase(Locale.ROOT).contains("." + wanted)))
                .distinct()
                .filter(name -> !name.equals(written))
                .limit(MOST)
                .forEach(name -> found.add(new Proposal(from, name)));
        int dot = written.lastIndexOf('.');
        String last = wanted.substring(dot + 1);
        for (String function : dot < 0 ? FUNCTIONS : AFTER_DOT) {
            if (function.toLowerCase(Locale.ROOT).startsWith(last)) {
                found.add(new Proposal(from + dot + 1, function));
            }
        }
        return found;
    }

    private static boolean isInText(String before) {
        boolean inside = false;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '\\' && inside) {
                i++;
            } else if (c == '"') {
                inside = !inside;
            }
        }
        return inside;
    }
}
