package playhead.cli;

import java.math.BigDecimal;
import java.util.Set;
import playhead.event.CountOf;
import playhead.event.JsonCursor;
import playhead.event.JsonWriter;
import playhead.importing.pipeline.Conflict;
import playhead.importing.pipeline.FileSummary;
import playhead.importing.pipeline.ImportOutcome;

/**
 * Prints what an import brought. For people the control totals of columns are a table of their own, and lines beside
 * it say what to look at.
 */
final class ImportPrinter {
    /** Not in the table for people: a table of their own, too long, of no use there. */
    private static final Set<String> HIDDEN = Set.of("sums", "sha256", "seconds");

    private static final int CONFLICTS_SHOWN = 5;

    private final Console console;
    private final boolean json;

    ImportPrinter(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /** The summaries; the exit code. */
    int print(ImportOutcome outcome) {
        Printer printer = Printer.rows(json ? OutputFormat.json : OutputFormat.table, console);
        JsonWriter row = new JsonWriter();
        for (FileSummary file : outcome.summaries()) {
            file.write(row);
            printer.row(json ? row : withoutSums(row));
        }
        printer.finish();
        if (!json) {
            sums(outcome);
        }
        return switch (outcome) {
            case ImportOutcome.Imported imported -> {
                imported.warnings().forEach(console::warn);
                imported.conflicts().stream().limit(CONFLICTS_SHOWN).forEach(this::conflict);
                rejected(outcome, "; `playhead rejects WS` lists them");
                console.note("imported as " + imported.importId() + ": "
                        + (imported.last() < imported.first()
                                ? "nothing new"
                                : "positions " + imported.first() + " to " + imported.last()));
                yield 0;
            }
            case ImportOutcome.DryRun tried -> {
                tried.roles().forEach(console::note);
                if (tried.roles().isEmpty()) {
                    console.warn("no column took a role by its name; a mapping (--mapping) says what they are");
                }
                tried.warnings().forEach(console::warn);
                tried.conflicts().stream().limit(CONFLICTS_SHOWN).forEach(this::conflict);
                rejected(outcome, "");
                console.note("dry run: nothing was changed");
                yield 0;
            }
            case ImportOutcome.Failed failed -> console.fail(String.join("; ", failed.reasons()));
            case ImportOutcome.Cancelled cancelled -> console.fail("cancelled; nothing was changed");
        };
    }

    private void conflict(Conflict conflict) {
        console.warn("the id " + conflict.id() + " came with different contents, all are kept: "
                + String.join(
                        " and ",
                        conflict.places().stream()
                                .map(place ->
                                        place.file() + " line " + place.line() + " (position " + place.position() + ")")
                                .toList()));
    }

    private void rejected(ImportOutcome outcome, String where) {
        long count =
                outcome.summaries().stream().mapToLong(FileSummary::rejected).sum();
        if (count > 0) {
            console.warn(new CountOf(count, "record").text() + " could not be read" + where);
        }
    }

    private static JsonWriter withoutSums(JsonWriter whole) {
        byte[] bytes = whole.bytes().toArray();
        whole.clear();
        JsonWriter row = new JsonWriter().object();
        JsonCursor member = new JsonCursor();
        member.enter(bytes, 0, bytes.length);
        while (member.next()) {
            if (!HIDDEN.contains(member.key())) {
                row.name(member.key()).raw(bytes, member.valueFrom(), member.valueTo());
            }
        }
        return row.end();
    }

    private void sums(ImportOutcome outcome) {
        if (outcome.summaries().stream().allMatch(file -> file.sums().isEmpty())) {
            return;
        }
        Printer.write(console.out(), "\n");
        Printer printer = Printer.rows(OutputFormat.table, console);
        JsonWriter row = new JsonWriter();
        for (FileSummary file : outcome.summaries()) {
            file.sums().forEach((column, sum) -> {
                row.object().name("file").text(file.file()).name("column").text(column);
                row.name("count").number(sum.count());
                row.name("sum").literal(plain(sum.sum())).name("min").literal(plain(sum.min()));
                printer.row(row.name("max").literal(plain(sum.max())).end());
            });
        }
        printer.finish();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
