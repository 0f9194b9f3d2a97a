package playhead.importing.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import playhead.event.Event;
import playhead.event.Identity;
import playhead.event.Json;
import playhead.event.OccurredOrder;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.importing.mapping.Draft;
import playhead.importing.mapping.Halves;
import playhead.importing.mapping.RecordMapper;
import playhead.importing.mapping.Unmappable;

/**
 * Turns the records of the files into events with their hashes, some at a time for an {@link Admission}, in file order.
 * For the reading thread.
 */
final class Intake implements RecordSink {
    private static final int REJECT_TEXT = 4 << 10;

    private final KeyedHash hash;
    private final Admission admission;
    private final Pending pending = new Pending();
    private final TakenMeta meta = new TakenMeta();

    private String file;
    private RecordMapper mapper;
    private FileCount count;
    private Reject firstReject;
    private List<String> passedOver = List.of();
    private final List<String> warnings = new ArrayList<>();

    /** @param hash what the hashes are made with */
    Intake(KeyedHash hash, Admission admission) {
        this.hash = hash;
        this.admission = admission;
    }

    /** The next records are of this file. */
    void begin(String fileName, int sourceNumber, RecordMapper recordMapper, FileCount fileCount) {
        file = fileName;
        mapper = recordMapper;
        count = fileCount;
        firstReject = null;
        passedOver = List.of();
        warnings.clear();
        pending.clear();
        admission.begin(sourceNumber, fileCount);
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
        return admission.isBroken();
    }

    /** First record of the file that could not be read, or null. */
    Reject firstReject() {
        return firstReject;
    }

    /** The file has ended: what is pending is counted and handed over. */
    void endOfFile() {
        admission.take(pending);
    }

    /** There are no more files. */
    void end() {
        admission.end();
    }

    @Override
    public void record(RawRecord record) {
        switch (mapper.map(record)) {
            case Unmappable(String reason) -> reject(record.line(), record.offset(), reason, text(record));
            case Draft draft -> add(draft, false);
            case Halves(Draft start, Draft end) -> {
                add(start, true);
                add(end, false);
            }
        }
        if (pending.isFull()) {
            admission.take(pending);
        }
    }

    @Override
    public void reject(long line, long offset, String reason, String text) {
        Reject reject = new Reject(file, line, offset, reason, text);
        firstReject = firstReject == null ? reject : firstReject;
        admission.reject(reject);
    }

    @Override
    public void blank(long line) {
        count.blank++;
    }

    private void add(Draft draft, boolean half) {
        Event event = draft.event();
        meta.take(draft);
        long id = hash.ofId(event.id());
        long[] causes = hash.ofCauses(event);
        long content = hash.ofContent(event, id, causes, meta.content(), meta.contentLength());
        long stream = event.stream() == null ? OccurredOrder.NO_STREAM : hash.ofStream(event.stream());
        count.pending += half ? 0 : 1;
        pending.add(draft, withMeta(event, meta.stored()), id, content, causes, stream, half);
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
        return Identity.same(stored, e.meta())
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
