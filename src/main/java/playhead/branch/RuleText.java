package playhead.branch;

import java.util.Objects;

/**
 * Definitions that are supposed, on top of those in force.
 *
 * @param file name of the file that they were read from
 * @param text the document
 */
public record RuleText(String file, String text) {
    public RuleText {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(text, "text");
    }
}
