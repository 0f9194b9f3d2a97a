package playhead.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The JVM of one case: what it prints goes to the suite. */
final class OneCase {
    private OneCase() {}

    /** @param args name, folder of the log, empty folder, workspace, number of events */
    public static void main(String... args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Bench bench = new Bench(out, Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), Long.parseLong(args[4]));
        bench.calibrate("calibration before");
        Cases.named(args[0]).run(bench);
        bench.calibrate("calibration after");
        out.flush();
        System.exit(0);
    }
}
