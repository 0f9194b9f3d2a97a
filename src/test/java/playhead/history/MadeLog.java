package playhead.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Logs of make_log.py. Tests that ask for one are skipped when the script or Python is missing. */
final class MadeLog {
    private MadeLog() {}

    static Path make(Path folder, int events, String... more) throws IOException, InterruptedException {
        String given =
                System.getProperty("PLAYHEAD_SHARED", System.getenv().getOrDefault("PLAYHEAD_SHARED", "../shared"));
        Path script = Path.of(given, "tools", "make_log.py");
        Assumptions.assumeTrue(Files.exists(script), "skipped: no " + script);
        var command = new java.util.ArrayList<>(java.util.List.of(
                "python3",
                script.toString(),
                "--events",
                Integer.toString(events),
                "--out",
                folder.toString(),
                "--formats",
                "ndjson"));
        command.addAll(java.util.List.of(more));
        int exit;
        try {
            exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            Assumptions.abort("skipped: no python3");
            return null;
        }
        Assumptions.assumeTrue(exit == 0, "skipped: make_log.py failed");
        return folder.resolve("shop.ndjson");
    }
}
