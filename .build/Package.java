import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Makes an application of its own for the system it runs on: a folder with a program, the jars, a Java runtime cut down to
 * what they need, and a start-up cache; on Linux also a Debian package of it. Called by {@code ./playhead package}:
 *
 * <pre>java .build/Package.java APP OUT OPTION...</pre>
 *
 * APP is a folder with {@code playhead.jar} and {@code lib/}, OUT is emptied and filled, OPTIONs are for the Java in it.
 */
class Package {
    /** What the jars need, and what they would miss without an error message: encodings, German, file systems in archives. */
    private static final String MODULES = "java.base,java.compiler,java.desktop,java.logging,java.management,java.naming,"
            + "java.prefs,java.scripting,java.sql,java.xml,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,"
            + "jdk.management,jdk.unsupported,jdk.zipfs";

    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    public static void main(String[] arguments) throws Exception {
        Path app = Path.of(arguments[0]).toAbsolutePath();
        Path out = Path.of(arguments[1]).toAbsolutePath();
        List<String> options = List.of(arguments).subList(2, arguments.length);
        delete(out);
        Path jars = out.resolve("jars");
        copyJars(app, jars);
        String version = version(app.resolve("playhead.jar"));
        Path image = image(jars, out, version, options);
        delete(jars);
        train(image, out, options);
        say("application", image);
        if (SYSTEM.contains("linux") && found("dpkg-deb") && found("fakeroot")) {
            say("package", debian(image, out, version));
        }
    }

    private static Path image(Path jars, Path out, String version, List<String> options) throws Exception {
        List<String> call = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", "playhead",
                "--app-version", version,
                "--input", jars.toString(),
                "--main-jar", "playhead.jar",
                "--main-class", "playhead.Main",
                "--add-modules", MODULES,
                // Its bin/java stays: it makes the start-up cache.
                "--jlink-options",
                "--strip-debug --no-header-files --no-man-pages --compress zip-6 --include-locales=en,de",
                "--dest", out.toString()));
        for (String option : options) {
            call.add("--java-options");
            call.add(option);
        }
        if (SYSTEM.contains("win")) {
            // Started from a prompt it is the command line, which needs the prompt's window.
            call.add("--win-console");
        }
        run(jpackage(call));
        return out.resolve(SYSTEM.contains("mac") ? "playhead.app" : "playhead");
    }

    /**
     * Walks through the window without a display while Java watches; later starts map what it learned into memory. Without
     * the cache the start is only slower.
     */
    private static void train(Path image, Path out, List<String> options) throws Exception {
        Path config = find(image, "playhead.cfg");
        Path java = find(image, SYSTEM.contains("win") ? "java.exe" : "java");
        Path folder = config.getParent();
        Path cache = folder.resolve("playhead.aot");
        Path scratch = Files.createDirectories(out.resolve("training"));
        List<String> call = new ArrayList<>(List.of(java.toString(), "-XX:AOTCacheOutput=" + cache));
        call.addAll(options);
        call.addAll(List.of(
                "-cp", classPath(config, folder), "playhead.Main", "tour", "--out", scratch.toString()));
        ProcessBuilder training = new ProcessBuilder(call)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        training.environment().put("PLAYHEAD_STATE", scratch.resolve("state").toString());
        int exit = training.start().waitFor();
        delete(scratch);
        if (exit != 0 || !Files.exists(cache)) {
            Files.deleteIfExists(cache);
            System.err.println("playhead: no start-up cache was made (" + exit + "); the application starts without one");
            return;
        }
        String text = Files.readString(config);
        String first = "java-options=-XX:AOTCache=$APPDIR/playhead.aot";
        Files.writeString(
                config, text.replace("[JavaOptions]", "[JavaOptions]" + System.lineSeparator() + first),
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** The class path as the program will have it: the cache fits no other. */
    private static String classPath(Path config, Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String line : Files.readAllLines(config)) {
            if (line.startsWith("app.classpath=")) {
                jars.add(line.substring(line.indexOf('=') + 1).replace("$APPDIR", folder.toString()));
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path debian(Path image, Path out, String version) throws Exception {
        run(jpackage(List.of(
                "--type", "deb",
                "--name", "playhead",
                "--app-image", image.toString(),
                "--app-version", version,
                "--description", "A desktop audit and replay viewer for event logs",
                "--vendor", "Playhead",
                "--linux-package-deps", "libgtk-3-0, libxtst6",
                "--linux-shortcut",
                "--linux-menu-group", "Development",
                "--dest", out.toString())));
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        }
    }

    private static List<String> jpackage(List<String> options) {
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString());
        call.addAll(options);
        return call;
    }

    private static void run(List<String> call) throws Exception {
        int exit = new ProcessBuilder(call).inheritIO().start().waitFor();
        if (exit != 0) {
            System.err.println("playhead: jpackage ended with " + exit);
            System.exit(1);
        }
    }

    private static boolean found(String program) {
        for (String folder : Map.copyOf(System.getenv()).getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static Path find(Path image, String name) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            return files.filter(file -> file.getFileName().toString().equals(name) && Files.isRegularFile(file))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + name + " in " + image));
        }
    }

    private static void copyJars(Path app, Path to) throws IOException {
        Files.createDirectories(to.resolve("lib"));
        Files.copy(app.resolve("playhead.jar"), to.resolve("playhead.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        try (Stream<Path> jars = Files.list(app.resolve("lib"))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.copy(jar, to.resolve("lib").resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static String version(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String version = file.getManifest().getMainAttributes().getValue("Implementation-Version");
            String numbers = version.replaceFirst("-.*", "");
            // macOS wants no version that begins with 0.
            return SYSTEM.contains("mac") && numbers.startsWith("0.") ? "1" + numbers.substring(1) : numbers;
        }
    }

    private static void say(String what, Path made) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        System.out.println(what + ": " + made + " (" + bytes / 1_000_000 + " MB)");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
