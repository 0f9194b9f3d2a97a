package playhead.cli;

import java.nio.charset.StandardCharsets;
import playhead.event.JsonText;
import playhead.workspace.Display;

/** The text of values in a table for people. */
final class Cells {
    private Cells() {}

    /** A name from a file, safe to print. */
    static String name(String name) {
        return Display.safe(name);
    }

    /** A canonical JSON value: text without quotation marks, all else as it is. */
    static String text(byte[] json, int from, int to) {
        String text = json[from] == '"'
                ? JsonText.unquote(json, from, to)
                : new String(json, from, to - from, StandardCharsets.UTF_8);
        return Display.safe(text);
    }
}
