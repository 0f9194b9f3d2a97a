package playhead.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Calls of Java for the JVMs of the cases. Those of Playhead are what its launcher prints: its options, and its jars with the
 * start-up cache that was made with them, before the classes of the benchmark.
 */
final class Jvms {
    private static final List<String> PLAIN =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC");

    private final String heap;
    private final Map<Start, List<String>> calls = new EnumMap<>(Start.class);

    /** @param events more of them get a larger heap, for all alike */
    Jvms(long events) {
        heap = "-Xmx" + (events > 2_000_000 ? "4g" : "3g");
    }

    /** The call up to the class to start. */
    List<String> call(Start start) throws IOException, InterruptedException {
        List<String> known = calls.get(start);
        if (known == null) {
            known = start == Start.PLAIN ? plain() : launched(start);
            calls.put(start, known);
        }
        return known;
    }

    private List<String> plain() {
        List<String> call = new ArrayList<>();
        call.add(ProcessHandle.current().info().command().orElse("java"));
        call.addAll(PLAIN);
        call.addAll(List.of(heap, "-cp", System.getProperty("java.class.path")));
        return call;
    }

    private List<String> launched(Start start) throws IOException, InterruptedException {
        ProcessBuilder launcher =
                start == Start.WINDOW ? new ProcessBuilder("./playhead") : new ProcessBuilder("./playhead", "info");
        launcher.environment().keySet().removeAll(List.of("PLAYHEAD_OPTS", "PLAYHEAD_AOT"));
        launcher.environment().put("PLAYHEAD_PRINT", "on");
        Process printing =
                launcher.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> call;
        try (BufferedReader lines = printing.inputReader()) {
            call = lines.readAllLines();
        }
        int main = call.indexOf("playhead.Main");
        if (printing.waitFor() != 0 || main < 2) {
            throw new IOException("./playhead does not say how it calls Java: " + call);
        }
        call = new ArrayList<>(call.subList(0, main));
        call.add(main - 2, heap);
        call.set(main, call.getLast() + File.pathSeparator + System.getProperty("java.class.path"));
        return call;
    }

    /** What each kind of start gave to Java, without folders, as lines of Markdown. */
    String words() {
        StringBuilder words = new StringBuilder();
        calls.forEach((start, call) -> {
            List<String> options = call.subList(1, call.size() - 2).stream()
                    .map(option -> option.replaceFirst("=.*/", "="))
                    .toList();
            words.append("- ")
                    .append(start.words())
                    .append(": `")
                    .append(String.join(" ", options))
                    .append("`\n");
        });
        return words.toString();
    }
}
