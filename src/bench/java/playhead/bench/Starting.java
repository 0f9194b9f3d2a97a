package playhead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The start of the window by its launcher, with the start-up cache and without, in turn: until its third frame, and with a
 * workspace until its first rows are drawn. Without a display, drawn by the processor.
 */
final class Starting implements Case {
    private static final Pattern MEASURED = Pattern.compile("(window|rows) after (\\d+) ms");
    private static final double TICKS = 100;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path folder = PlayheadLog.kept(bench).toAbsolutePath();
        int pairs = bench.events < ROWS_MOST ? 1 : 3;
        for (int i = 0; i < pairs; i++) {
            start(bench, "on", null);
            start(bench, "off", null);
            start(bench, "on", folder);
        }
    }

    private static void start(Bench bench, String cache, Path opened) throws Exception {
        ProcessBuilder launcher =
                opened == null ? new ProcessBuilder("./playhead") : new ProcessBuilder("./playhead", opened.toString());
        Path home = Files.createDirectories(bench.scratch.resolve("home").toAbsolutePath());
        launcher.environment().put("PLAYHEAD_AOT", cache);
        launcher.environment().put("PLAYHEAD_STATE", home.resolve("state").toString());
        launcher.environment()
                .put(
                        "PLAYHEAD_OPTS",
                        "-Dplayhead.start=measure -Dglass.platform=Headless -Dprism.order=sw -Duser.home=" + home);
        double before = childrenCpu();
        Process window = launcher.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String name = opened == null ? "cache " + cache : "opened";
        long windowAfter = -1;
        try (var lines = window.inputReader()) {
            for (String line; (line = lines.readLine()) != null; ) {
                Matcher measured = MEASURED.matcher(line);
                if (measured.find()) {
                    long millis = Long.parseLong(measured.group(2));
                    if (measured.group(1).equals("window")) {
                        windowAfter = millis;
                        bench.figure(name + " window", millis / 1e3);
                    } else {
                        bench.figure(name + " rows", (millis - windowAfter) / 1e3);
                    }
                }
            }
        }
        if (window.waitFor() != 0 || windowAfter < 0) {
            throw new IOException("the window did not say when it was there");
        }
        bench.figure(name + " cpu", childrenCpu() - before);
    }

    /** Seconds of CPU of all processes that this one started and that have ended; NaN where the system does not tell. */
    private static double childrenCpu() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return Double.NaN;
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    }
}
