package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import playhead.event.JsonWriter;
import playhead.lab.LabReport;
import playhead.lab.LabSettings;
import playhead.lab.bus.Fault;
import playhead.workspace.Workspaces;

/** Plays sagas into a workspace of their own. */
@Command(name = "lab", description = "Runs real sagas of a shop or a bank into a workspace of their own.")
final class LabCommand implements Callable<Integer> {
    private final Workspaces workspaces;
    private final Console console;

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "order-fulfilment or transfers.")
    private String scenario;

    @Option(
            names = "--into",
            paramLabel = "WS",
            required = true,
            description = "The workspace's folder; made when it is missing. A run that was killed goes on there.")
    private Path into;

    @Option(
            names = "--style",
            paramLabel = "S",
            defaultValue = "orchestration",
            description = "orchestration (default) or choreography.")
    private String style;

    @Option(
            names = "--fail",
            paramLabel = "STEP",
            defaultValue = "none",
            description = "The step that a rule refuses in every second saga, or none (default).")
    private String fail;

    @Option(names = "--count", paramLabel = "N", defaultValue = "20", description = "Sagas; default 20.")
    private int count;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Same seed, same events; default 1.")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "F",
            split = ",",
            description = "What goes wrong: duplicate, late, lost, reorder, timeout, crash, orchestrator, compensation,"
                    + " race.")
    private List<String> faults = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    LabCommand(Workspaces workspaces, Console console) {
        this.workspaces = workspaces;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!List.of("orchestration", "choreography").contains(style)) {
            return console.misuse("no style \"" + style + "\"; it is orchestration or choreography");
        }
        if (count < 1) {
            return console.misuse("--count is 1 or more");
        }
        Set<Fault> chosen = EnumSet.noneOf(Fault.class);
        for (String word : faults) {
            if (Fault.of(word).isEmpty()) {
                return console.misuse("no fault \"" + word + "\"; --help lists them");
            }
            chosen.add(Fault.of(word).orElseThrow());
        }
        LabSettings settings = new LabSettings(
                scenario, style.equals("orchestration"), fail.equals("none") ? null : fail, count, seed, chosen);
        return console.print(workspaces.lab(into, settings), report -> {
            chosen.forEach(fault -> console.note(fault.word() + ": " + fault.shows()));
            Printer.object(output.format(), console, json(report));
            return 0;
        });
    }

    private static JsonWriter json(LabReport report) {
        JsonWriter w = new JsonWriter().object();
        w.name("scenario").text(report.settings().scenario());
        w.name("style").text(report.settings().style());
        w.name("sagas").number(report.sagas()).name("completed").number(report.completed());
        w.name("compensated").number(report.compensated()).name("failed").number(report.failed());
        w.name("open").number(report.open()).name("commands").number(report.commands());
        w.name("events").number(report.events()).name("duplicates").number(report.duplicates());
        w.name("crashes").number(report.crashes());
        w.name("end").text(Instant.ofEpochMilli(report.end()).toString());
        return w.end();
    }
}
