package playhead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LauncherTest {
    private static final Pattern OPTION =
            Pattern.compile("(?<=[\\s\"=])(-X[^\\s\"]+|-D[\\w.]+=[^\\s\"]+|--[a-z-]+=[^\\s\"]+)");

    @Test
    void java_gets_the_same_options_on_windows_as_elsewhere() throws Exception {
        String batch = Files.readString(Path.of("playhead.cmd"));
        Set<String> there = ofJava();
        int begin = batch.indexOf("set \"OPTIONS=");
        Set<String> here = options(batch.substring(begin, batch.indexOf("\n:chosen")));
        assertTrue(there.size() > 15, there.toString());
        assertTrue(here.remove("-XX:+UseG1GC"), "the window has a collector of its own");
        assertEquals(there, here);
    }

    /** What the launcher gives to Java for the command line. */
    static Set<String> ofJava() throws IOException {
        String shell = Files.readString(Path.of("playhead"));
        int from = shell.indexOf("\njava_options()");
        return options(shell.substring(from, shell.indexOf("\n}", from)));
    }

    private static Set<String> options(String text) {
        Set<String> options = new TreeSet<>();
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            options.add(matcher.group());
        }
        return options;
    }
}
