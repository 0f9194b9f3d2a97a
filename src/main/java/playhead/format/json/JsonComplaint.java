package playhead.format.json;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a JSON text, in words for people: the parser's own name options that nobody here can set. */
final class JsonComplaint {
    private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\('(.)' \\(code \\d+\\)\\)(.*)");
    private static final Pattern CONTROL =
            Pattern.compile("Illegal unquoted character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*");
    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"");
    private static final Pattern TOKEN = Pattern.compile("(?:Non-standard|Unrecognized) token '(.*?)'.*");
    private static final Pattern ESCAPE = Pattern.compile("Unrecognized character escape '(.)'.*");
    private static final Pattern CLOSE = Pattern.compile("Unexpected close marker '(.)': expected '(.)'.*");
    private static final Pattern DEEP = Pattern.compile("Document nesting depth .*allowed \\((\\d+).*");
    private static final Pattern LONG = Pattern.compile("Number value length .*allowed \\((\\d+).*");
    private static final Map<String, String> ENDS = Map.of(
            "Unexpected end-of-input in VALUE_STRING", "it ends inside a text",
            "Unexpected end-of-input in property name", "it ends inside a name",
            "Invalid numeric value: Leading zeroes not allowed", "a number with leading zeros");

    private static final List<Complaint> COMPLAINTS = List.of(
            new Complaint(
                    CHARACTER,
                    m -> "unexpected " + m.group(1) + (m.group(2).contains("numeric") ? " in a number" : "")),
            new Complaint(CONTROL, m -> "a control character (code " + m.group(1) + ") that is not escaped"),
            new Complaint(TWICE, m -> "the member \"" + m.group(1) + "\" comes twice"),
            new Complaint(TOKEN, m -> m.group(1) + " is no value of JSON"),
            new Complaint(ESCAPE, m -> "no escape of JSON: \\" + m.group(1)),
            new Complaint(CLOSE, m -> m.group(1) + " stands where " + m.group(2) + " should"),
            new Complaint(DEEP, m -> "nested deeper than " + m.group(1)),
            new Complaint(LONG, m -> "a number of more than " + m.group(1) + " characters"));

    /** What the parser says, and how it is said here. */
    private record Complaint(Pattern form, Function<Matcher, String> plain) {}

    private JsonComplaint() {}

    /** The complaint in plain words; one that is not known is said to be the parser's own. */
    static String plain(String message) {
        for (Complaint complaint : COMPLAINTS) {
            Matcher found = complaint.form().matcher(message);
            if (found.matches()) {
                return complaint.plain().apply(found);
            }
        }
        String known = ENDS.get(message);
        if (known != null) {
            return known;
        }
        return message.startsWith("Unexpected end-of-input")
                ? "it ends too early"
                : "the parser says \"" + message + "\"";
    }
}
