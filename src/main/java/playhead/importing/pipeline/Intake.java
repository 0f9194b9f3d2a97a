package playhead.importing.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.OccurredOrder;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.importing.mapping.Draft;
import playhead.importing.mapping.Halves;
import playhead.importing.mapping.RecordMapper;
import playhead.importing.mapping.Unmappable;

/**
 * Turns the records of the files into arrivals: mapped, without duplicates, counted, in file order, and handed over
 * in batches. For the reading thread.
 */
final class Intake implements RecordSink {
    private static final int BATCH = 256;
    private static final long BATCH_BYTES = 1 << 20;
    private static final int REJECT_TEXT = 4 << 10;

    private final DuplicateTable table;
    private final OrderWatch watch;
    private final Predicate<OrderWatch> goesOn;
    private final Conflicts conflicts;
    private final Conveyor conveyor;
    private final KeyedHash hash;
    private final StreamHashes streams = new StreamHashes();
    private final TakenMeta meta = new TakenMeta();
    private List<Arrival> arrivals = new ArrayList<>(BATCH);
    private List<Reject> rejects = new ArrayList<>();
    private long bytes;
    private long ordinal;
    private boolean broken;

    private String file;
    private RecordMapper mapper;
    private FileCount count;
    private int source;
    private long predecessor;
    private long seconds;
    private int nanos;
    private Reject firstReject;
    private List<String> passedOver = List.of();
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param hash what the table's hashes are made with
     * @param goesOn false when this attempt cannot lead to the right order any more
     */
    Intake(
            KeyedHash hash,
            DuplicateTable table,
            OrderWatch watch,
            Predicate<OrderWatch> goesOn,
            Conflicts conflicts,
            Conveyor conveyor) {
        this.hash = hash;
        this.table = table;
        this.watch = watch;
        this.goesOn = goesOn;
        this.conflicts = conflicts;
        this.conveyor = conveyor;
    }

    /** The next records are of this file. */
    void begin(String fileName, int sourceNumber, RecordMapper recordMapper, FileCount fileCount) {
        file = fileName;
        source = sourceNumber;
        mapper = recordMapper;
        count = fileCount;
        predecessor = -1;
        seconds = Long.MIN_VALUE;
        nanos = 0;
        firstReject = null;
        passedOver = List.of();
        warnings.clear();
    }

    @Override
    public void passedOver(List<String> names) {
        passedOver = names;
    }

    /** Names of what stands in the file beside its records and was not read. */
    List<String> passedOver() {
        return passedOver;
    }

    @Override
    public void warn(String warning) {
        warnings.add(warning);
    }

    /** What its format says of the file as a whole, a line each. */
    List<String> warnings() {
        return warnings;
    }

    /** Whether it stopped because the events need another order. */
    boolean isBroken() {
        return broken;
    }

    /** First record of the file that could not be read, or null. */
    Reject firstReject() {
        return firstReject;
    }

    /** Hands over what is left. */
    void end() {
        conveyor.put(new Batch(arrivals, rejects, true));
    }

    @Override
    public void record(RawRecord record) {
        switch (mapper.map(record)) {
            case Unmappable(String reason) -> reject(record.line(), record.offset(), reason, text(record));
            case Draft draft -> count(take(draft));
            case Halves(Draft start, Draft end) -> {
                boolean news = take(start);
                count(take(end) || news);
            }
        }
    }

    @Override
    public void reject(long line, long offset, String reason, String text) {
        count.rejected++;
        Reject reject = new Reject(file, line, offset, reason, text);
        firstReject = firstReject == null ? reject : firstReject;
        rejects.add(reject);
        handOver(text.length());
    }

    @Override
    public void blank(long line) {
        count.blank++;
    }

    private void count(boolean news) {
        count.accepted += news ? 1 : 0;
        count.duplicates += news ? 0 : 1;
    }

    /** False when it is there already. */
    private boolean take(Draft draft) {
        Event event = draft.event();
        meta.take(draft);
        long id = hash.ofId(event.id());
        long[] causes = hash.ofCauses(event);
        long content = hash.ofContent(event, id, causes, meta.content(), meta.contentLength());
        DuplicateTable.Finding finding = table.add(id, content, true);
        if (finding == DuplicateTable.Finding.DUPLICATE) {
            if (predecessor < 0) {
                tellTime(event.time());
            }
            return false;
        }
        if (finding == DuplicateTable.Finding.CONFLICT) {
            count.conflicts++;
            conflicts.note(event.id());
        }
        tellTime(event.time());
        OccurredOrder.Entry entry = new OccurredOrder.Entry(
                ordinal,
                predecessor,
                event.time() != null,
                seconds,
                nanos,
                source,
                event.stream() == null ? OccurredOrder.NO_STREAM : streams.of(event.stream()),
                SourceVersion.of(draft.sourceVersion()),
                id,
                causes);
        predecessor = ordinal++;
        event = withMeta(event, meta.stored());
        count.accept(event);
        Arrival arrival = new Arrival(event, entry, draft.sourcePosition());
        watch.take(arrival, finding == DuplicateTable.Finding.CONFLICT);
        if (!goesOn.test(watch)) {
            broken = true;
            throw new CancellationException("events need another order");
        }
        arrivals.add(arrival);
        handOver(event.data().length() + event.meta().length() + 256);
        return true;
    }

    private void tellTime(EventTime time) {
        if (time != null) {
            seconds = time.seconds();
            nanos = time.nanos();
        }
    }

    private void handOver(long more) {
        bytes += more;
        if (arrivals.size() >= BATCH || rejects.size() >= BATCH || bytes > BATCH_BYTES) {
            conveyor.put(new Batch(arrivals, rejects, false));
            arrivals = new ArrayList<>(BATCH);
            rejects = new ArrayList<>();
            bytes = 0;
        }
    }

    private static String text(RawRecord record) {
        if (record.identityBytes() != null) {
            int length = Math.min(REJECT_TEXT, record.identityTo() - record.identityFrom());
            return new String(record.identityBytes(), record.identityFrom(), length, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < record.size() && text.length() < REJECT_TEXT; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(record.name(i))
                    .append('=')
                    .append(new String(
                            record.bytes(), record.from(i), record.to(i) - record.from(i), StandardCharsets.UTF_8));
        }
        return text.substring(0, Math.min(REJECT_TEXT, text.length()));
    }

    private static Event withMeta(Event e, Json stored) {
        return stored == e.meta()
                ? e
                : new Event(
                        e.stream(),
                        e.version(),
                        e.type(),
                        e.id(),
                        e.time(),
                        e.actor(),
                        e.correlationId(),
                        e.causationIds(),
                        e.references(),
                        e.effect(),
                        e.data(),
                        stored,
                        e.origin());
    }
}
