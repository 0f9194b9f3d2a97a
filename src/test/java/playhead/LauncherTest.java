package playhead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final Pattern OPTION =
            Pattern.compile("(?<=[\\s\"=])(-X[^\\s\"]+|-D[\\w.]+=[^\\s\"]+|--[a-z-]+=[^\\s\"]+)");

    @Test
    void java_gets_the_same_options_on_windows_as_elsewhere() throws Exception {
        String batch = Files.readString(Path.of("playhead.cmd"));
        Set<String> there = ofJava();
        int begin = batch.indexOf("set \"OPTIONS=");
        Set<String> here = options(batch.substring(begin, batch.indexOf("\n:chosen")));
        assertTrue(there.size() > 15, there.toString());
        assertTrue(here.remove("-XX:+UseG1GC"), "the window has a collector of its own");
        assertEquals(there, here);
    }

    @Test
    void the_call_of_java_is_printed_with_all_options_and_the_cache_that_fits(@TempDir Path home) throws Exception {
        assumeTrue(File.separatorChar == '/', "skipped: the launcher is a shell script");
        Path launcher = Files.copy(Path.of("playhead"), home.resolve("playhead"), StandardCopyOption.COPY_ATTRIBUTES);
        Path app = Files.createDirectories(home.resolve("target/app/build-1"));
        Files.writeString(app.resolveSibling("current"), "build-1\n");
        for (String file : List.of("started", "playhead.jar", "playhead.aot", "window.aot")) {
            Files.createFile(app.resolve(file));
        }
        Files.createFile(Files.createDirectory(app.resolve("lib")).resolve("one.jar"));

        List<String> call = printed(launcher, "info", "a log");
        List<String> window = printed(launcher);

        assertTrue(call.getFirst().endsWith("/bin/java"), call.getFirst());
        assertTrue(call.containsAll(ofJava()), call.toString());
        assertTrue(window.contains("-XX:+UseG1GC") && !window.contains("-XX:+UseSerialGC"), window.toString());
        assertEquals(
                List.of(
                        "-XX:AOTCache=" + app.resolve("playhead.aot"),
                        "-cp",
                        app.resolve("playhead.jar") + ":" + app.resolve("lib/one.jar"),
                        "playhead.Main",
                        "info",
                        "a log"),
                call.subList(call.size() - 6, call.size()));
        assertTrue(
                window.stream().noneMatch(option -> option.matches(".*(InitialRAM|Pretenure|InlineSize|Loop).*")),
                "options for runs of seconds: " + window);
        assertTrue(window.contains("-XX:AOTCache=" + app.resolve("window.aot")), window.toString());
    }

    private static List<String> printed(Path launcher, String... arguments) throws Exception {
        List<String> call = new ArrayList<>(List.of(launcher.toString()));
        call.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeAll(Set.of("PLAYHEAD_OPTS", "PLAYHEAD_AOT"));
        builder.environment().put("PLAYHEAD_JAVA", System.getProperty("java.home"));
        builder.environment().put("PLAYHEAD_PRINT", "on");
        Process running = builder.start();
        try (BufferedReader out = running.inputReader()) {
            return out.readAllLines();
        }
    }

    /** What the launcher gives to Java for the command line. */
    static Set<String> ofJava() throws IOException {
        String shell = Files.readString(Path.of("playhead"));
        int from = shell.indexOf("\njava_options()");
        return options(shell.substring(from, shell.indexOf("\n}", from)));
    }

    private static Set<String> options(String text) {
        Set<String> options = new TreeSet<>();
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            options.add(matcher.group());
        }
        return options;
    }
}
