package playhead.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The name before all commands. Without a command it only says what there is. */
@SuppressWarnings("UnusedVariable") // picocli acts on --version and --help, CommandLineApp on --debug
@Command(
        name = "playhead",
        description = "Audit and replay of event logs. Without a command the window opens.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  tour       Renders the window into pictures: playhead tour [--out DIR].",
            "",
            "playhead COMMAND --help describes one. WS is the folder of a workspace."
        })
final class PlayheadCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Prints the version.")
    private boolean versionAsked;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Prints this help.")
    private boolean helpAsked;

    @Option(names = "--debug", scope = CommandLine.ScopeType.INHERIT, description = "Shows the trace of a failure.")
    private boolean debug;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
