package playhead.importing.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import playhead.event.ByteBuilder;
import playhead.event.OccurredOrder;

/** Sorts arrivals by a rule, and by time also holds effects back until their causes have places. For one thread. */
final class SortedPlacing implements Placing, OccurredOrder.Output {
    private static final int PROGRESS_EVERY = 1_024;

    private final OrderRule rule;
    private final boolean oneSource;
    private final DuplicateTable table;
    private final Publication publication;
    private final ImportProgress progress;
    private final ExternalSort sort;
    private final Parking parking;
    private final ByteBuilder buffer = new ByteBuilder(1_024);
    private final ClockShifts shifts = new ClockShifts();
    private Spilled current;
    private long placed;
    private long moved;
    private long cycles;

    /**
     * @param oneSource whether positions of the source must be unique among all events, not only among a source's
     * @param table knows the ids that will come
     * @param folder exists; for what does not fit in memory
     * @param memory bytes to use
     */
    SortedPlacing(
            OrderRule rule,
            boolean oneSource,
            DuplicateTable table,
            Publication publication,
            ImportProgress progress,
            Path folder,
            long memory) {
        this.rule = rule;
        this.oneSource = oneSource;
        this.table = table;
        this.publication = publication;
        this.progress = progress;
        sort = new ExternalSort(folder, memory);
        parking = new Parking(folder.resolve("parked"), memory / 2);
    }

    @Override
    public void take(List<Arrival> arrivals) throws IOException {
        for (Arrival arrival : arrivals) {
            sort.add(Spilled.of(arrival, rule, buffer));
        }
    }

    @Override
    public boolean finish() throws IOException {
        sort.sort();
        return switch (rule) {
            case SOURCE -> placeBySource();
            case TIME -> placeByTime();
            case FILE -> placeInFileOrder();
        };
    }

    private boolean placeBySource() throws IOException {
        Set<Integer> sourcesAtPosition = new HashSet<>();
        long position = Long.MIN_VALUE;
        for (current = sort.next(); current != null; current = sort.next()) {
            if (current.major() != position) {
                sourcesAtPosition.clear();
                position = current.major();
            }
            if (!sourcesAtPosition.add(oneSource ? 0 : current.entry().source())) {
                return false;
            }
            publish(current.bytes());
        }
        return true;
    }

    private boolean placeInFileOrder() throws IOException {
        for (Spilled next = sort.next(); next != null; next = sort.next()) {
            publish(next.bytes());
        }
        return true;
    }

    private boolean placeByTime() throws IOException {
        OccurredOrder order = new OccurredOrder(table, this);
        long fed = 0;
        try {
            for (Spilled next = sort.next(); next != null; next = sort.next()) {
                if (++fed % PROGRESS_EVERY == 0) {
                    stopIfCancelled(); // where all wait for one cause, nothing is placed for long
                }
                current = next;
                order.next(next.entry());
                if (current != null) {
                    parking.put(current.ordinal(), current.bytes());
                }
            }
            order.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        moved = order.moved();
        cycles = order.cycles();
        return true;
    }

    @Override
    public void place(OccurredOrder.Entry entry, boolean late) {
        if (current != null && current.ordinal() == entry.ordinal()) {
            publish(current.bytes());
            current = null;
            return;
        }
        try {
            publish(parking.take(entry.ordinal()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void early(OccurredOrder.Entry effect, OccurredOrder.Entry cause) {
        shifts.early(effect, cause);
    }

    @Override
    public List<String> warnings(List<String> sources) {
        List<String> lines = new ArrayList<>();
        if (moved > 0) {
            lines.add(moved + (moved == 1 ? " event stands" : " events stand")
                    + " later than the time says, so that no effect is before its cause");
        }
        if (cycles > 0) {
            lines.add("causation ids go in a circle " + (cycles == 1 ? "once" : cycles + " times")
                    + ": time decides there");
        }
        lines.addAll(shifts.suggestions(sources));
        return lines;
    }

    @Override
    public void close() throws IOException {
        sort.close();
        parking.close();
    }

    private void publish(byte[] bytes) {
        publication.place(Spilled.event(bytes));
        if (++placed % PROGRESS_EVERY == 0) {
            progress.placed(placed);
            stopIfCancelled();
        }
    }

    private void stopIfCancelled() {
        if (progress.isCancelled()) {
            throw new CancellationException("the import was cancelled");
        }
    }
}
