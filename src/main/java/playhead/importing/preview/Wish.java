package playhead.importing.preview;

import java.nio.charset.Charset;

/**
 * What the user says of how a file is to be read; null is found out.
 *
 * @param format id of the format
 * @param encoding of the text
 * @param delimiter between columns
 */
public record Wish(String format, Charset encoding, Character delimiter) {
    /** Nothing is said. */
    public static final Wish NONE = new Wish(null, null, null);
}
