package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.CountOf;

/** What the command line says of one thing is said of one, and of several of several. */
class CountsInWordsTest {
    private static final String EVENT = "{\"stream\":\"a-1\",\"type\":\"Opened\",\"id\":\"1\"}\n";

    @TempDir
    Path folder;

    @Test
    void one_is_one_and_none_is_said_as_several_are() {
        assertEquals("1 event", new CountOf(1, "event").text());
        assertEquals("0 events fit", new CountOf(0, "event").text("fits", "fit"));
        assertEquals("2 events fit", new CountOf(2, "event").text("fits", "fit"));
    }

    @Test
    void one_event_of_one_import_is_told_of_as_one() throws Exception {
        Cli cli = new Cli(folder.resolve("state"));
        Path into = folder.resolve("w.playhead");
        cli.ok("import", Files.writeString(folder.resolve("one.ndjson"), EVENT), "--into", into);
        List<String> details = details(cli, into);
        assertTrue(details.contains("1 import is what was published"), details::toString);
        assertTrue(details.contains("1 record decoded and hashed"), details::toString);
        assertEquals("1 event written", said(cli, "export", into, "--format", "ndjson", "--out", folder.resolve("o")));
        assertEquals("rebuilt: 1 event", said(cli, "rebuild", into));
        assertEquals("compacted: 1 event", said(cli, "compact", into));
        assertEquals("1 event packed", said(cli, "pack", into, "--out", folder.resolve("o.playhead.zip")));
        Path more = Files.writeString(folder.resolve("more.ndjson"), EVENT.replace("\"1\"", "\"2\""));
        cli.ok("import", more, "--into", into);
        details = details(cli, into);
        assertTrue(details.contains("2 imports are what was published"), details::toString);
        assertEquals("rebuilt: 2 events", said(cli, "rebuild", into));
    }

    private static String said(Cli cli, Object... arguments) {
        return cli.ok(arguments).err().strip().lines().toList().getLast();
    }

    private static List<String> details(Cli cli, Path into) {
        List<?> checks = (List<?>) cli.ok("verify", into, "--json").object().get("checks");
        return checks.stream()
                .map(check -> (String) ((Map<?, ?>) check).get("detail"))
                .toList();
    }
}
