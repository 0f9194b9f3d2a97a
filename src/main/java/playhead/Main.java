package playhead;

import java.io.PrintStream;

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
        int exit = new Main(System.out, System.err).run(arguments);
        System.out.flush();
        System.exit(exit);
    }

    int run(String... arguments) {
        if (arguments.length == 0) {
            err.println("playhead: no display to open the window on; `playhead tour` renders it into pictures,"
                    + " `playhead --help` lists the commands.");
            return FAILED;
        }
        switch (arguments[0]) {
            case "--version", "-V" -> out.println("playhead " + Version.current());
            case "--help", "-h" -> out.print(USAGE);
            default -> {
                err.println("playhead: unknown command " + arguments[0] + "; see playhead --help");
                return WRONG_USAGE;
            }
        }
        return DONE;
    }

    private static final String USAGE = """
            Usage: playhead              opens the window
                   playhead COMMAND …    works on the command line
                   playhead --version    prints the version
            """;
}
