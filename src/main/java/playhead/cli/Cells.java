package playhead.cli;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import playhead.event.JsonText;
import playhead.workspace.Display;

/** The text of values in a table for people. */
final class Cells {
    /** Shown for nothing where an empty place would look like a mistake. */
    static final String NOTHING = "–";

    private static final Set<String> SAID = Set.of("fields", "data", "meta", "old", "new", "value");

    private Cells() {}

    /** True when a null in a member of this name, or within it, is what the log said. */
    static boolean isSaid(String name) {
        return SAID.contains(name);
    }

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
