package playhead.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.function.Executable;

/** Another Java process that a test starts and may kill. What is done with it is bounded: see {@link #within}. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final Path errors;

    private Child(Process process, Path errors) {
        this.process = process;
        this.out = process.inputReader();
        this.errors = errors;
    }

    /** Starts the main method of a class with the class path of this process, as quickly as a short life wants it. */
    public static Child start(Class<?> program, String... arguments) throws IOException {
        Path errors = Files.createTempFile("playhead-child", ".err");
        List<String> call = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        call.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(call).redirectError(errors.toFile()).start(), errors);
    }

    /** Number of the process. */
    public long pid() {
        return process.pid();
    }

    /** The next line that it prints; null after the last. */
    public String line() throws IOException {
        return out.readLine();
    }

    /** Kills it as {@code kill -9} does; what it printed can still be read. */
    public void kill() {
        // Not Process.destroyForcibly: that closes the pipe, and lines in it would be lost.
        process.toHandle().destroyForcibly();
    }

    /** Kills it when a time has passed, unless it has ended by then. */
    public void killAfter(Duration time) throws InterruptedException {
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /** Waits for its end; 0 if it ended well. */
    public int end() throws InterruptedException {
        return process.waitFor();
    }

    /** What it wrote to its error stream. */
    public String errors() throws IOException {
        return Files.readString(errors, StandardCharsets.UTF_8);
    }

    /** Does something that must be over in time; else fails with the stacks of both processes. */
    public void within(Duration limit, Executable work) throws Throwable {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread worker = Thread.ofPlatform().daemon().name("bounded work").start(() -> {
            try {
                work.execute();
                done.complete(null);
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        try {
            done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause();
        } catch (TimeoutException slow) {
            String stacks = stacks();
            worker.interrupt();
            throw new AssertionError("not over after " + limit + "\n" + stacks + "\nits errors:\n" + errors(), slow);
        }
    }

    private String stacks() throws IOException, InterruptedException {
        StringBuilder text =
                new StringBuilder("this process " + ProcessHandle.current().pid() + ":\n");
        for (Map.Entry<Thread, StackTraceElement[]> stack :
                Thread.getAllStackTraces().entrySet()) {
            text.append(stack.getKey()).append('\n');
            for (StackTraceElement element : stack.getValue()) {
                text.append("    at ").append(element).append('\n');
            }
        }
        text.append("process ").append(pid()).append(process.isAlive() ? ":\n" : " has ended\n");
        if (process.isAlive()) {
            Path dump = Files.createTempFile("playhead-child", ".stacks");
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid()),
                            "Thread.print")
                    .redirectErrorStream(true)
                    .redirectOutput(dump.toFile())
                    .start();
            if (!jcmd.waitFor(20, TimeUnit.SECONDS)) {
                jcmd.destroyForcibly();
            }
            text.append(Files.readString(dump));
            Files.delete(dump);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        out.close();
        Files.deleteIfExists(errors);
    }
}
