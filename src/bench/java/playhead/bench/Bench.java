package playhead.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;

/** What a case works on, and where its figures go: lines that the suite reads. */
final class Bench {
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PrintStream out;
    /** The made log's folder. */
    final Path data;
    /** Empty, for this case alone. */
    final Path scratch;
    /** A workspace that an import made of the log. */
    final Path workspace;
    /** How many events the case gets. */
    final long events;

    Bench(PrintStream out, Path data, Path scratch, Path workspace, long events) {
        this.out = out;
        this.data = data;
        this.scratch = scratch;
        this.workspace = workspace;
        this.events = events;
    }

    /** Something that takes time. */
    interface Work {
        void run() throws Exception;
    }

    Path log() {
        return data.resolve("log.ndjson");
    }

    void figure(String name, double value) {
        out.println("F\t" + name + "\t" + value);
    }

    void answer(String question, String answer) {
        out.println("A\t" + question + "\t" + answer);
    }

    void types(Map<String, Integer> counts) {
        answer("types of " + events, Oracle.types(counts));
    }

    /** Puts down wall seconds, and CPU of the whole process in microseconds an event. */
    void whole(Work work) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        figure("wall", (System.nanoTime() - wall) / 1e9);
        figure("cpu", (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / events);
        figure("events", events);
    }

    /** Asks some questions, each timed by itself. */
    void each(String name, int count, Numbered work) throws Exception {
        Times times = new Times(count);
        for (int i = 0; i < count; i++) {
            int number = i;
            times.ask(() -> {
                work.run(number);
                return null;
            });
        }
        times.put(this, name);
    }

    /** Puts down CPU of the whole process, in milliseconds. */
    void cpu(String name, Work work) throws Exception {
        figure(name, cpuOf(work));
    }

    /** CPU of the whole process, in milliseconds. */
    double cpuOf(Work work) throws Exception {
        long from = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - from) / 1e6;
    }

    /** One of several questions. */
    interface Numbered {
        void run(int number) throws Exception;
    }

    /** SHA-256 over 64 MiB: how fast the machine is just now, in milliseconds of CPU. */
    void calibrate(String name) throws Exception {
        byte[] block = new byte[1 << 20];
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 32; i++) {
            digest.update(block);
        }
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        for (int i = 0; i < 64; i++) {
            digest.update(block);
        }
        figure(name, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from) / 1e6);
        figure(name + " wall", (System.nanoTime() - wall) / 1e6);
    }
}
