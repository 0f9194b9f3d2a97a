package playhead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the application for this system and starts it, as somebody would who has no Java. */
@Tag("long")
class PackageTest {
    private static final String VERSION = "9.8.7";
    private static final List<String> ONLY_FOR_TESTS =
            List.of("junit", "testfx", "archunit", "hamcrest", "opentest4j", "apiguardian", "surefire", "slf4j");

    @TempDir
    Path folder;

    @Test
    void the_application_says_its_version_and_draws_its_window_without_any_java_around() throws Exception {
        Path made = folder.resolve("made");
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                ".build/Package.java",
                app().toString(),
                made.toString()));
        call.addAll(LauncherTest.ofJava().stream()
                .map(option -> option.replace("UseSerialGC", "UseG1GC"))
                .filter(option -> !option.startsWith("-Djava.awt.headless"))
                .toList());
        Process packaging = new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("package.log").toFile())
                .start();
        assertTrue(packaging.waitFor(15, TimeUnit.MINUTES), "packaging takes too long");
        assertEquals(0, packaging.exitValue(), Files.readString(folder.resolve("package.log")));
        Path program = program(made);
        assertEquals("playhead " + VERSION, firstLine(program, "--version"));
        Path picture = Path.of(
                firstLine(program, "tour", "--out", folder.resolve("tour").toString()));
        assertTrue(Files.size(picture) > 10_000, picture + " has " + Files.size(picture) + " bytes");
    }

    /** What the launcher would have built: the program in a jar, and the jars it needs. */
    private Path app() throws IOException {
        Path app = folder.resolve("app");
        Path lib = Files.createDirectories(app.resolve("lib"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (Path entry :
                Arrays.stream(path.split(File.pathSeparator)).map(Path::of).toList()) {
            if (Files.exists(entry.resolve("playhead/Main.class"))) {
                jar(entry, app.resolve("playhead.jar"));
            } else if (entry.toString().endsWith(".jar")
                    && ONLY_FOR_TESTS.stream().noneMatch(entry.getFileName().toString()::contains)) {
                Files.copy(entry, lib.resolve(entry.getFileName()));
            }
        }
        return app;
    }

    private static void jar(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "playhead.Main");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString().replace(File.separatorChar, '/')));
                Files.copy(one, out);
            }
        }
    }

    /** From the Debian package where there is one, else from the folder. */
    private Path program(Path made) throws Exception {
        List<Path> debian;
        try (Stream<Path> files = Files.list(made)) {
            debian = files.filter(file -> file.toString().endsWith(".deb")).toList();
        }
        Path root = made;
        if (!debian.isEmpty()) {
            root = folder.resolve("unpacked");
            Process unpack = new ProcessBuilder(
                            "dpkg-deb", "-x", debian.getFirst().toString(), root.toString())
                    .inheritIO()
                    .start();
            assertEquals(0, unpack.waitFor());
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith("bin/playhead")
                            || file.endsWith("playhead.exe")
                            || file.endsWith("MacOS/playhead"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The first line that the program prints; then it is ended. */
    private String firstLine(Path program, String... arguments) throws Exception {
        List<String> call = new ArrayList<>(List.of(program.toString()));
        call.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "DISPLAY", "PLAYHEAD_OPTS"));
        builder.environment().put("PLAYHEAD_STATE", folder.resolve("state").toString());
        builder.environment().put("PATH", "");
        Process running = builder.start();
        try (BufferedReader out = running.inputReader()) {
            return out.readLine();
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly().waitFor();
        }
    }
}
