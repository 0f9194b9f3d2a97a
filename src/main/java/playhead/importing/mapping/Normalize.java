package playhead.importing.mapping;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Brings the ids of several sources to one form.
 *
 * @param extract part of the text that is kept: its first group, or the whole match without one; null keeps all
 * @param pad least length, reached with zeros in front; 0 for none
 * @param prefix put before it all; may be empty
 */
public record Normalize(Pattern extract, int pad, String prefix) {
    /** The text in its common form, or null when it does not hold what is to be extracted. */
    public String apply(String text) {
        String kept = text;
        if (extract != null) {
            Matcher matcher = extract.matcher(text);
            if (!matcher.find()) {
                return null;
            }
            kept = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            if (kept == null) {
                return null;
            }
        }
        return prefix + "0".repeat(Math.max(0, pad - kept.length())) + kept;
    }
}
