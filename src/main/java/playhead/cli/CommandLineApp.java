package playhead.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import playhead.workspace.Workspaces;

/**
 * The command line of Playhead. Answers go to one stream, everything else to the other; a failure is one line there,
 * with a trace only under {@code --debug}. One run an instance.
 */
public final class CommandLineApp {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int HELP_WIDTH = 110;

    private final Workspaces workspaces;
    private final Console console;
    private final String version;

    /**
     * @param workspaces opens workspaces
     * @param out where answers go
     * @param err where progress, warnings and failures go
     * @param version what {@code --version} prints
     */
    public CommandLineApp(Workspaces workspaces, PrintStream out, PrintStream err, String version) {
        this.workspaces = workspaces;
        this.console = new Console(out, err);
        this.version = version;
    }

    /** Runs a command and answers its exit code: 0 done, 1 the input or the check failed, 2 wrong usage. */
    public int run(String... arguments) {
        CommandLine line = new CommandLine(new PlayheadCommand());
        commandsFor(arguments).forEach(line::addSubcommand);
        // What is set here holds for the commands that are there by now.
        line.setOut(new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setErr(console.err());
        line.getCommandSpec().version("playhead " + version);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            console.misuse(UsageErrors.line(wrong));
            return WRONG_USAGE;
        });
        boolean debug = List.of(arguments).contains("--debug");
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, debug));
        int exit = line.execute(arguments);
        return flush(exit);
    }

    /** The command that is named, else all: reading the options of one is a tenth of the work, at every start. */
    private List<Object> commandsFor(String... arguments) {
        List<Object> all = commands();
        return all.stream()
                .filter(command -> arguments.length > 0 && arguments[0].equals(nameOf(command)))
                .findFirst()
                .map(List::of)
                .orElse(all);
    }

    private static String nameOf(Object command) {
        return command.getClass().getAnnotation(CommandLine.Command.class).name();
    }

    private List<Object> commands() {
        return List.of(
                new ImportCommand(workspaces, console),
                new InfoCommand(workspaces, console),
                new EventsCommand(workspaces, console),
                new StateCommand(workspaces, console),
                new HistoryCommand(workspaces, console),
                new BlameCommand(workspaces, console),
                new DiffCommand(workspaces, console),
                new BisectCommand(workspaces, console),
                new WhatIfCommand(workspaces, console),
                new GroupCommand(workspaces, console),
                new SagasCommand(workspaces, console),
                new SagaCommand(workspaces, console),
                new SqlCommand(workspaces, console),
                new RejectsCommand(workspaces, console),
                new DefineCommand(workspaces, console),
                new WatchesCommand(workspaces, console),
                new RulesCommand(workspaces, console),
                new RevertCommand(workspaces, console),
                new CommandsCommand(workspaces, console),
                new DecisionsCommand(workspaces, console),
                new NoteCommand(workspaces, console),
                new NotesCommand(workspaces, console),
                new SealCommand(workspaces, console),
                new LabCommand(workspaces, console),
                new LessonCommand(workspaces, console),
                new ExportCommand(workspaces, console),
                new VerifyCommand(workspaces, console),
                new HeadCommand(workspaces, console),
                new ReportCommand(workspaces, console),
                new EvidenceCommand(workspaces, console),
                new PackCommand(workspaces, console),
                new UnpackCommand(workspaces, console),
                new RebuildCommand(workspaces, console),
                new CompactCommand(workspaces, console));
    }

    private int explain(Exception failure, boolean debug) {
        if (debug) {
            failure.printStackTrace(console.err());
        }
        IOException broken = FileErrors.under(failure);
        String message = failure.getMessage();
        boolean own = message != null && failure.getClass().getName().startsWith("playhead.");
        String name = failure.getClass().getSimpleName();
        String reason = broken != null
                ? FileErrors.line(broken)
                : own ? message : message == null ? name : name + ": " + message;
        return console.fail(reason.lines().findFirst().orElse("")
                + (debug || own || broken != null ? "" : " (--debug shows more)"));
    }

    private int flush(int exit) {
        try {
            console.out().flush();
            String cutOff = console.cutOff();
            if (cutOff != null && !cutOff.isEmpty()) {
                console.fail(cutOff);
            }
            return exit == 0 && cutOff != null ? FAILED : exit;
        } catch (IOException closed) {
            // Whoever reads the answer has gone, as with `| head`: nothing is wrong on our side.
            return exit == 0 ? FAILED : exit;
        }
    }
}
