package playhead.importing.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Reference;

/** Counts what one file holds while it is read. For the reading thread. */
final class FileCount {
    private final String file;
    private final LongSet entities = new LongSet();
    private final Recent recentEntities = new Recent(1 << 16);
    private final LongSet types = new LongSet();
    private final Recent recentTypes = new Recent(1 << 8);
    private final LongSet actors = new LongSet();
    private final Recent recentActors = new Recent(1 << 14);
    private final ColumnSums sums;
    private EventTime first;
    private EventTime last;
    private String format;
    private String sha256;
    private long naiveTimes;
    private long nanos;
    long accepted;
    long events;
    long rejected;
    long duplicates;
    long conflicts;
    long blank;
    /** Records that are read and not yet known to be accepted or duplicates. */
    long pending;

    /** @param things columns that a mapping takes ids from */
    FileCount(String file, Set<String> things) {
        this.file = file;
        sums = new ColumnSums(things);
    }

    void accept(Event event) {
        events++;
        if (event.stream() != null) {
            count(event.stream());
        }
        for (Reference reference : event.references()) {
            count(reference.entity());
        }
        String type = event.type();
        if (!recentTypes.meet(type, type.hashCode())) {
            types.add(TextHash.forCounting(type));
        }
        String actor = event.actor();
        if (actor != null && !actor.isEmpty() && !recentActors.meet(actor, actor.hashCode())) {
            actors.add(TextHash.forCounting(actor));
        }
        EventTime time = event.time();
        if (time != null) {
            first = first == null || time.compareTo(first) < 0 ? time : first;
            last = last == null || time.compareTo(last) > 0 ? time : last;
        }
        sums.add(type, event.data().bytes());
    }

    private void count(EntityRef entity) {
        if (!recentEntities.meet(entity, entity.hashCode())) {
            entities.add(TextHash.forCounting(entity.id()));
        }
    }

    void readAs(String formatId) {
        format = formatId;
    }

    void was(String sha, long naive, long tookNanos) {
        sha256 = sha;
        naiveTimes = naive;
        nanos = tookNanos;
    }

    /** Records found. */
    long read() {
        return accepted + rejected + duplicates + blank + pending;
    }

    FileSummary summary() {
        Map<String, FileSummary.Sum> totals = new LinkedHashMap<>();
        sums.sums().forEach((column, sum) -> {
            if (sum.count() > 0) {
                totals.put(column, new FileSummary.Sum(sum.count(), sum.sum(), sum.min(), sum.max()));
            }
        });
        return new FileSummary(
                file,
                format,
                read(),
                accepted,
                rejected,
                duplicates,
                conflicts,
                blank,
                events,
                entities.size(),
                types.size(),
                actors.size(),
                first == null ? null : first.print(),
                last == null ? null : last.print(),
                naiveTimes,
                null,
                totals,
                sha256,
                nanos / 1e9);
    }
}
