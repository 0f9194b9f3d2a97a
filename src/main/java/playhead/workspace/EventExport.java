package playhead.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.readmodel.export.CsvExport;
import playhead.readmodel.export.EventSelection;
import playhead.readmodel.export.EventSheet;
import playhead.readmodel.export.NdjsonExport;
import playhead.readmodel.export.SheetForm;
import playhead.readmodel.export.WholeFile;

/** The forms in which events leave a workspace. */
public enum EventExport {
    /** One JSON object a line, importable again. */
    NDJSON("ndjson"),
    /** For spreadsheets: a column a field, no cell that runs as a formula. */
    CSV("csv"),
    /** Every cell as it is, importable again. */
    CSV_RAW("csv-raw"),
    /** As {@link #CSV}, with tabs. */
    TSV("tsv"),
    /** One document: an object an event with the columns of {@link #CSV}. */
    JSON("json"),
    /** A table for texts. */
    MARKDOWN("md"),
    /** A workbook. */
    XLSX("xlsx");

    private final String text;

    EventExport(String text) {
        this.text = text;
    }

    /** The names of all forms, for people. */
    public static String names() {
        return Arrays.stream(values()).map(form -> form.text).collect(Collectors.joining(", "));
    }

    /** The form of this name. */
    public static Optional<EventExport> of(String text) {
        for (EventExport form : values()) {
            if (form.text.equals(text)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes the events of a query, in the query's order; the file is whole or as it was.
     *
     * @return how many events
     */
    public Answer<Long> write(Session session, Answer<EventQuery> query, Path file) throws IOException {
        Answer<EventHits> found = query.then(session::events);
        if (!(found instanceof Answer.Given<EventHits>(EventHits hits, var warnings))) {
            Answer.Refused<EventHits> refused = (Answer.Refused<EventHits>) found;
            return new Answer.Refused<>(refused.reason(), refused.wrongUsage());
        }
        EventSelection selection = new EventSelection(new Hits(hits), 1, hits.size(), (position, event) -> true);
        long count = WholeFile.write(file, out -> switch (this) {
            case NDJSON -> NdjsonExport.write(selection, out);
            case CSV_RAW -> CsvExport.writeRaw(selection, out);
            case CSV, TSV, JSON, MARKDOWN, XLSX -> {
                SheetForm.valueOf(name()).write(EventSheet.of(selection), List.of(), out);
                yield hits.size();
            }
        });
        return new Answer.Given<>(count, warnings);
    }

    /** Hits as a source of events, visited with their positions in the log. */
    private record Hits(EventHits hits) implements EventSource {
        @Override
        public long end() {
            return hits.size();
        }

        @Override
        public Event at(long hit) {
            return hits.event((int) hit - 1);
        }

        @Override
        public void scan(long from, long to, Visitor visitor) {
            for (int i = (int) from - 1; i < to; i++) {
                if (!visitor.visit(hits.position(i), hits.event(i))) {
                    return;
                }
            }
        }
    }
}
