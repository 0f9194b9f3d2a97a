package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import playhead.samples.CpuTime;

/** Watches the frames of a window: how long each let the next one wait, and what the window's thread computed meanwhile. */
final class Frames {
    private static final long PATIENCE_SECONDS = 300;

    private final List<Frame> all = new ArrayList<>();

    /**
     * From one frame to the next.
     *
     * @param wall milliseconds that passed, also while other programs had the processors
     * @param cpu milliseconds that the window's thread computed
     */
    record Frame(double wall, double cpu) {}

    /**
     * Does something in each frame, so often.
     *
     * @param step takes the number of the frame, from 0
     */
    static Frames watch(int frames, IntConsumer step) throws InterruptedException {
        return watch(frame -> {
            step.accept(frame);
            return frame + 1 < frames;
        });
    }

    /** Does something in each frame, until it answers false. */
    static Frames watch(IntPredicate step) throws InterruptedException {
        Frames frames = new Frames();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int frame;
            private long wall;
            private long cpu;

            @Override
            public void handle(long now) {
                long wallNow = System.nanoTime();
                long cpuNow = CpuTime.nanos();
                if (frame > 0) {
                    frames.all.add(new Frame((wallNow - wall) / 1e6, (cpuNow - cpu) / 1e6));
                }
                wall = wallNow;
                cpu = cpuNow;
                if (!step.test(frame++)) {
                    stop();
                    done.countDown();
                }
            }
        }.start());
        assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "the frames did not end");
        return frames;
    }

    /** Nanoseconds that a thread has computed, by the beginning of its name. */
    static long cpu(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith(name))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    /** Frames that let the next one wait for longer, and were not only kept from computing. */
    List<Frame> stalls(double millis) {
        return all.stream()
                .filter(frame -> frame.wall() > millis && frame.cpu() > millis / 2)
                .toList();
    }

    /** Milliseconds that the window's thread computed in the frame in which it computed longest. */
    double mostComputed() {
        return all.stream().mapToDouble(Frame::cpu).max().orElse(0);
    }

    @Override
    public String toString() {
        double[] wall = all.stream().mapToDouble(Frame::wall).sorted().toArray();
        double[] cpu = all.stream().mapToDouble(Frame::cpu).sorted().toArray();
        return "%d frames; wall %s; computed %s; over 100 ms: %d by wall, %d by computing"
                .formatted(
                        all.size(),
                        spread(wall),
                        spread(cpu),
                        all.stream().filter(frame -> frame.wall() > 100).count(),
                        all.stream().filter(frame -> frame.cpu() > 100).count());
    }

    /** Median, the hundredth greatest of a hundred, and the greatest. */
    static String spread(double... sorted) {
        return "%.1f (99 %% %.1f, most %.1f) ms"
                .formatted(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
    }
}
