package playhead.cli;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import picocli.CommandLine.Mixin;
import playhead.event.JsonWriter;
import playhead.workspace.Answer;
import playhead.workspace.Workspaces;

/** A command on a workspace whose answer has the form that is asked for: JSON, lines of JSON or a table. */
abstract class AnsweringCommand extends WorkspaceCommand {
    @Mixin
    private OutputOptions output = new OutputOptions();

    AnsweringCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    OutputFormat format() {
        return output.format();
    }

    /** A printer for an answer of many rows. */
    Printer rows() {
        return Printer.rows(format(), console());
    }

    /** Prints an answer that is one object; the exit code. */
    int printObject(JsonWriter object) {
        Printer.object(format(), console(), object);
        return 0;
    }

    /** Prints the rows of an answer, or says why there is none; the exit code. */
    <T> int printRows(Answer<List<T>> answer, BiConsumer<T, JsonWriter> writing) {
        return printRows(answer, Set.of(), writing);
    }

    /**
     * Prints the rows of an answer, or says why there is none; the exit code.
     *
     * @param said names of members whose null the log has said, beside those that always are
     */
    <T> int printRows(Answer<List<T>> answer, Set<String> said, BiConsumer<T, JsonWriter> writing) {
        return printRows(answer, format(), said, writing);
    }
}
