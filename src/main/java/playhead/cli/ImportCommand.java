package playhead.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import playhead.event.JsonWriter;
import playhead.importing.pipeline.FileSummary;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.OrderRule;
import playhead.workspace.Answer;
import playhead.workspace.ImportOptions;
import playhead.workspace.Workspaces;

/** Imports files into a workspace: all of them, or nothing. */
@Command(name = "import", description = "Imports files into a workspace, all or nothing, and prints control totals.")
final class ImportCommand implements Callable<Integer> {
    private final Workspaces workspaces;
    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Log files, also gzipped or zipped.")
    private List<Path> files = List.of();

    @Option(names = "--into", paramLabel = "WS", required = true, description = "The workspace; made when missing.")
    private Path into;

    @Option(names = "--from-import", paramLabel = "WS#ID", description = "Reads the kept files of an import again.")
    private String fromImport;

    @Option(names = "--format", paramLabel = "F", description = "The files' format; found out when not said.")
    private String format;

    @Option(names = "--mapping", paramLabel = "M.yaml", description = "Which column is what.")
    private Path mapping;

    @Option(names = "--order", paramLabel = "RULE", description = "source, time or file.")
    private String order;

    @Option(names = "--zone", paramLabel = "Z", description = "Zone of times without an offset; default UTC.")
    private String zone;

    @Option(names = "--encoding", paramLabel = "E", description = "Encoding of the files; found out when not said.")
    private String encoding;

    @Option(names = "--dry-run", description = "Reads and counts, changes nothing.")
    private boolean dryRun;

    @Option(names = "--no-source", description = "Does not keep the files in the workspace.")
    private boolean noSource;

    @Option(names = "--json", description = "The summary as one JSON document.")
    private boolean json;

    ImportCommand(Workspaces workspaces, Console console) {
        this.workspaces = workspaces;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() == (fromImport == null)) {
            return console.misuse("import takes files, or --from-import WS#ID");
        }
        ZoneId inZone;
        Charset charset;
        try {
            inZone = zone == null ? null : ZoneId.of(zone);
            charset = encoding == null ? null : Charset.forName(encoding);
        } catch (DateTimeException e) {
            return console.misuse("no time zone \"" + zone + "\"");
        } catch (IllegalArgumentException e) {
            return console.misuse("no encoding \"" + encoding + "\"");
        }
        if (order != null && OrderRule.of(order).isEmpty()) {
            return console.misuse("no order \"" + order + "\"; it is source, time or file");
        }
        OrderRule rule = order == null ? null : OrderRule.of(order).orElseThrow();
        ImportOptions options =
                new ImportOptions(files, format, mapping, rule, inZone, charset, dryRun, !noSource);
        return switch (run(options)) {
            case Answer.Refused<ImportOutcome>(String reason, boolean usage) ->
                usage ? console.misuse(reason) : console.fail(reason);
            case Answer.Given<ImportOutcome>(ImportOutcome outcome, var warnings) -> {
                warnings.forEach(console::warn);
                yield print(outcome);
            }
        };
    }

    private Answer<ImportOutcome> run(ImportOptions options) throws IOException {
        ProgressLine progress = new ProgressLine(console);
        if (fromImport == null) {
            return workspaces.importInto(into, options, progress);
        }
        int sign = fromImport.lastIndexOf('#');
        return sign < 1
                ? Answer.misuse("--from-import takes WS#ID, such as shop.playhead#1")
                : workspaces.importAgain(
                        Path.of(fromImport.substring(0, sign)), fromImport.substring(sign + 1), into, options,
                        progress);
    }

    private int print(ImportOutcome outcome) {
        Printer printer = Printer.rows(json ? OutputFormat.json : OutputFormat.table, console);
        JsonWriter row = new JsonWriter();
        for (FileSummary file : outcome.summaries()) {
            file.write(row);
            printer.row(row);
        }
        printer.finish();
        return switch (outcome) {
            case ImportOutcome.Imported imported -> {
                imported.warnings().forEach(console::warn);
                console.note("imported as " + imported.importId() + ": positions " + imported.first() + " to "
                        + imported.last());
                yield 0;
            }
            case ImportOutcome.DryRun tried -> {
                tried.warnings().forEach(console::warn);
                console.note("dry run: nothing was changed");
                yield 0;
            }
            case ImportOutcome.Failed failed -> console.fail(String.join("; ", failed.reasons()));
            case ImportOutcome.Cancelled cancelled -> console.fail("cancelled; nothing was changed");
        };
    }
}
