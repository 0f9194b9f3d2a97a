package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The developer data set and its tools; tests that need what is not there are skipped and say so. */
final class Shared {
    private Shared() {}

    /** A file or folder of the data set. */
    static Path find(String path) {
        String told = System.getProperty("PLAYHEAD_SHARED", System.getenv("PLAYHEAD_SHARED"));
        Path found = Path.of(told == null ? "../shared" : told, path);
        Assumptions.assumeTrue(Files.exists(found), "skipped: there is no " + found);
        return found;
    }

    /** A log made by the tool of the data set: NAME.ndjson, NAME.csv, NAME.xes and NAME.truth.json in a folder. */
    static Path makeLog(Path folder, String name, Object... arguments) throws IOException, InterruptedException {
        Path tool = find("tools/make_log.py");
        List<String> call =
                new ArrayList<>(List.of("python3", tool.toString(), "--out", folder.toString(), "--name", name));
        for (Object argument : arguments) {
            call.add(argument.toString());
        }
        Process made;
        try {
            made = new ProcessBuilder(call).redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort("skipped: no python3 to make a log with");
            throw e;
        }
        String said = new String(made.getInputStream().readAllBytes());
        assertEquals(0, made.waitFor(), said);
        return folder.resolve(name + ".ndjson");
    }
}
