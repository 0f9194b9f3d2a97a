package playhead.format.xes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with an XML text, in words for people; what has none here are the parser's own, and said to be. */
final class XmlComplaint {
    private static final List<Known> KNOWN = List.of(
            new Known("Unexpected close tag (</.*?>); expected (</.*?>)\\.?.*", "$1 stands where $2 should"),
            new Known("Unexpected EOF; was expecting a close tag for element (<.*?>).*", "it ends before $1 is closed"),
            new Known("Unexpected EOF in prolog.*", "it ends before the first element"),
            new Known("Unexpected (?:EOF|end-of-input|end of input).*", "it ends too early"),
            new Known("Duplicate attribute '(.*?)'.*", "the attribute $1 comes twice"),
            new Known("Undeclared general entity \"(.*?)\".*", "the entity $1 is not declared"),
            new Known(
                    "Unexpected character '(.)' \\(code \\d+\\) in prolog.*", "unexpected $1 before the first element"),
            new Known(
                    "Unexpected character '(.)' \\(code \\d+\\) in epilog.*", "unexpected $1 behind the last element"),
            new Known("Unexpected character '(.)' \\(code \\d+\\).*", "unexpected $1"),
            new Known(
                    "Illegal character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*",
                    "a control character (code $1) that XML does not have"),
            new Known("Maximum Element Depth limit \\((\\d+)\\) Exceeded.*", "nested deeper than $1"));

    private XmlComplaint() {}

    /**
     * A complaint of the parser that is known.
     *
     * @param sign matches it
     * @param words what is said instead, with the groups of the sign
     */
    private record Known(Pattern sign, String words) {
        Known(String sign, String words) {
            this(Pattern.compile(sign), words);
        }
    }

    /** The first line of a complaint in plain words. */
    static String plain(String message) {
        for (Known known : KNOWN) {
            Matcher found = known.sign().matcher(message);
            if (found.matches()) {
                return found.replaceFirst(known.words());
            }
        }
        return "the parser says \"" + message + "\"";
    }
}
