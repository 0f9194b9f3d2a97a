package playhead.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Times of one question asked again and again: wall, and CPU of the thread that asks, in milliseconds. */
final class Times {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final double[] wall;
    private final double[] cpu;
    private int count;

    /** @param most how often it is asked at most */
    Times(int most) {
        wall = new double[most];
        cpu = new double[most];
    }

    /** Something that answers. */
    interface Question<T> {
        T ask() throws Exception;
    }

    /** Asks once more. */
    <T> T ask(Question<T> question) throws Exception {
        long began = System.nanoTime();
        long from = threads.getCurrentThreadCpuTime();
        T answer = question.ask();
        cpu[count] = (threads.getCurrentThreadCpuTime() - from) / 1e6;
        wall[count++] = (System.nanoTime() - began) / 1e6;
        return answer;
    }

    /** Puts down half under and 99 of 100 under. */
    void put(Bench bench, String name) {
        Arrays.sort(wall, 0, count);
        Arrays.sort(cpu, 0, count);
        bench.figure(name + " wall p50", wall[count / 2]);
        bench.figure(name + " wall p99", wall[count * 99 / 100]);
        bench.figure(name + " p50", cpu[count / 2]);
        bench.figure(name + " p99", cpu[count * 99 / 100]);
    }
}
