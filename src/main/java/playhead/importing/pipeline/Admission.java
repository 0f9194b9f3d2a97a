package playhead.importing.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.OccurredOrder;
import playhead.importing.pipeline.DuplicateTable.Finding;

/**
 * Lets in the events that are not there yet, watches their order and hands them over in batches, in file order. For the
 * reading thread.
 */
final class Admission {
    private static final int BATCH = Pending.MOST;

    private final DuplicateTable table;
    private final OrderWatch watch;
    private final Predicate<OrderWatch> goesOn;
    private final Conflicts conflicts;
    private final Conveyor conveyor;
    private final int[] places = new int[Pending.MOST + 1];
    private List<Arrival> arrivals = new ArrayList<>(BATCH);
    private List<Reject> rejects = new ArrayList<>();
    private long ordinal;
    private boolean broken;

    private FileCount count;
    private int source;
    private long predecessor;
    private long seconds;
    private int nanos;

    /** @param goesOn false when this attempt cannot lead to the right order any more */
    Admission(
            DuplicateTable table,
            OrderWatch watch,
            Predicate<OrderWatch> goesOn,
            Conflicts conflicts,
            Conveyor conveyor) {
        this.table = table;
        this.watch = watch;
        this.goesOn = goesOn;
        this.conflicts = conflicts;
        this.conveyor = conveyor;
    }

    /** The next events are of this file. */
    void begin(int sourceNumber, FileCount fileCount) {
        source = sourceNumber;
        count = fileCount;
        predecessor = -1;
        seconds = Long.MIN_VALUE;
        nanos = 0;
    }

    /** Whether it stopped because the events need another order. */
    boolean isBroken() {
        return broken;
    }

    /** Takes what is pending, hands over what is new and leaves nothing. */
    void take(Pending pending) {
        int size = pending.size();
        table.places(pending.ids, size, places);
        boolean newsBefore = false;
        for (int i = 0; i < size; i++) {
            boolean news = take(pending, i) || newsBefore;
            newsBefore = news && pending.halves[i];
            if (!pending.halves[i]) {
                count.pending--;
                count.accepted += news ? 1 : 0;
                count.duplicates += news ? 0 : 1;
            }
        }
        pending.clear();
        handOver();
    }

    void reject(Reject reject) {
        count.rejected++;
        rejects.add(reject);
        if (rejects.size() >= BATCH) {
            handOver();
        }
    }

    /** Hands over what is left. */
    void end() {
        conveyor.put(new Batch(arrivals, rejects, true));
    }

    /** False when it is there already. */
    private boolean take(Pending pending, int i) {
        Event event = pending.events[i];
        long id = pending.ids[i];
        Finding finding = table.add(places[i], id, pending.contents[i], true);
        if (finding == Finding.DUPLICATE) {
            if (predecessor < 0) {
                tellTime(event.time());
            }
            return false;
        }
        if (finding == Finding.CONFLICT) {
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
                pending.streams[i],
                SourceVersion.of(pending.drafts[i].sourceVersion()),
                id,
                pending.causes[i]);
        predecessor = ordinal++;
        count.accept(event);
        Arrival arrival = new Arrival(event, entry, pending.drafts[i].sourcePosition());
        watch.take(arrival, finding == Finding.CONFLICT);
        if (!goesOn.test(watch)) {
            broken = true;
            throw new CancellationException("events need another order");
        }
        arrivals.add(arrival);
        return true;
    }

    private void tellTime(EventTime time) {
        if (time != null) {
            seconds = time.seconds();
            nanos = time.nanos();
        }
    }

    private void handOver() {
        conveyor.put(new Batch(arrivals, rejects, false));
        arrivals = new ArrayList<>(BATCH);
        rejects = new ArrayList<>();
    }
}
