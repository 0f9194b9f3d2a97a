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
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.OrderRule;
import playhead.workspace.Answer;
import playhead.workspace.ImportOptions;
import playhead.workspace.Workspaces;

/** Imports files into a workspace: all of them, or nothing. */
@Command(name = "import", description = "Reads files into a workspace, all or nothing, with control totals.")
final class ImportCommand implements Callable<Integer> {
    private final Workspaces workspaces;
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Log files: NDJSON, JSON, CSV, XES, Temporal, OTLP or Eiffel, also gzipped or zipped.")
    private List<Path> files = List.of();

    @Option(
            names = "--into",
            paramLabel = "WS",
            required = true,
            description = "The workspace's folder; made when it is missing.")
    private Path into;

    @Option(
            names = "--from-import",
            paramLabel = "WS#ID",
            description = "Reads the kept files of import ID of workspace WS again, into a new workspace.")
    private String fromImport;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "ndjson, json, csv (also tab-separated), xes, or one of another system such as cloudtrail;"
                    + " recognised by default.")
    private String format;

    @Option(names = "--mapping", paramLabel = "M.yaml", description = "A mapping file: which column or key is what.")
    private Path mapping;

    @Option(
            names = "--order",
            paramLabel = "RULE",
            description =
                    "What decides on positions: source (positions of the source), time, or file (as the lines stand);"
                            + " found out by default.")
    private String order;

    @Option(
            names = "--zone",
            paramLabel = "Z",
            description = "Zone of times without an offset, such as Europe/Berlin; default UTC.")
    private String zone;

    @Option(
            names = "--encoding",
            paramLabel = "E",
            description = "Encoding of the files, such as windows-1252; recognised by default.")
    private String encoding;

    @Option(names = "--dry-run", description = "Reads and counts; changes nothing.")
    private boolean dryRun;

    @Option(names = "--no-source", description = "Keeps no copy of the files in the workspace.")
    private boolean noSource;

    @Option(names = "--json", description = "The summary as JSON, an object a file.")
    private boolean json;

    ImportCommand(Workspaces workspaces, Console console) {
        this.workspaces = workspaces;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() == (fromImport == null)) {
            return console.misuse(
                    files.isEmpty()
                            ? "import wants files, or --from-import WS#ID"
                            : "import takes files or --from-import, not both");
        }
        ZoneId inZone;
        Charset charset;
        try {
            inZone = zone == null ? null : ZoneId.of(zone);
            charset = encoding == null ? null : Charset.forName(encoding);
        } catch (DateTimeException e) {
            return console.misuse(
                    "no time zone \"" + zone + "\"; it is a name such as Europe/Berlin, or an offset such as +02:00");
        } catch (IllegalArgumentException e) {
            return console.misuse(
                    "no encoding \"" + encoding + "\"; it is a name such as UTF-8, windows-1252 or UTF-16LE");
        }
        if (order != null && OrderRule.of(order).isEmpty()) {
            return console.misuse("no order \"" + order + "\"; it is source, time or file");
        }
        OrderRule rule = order == null ? null : OrderRule.of(order).orElseThrow();
        ImportOptions options = new ImportOptions(files, format, mapping, rule, inZone, charset, dryRun, !noSource);
        return console.print(run(options), outcome -> new ImportPrinter(console, json).print(outcome));
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
                        Path.of(fromImport.substring(0, sign)),
                        fromImport.substring(sign + 1),
                        into,
                        options,
                        progress);
    }
}
