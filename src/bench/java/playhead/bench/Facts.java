package playhead.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine that it ran on.
 *
 * @param load over one minute when it began
 */
record Facts(int cores, String processor, long memory, String disk, double load) {
    static Facts of(Path folder) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Facts(
                Runtime.getRuntime().availableProcessors(),
                model(),
                system.getTotalMemorySize() >> 30,
                Files.getFileStore(folder).type(),
                system.getSystemLoadAverage());
    }

    private static String model() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        String unknown = System.getProperty("os.arch");
        return Files.exists(info)
                ? Files.readAllLines(info).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(unknown)
                : unknown;
    }

    void print(PrintStream out, double seconds, Results results) {
        double[] cpu = results.calibrations("");
        double[] wall = results.calibrations(" wall");
        out.printf(
                Locale.ROOT,
                "%n%d cores (%s), %d GiB, %s, %s %s, Java %s; load %.1f when it began, %.1f at the end; %.0f s in"
                        + " all.%n",
                cores,
                processor,
                memory,
                disk,
                System.getProperty("os.name"),
                System.getProperty("os.version").replaceAll("[^0-9.].*", ""),
                Runtime.version(),
                load,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                seconds);
        if (cpu.length > 0) {
            out.printf(
                    Locale.ROOT,
                    "Calibration (SHA-256 of 64 MiB before and after each case): CPU %.0f to %.0f ms, median %.0f; wall"
                            + " %.0f to %.0f ms, median %.0f.%n",
                    cpu[0],
                    cpu[cpu.length - 1],
                    cpu[cpu.length / 2],
                    wall[0],
                    wall[wall.length - 1],
                    wall[wall.length / 2]);
        }
        out.printf(
                "%d answers were compared with the right ones, %d were wrong.%n",
                results.compared(), results.wrong().size());
    }
}
