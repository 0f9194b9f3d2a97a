package playhead.expression;

import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression without back-references that is matched in time linear to the text (RE2,
 * https://github.com/google/re2/wiki/Syntax). Patterns that would grow large by counted repetition are refused.
 */
final class Pattern {
    private static final int LONGEST = 1_000;
    private static final int MOST_REPETITION = 100_000;

    private final com.google.re2j.Pattern compiled;

    private Pattern(com.google.re2j.Pattern compiled) {
        this.compiled = compiled;
    }

    /** Compiles it; PatternSyntaxException with a reason when it cannot be read or is too large. */
    static Pattern of(String regex) {
        if (regex.length() > LONGEST) {
            throw new PatternSyntaxException("longer than 1,000 characters");
        }
        if (repetition(regex) > MOST_REPETITION) {
            throw new PatternSyntaxException("repeats more than 100,000 times in all");
        }
        return new Pattern(com.google.re2j.Pattern.compile(regex));
    }

    /** True when the pattern is found anywhere in the text, as CEL's matches. */
    boolean isFoundIn(String text) {
        return compiled.matcher(text).find();
    }

    /** All counts in braces multiplied: nested ones multiply when RE2 unrolls them, side by side they only add. */
    private static long repetition(String regex) {
        long product = 1;
        long number = -1;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '{') {
                number = 0;
            } else if (number >= 0 && c >= '0' && c <= '9') {
                number = Math.min(number * 10 + c - '0', 1_000_000);
            } else if (number >= 0 && c == ',') {
                product = Math.min(product * Math.max(1, number), Integer.MAX_VALUE);
                number = 0;
            } else if (number >= 0) {
                product = Math.min(product * Math.max(1, number), Integer.MAX_VALUE);
                number = -1;
            }
        }
        return product;
    }
}
