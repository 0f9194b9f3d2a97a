package playhead;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import playhead.cli.AnswerStream;
import playhead.cli.CommandLineApp;
import playhead.ui.PlayheadApplication;
import playhead.ui.Tour;
import playhead.workspace.Workspaces;

/**
 * Where Playhead starts: no argument opens the window, anything else is the command line. It does not extend
 * {@code Application}, because Java refuses to start such a class from the class path.
 */
public final class Main {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Starts Playhead and ends the process with 0 (done), 1 (the input or the check failed) or 2 (wrong usage).
     *
     * @param arguments the command and its options; none for the window
     */
    public static void main(String[] arguments) {
        int exit = new Main(AnswerStream.standard(), System.err).run(arguments);
        System.out.flush();
        System.exit(exit);
    }

    int run(String... arguments) {
        if (arguments.length == 0) {
            return window(null);
        }
        if (arguments.length == 1 && isPath(arguments[0])) {
            return window(Path.of(arguments[0]));
        }
        if (arguments[0].equals("tour")) {
            return tour(arguments);
        }
        return new CommandLineApp(workspaces(), out, err, Version.current()).run(arguments);
    }

    private int window(Path first) {
        Path home = Path.of(System.getProperty("user.home", "."), "Playhead");
        // For measuring and for training the start-up cache: says how long the start took, and ends.
        boolean measure = "measure".equals(System.getProperty("playhead.start"));
        ObjLongConsumer<String> measured =
                measure ? (what, millis) -> out.println(what + " after " + millis + " ms") : null;
        if (new PlayheadApplication(workspaces(), home).run(first, measured)) {
            return DONE;
        }
        err.println("playhead: no display to open the window on; `playhead tour` renders it into pictures,"
                + " `playhead --help` lists the commands.");
        return FAILED;
    }

    /** No command has a dot or a folder in its name. */
    private static boolean isPath(String argument) {
        return !argument.startsWith("-")
                && (argument.contains(".") || argument.contains("/") || argument.contains("\\"))
                && Files.exists(Path.of(argument));
    }

    private int tour(String... arguments) {
        if (arguments.length == 2 && Set.of("--help", "-h").contains(arguments[1])) {
            out.println("Usage: playhead tour [--out DIR]");
            out.println("Renders the window into pictures, one path a line; it needs no display.");
            out.println("      --out DIR   The folder, target/tour otherwise.");
            return DONE;
        }
        boolean chosen = arguments.length == 3 && arguments[1].equals("--out");
        if (arguments.length != 1 && !chosen) {
            err.println("playhead: wrong usage: playhead tour [--out DIR]");
            return WRONG_USAGE;
        }
        try {
            new Tour(workspaces()).run(Path.of(chosen ? arguments[2] : "target/tour"), out::println);
            return DONE;
        } catch (IOException failure) {
            err.println("playhead: the tour stopped: " + failure.getMessage());
            return FAILED;
        }
    }

    private static Workspaces workspaces() {
        String user = System.getProperty("user.name", "unknown");
        return new Workspaces(Clock.systemUTC(), user, stateFolder());
    }

    /** Where the application keeps what belongs to this machine and to no workspace. */
    private static Path stateFolder() {
        String chosen = System.getenv("PLAYHEAD_STATE");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String data = System.getenv("XDG_STATE_HOME");
        String windows = System.getenv("LOCALAPPDATA");
        Path home = Path.of(System.getProperty("user.home", "."));
        return data != null && !data.isBlank()
                ? Path.of(data, "playhead")
                : windows != null && !windows.isBlank()
                        ? Path.of(windows, "Playhead")
                        : home.resolve(".local").resolve("state").resolve("playhead");
    }
}
