package playhead.ui.timeline;

import java.util.List;
import playhead.history.EventTimes;

/**
 * Places are seconds since 1970, less what is folded. What a place means is what a time means everywhere: after all events
 * at or before it.
 *
 * @param times of the events; at least one has a time
 * @param folding of idle stretches
 */
record ByTime(EventTimes times, Folding folding) implements Axis {
    private static final double LEAST_SECONDS = 60;
    private static final double FEW = 0.05;

    /** True for a log that time shows well: nearly all events have one, nearly all in order, and not all at once. */
    static boolean suits(EventTimes times) {
        return times.hasTimes()
                && times.untimed() <= FEW * times.end()
                && times.late() <= FEW * times.end()
                && times.last() - times.first() >= LEAST_SECONDS;
    }

    @Override
    public Span whole() {
        return new Span(Math.floor(folding.place(times.first())), Math.floor(folding.place(times.last())) + 1);
    }

    @Override
    public double place(long at) {
        return at == 0 ? whole().from() : folding.place(times.time(Math.min(at, times.end())));
    }

    @Override
    public long at(double place) {
        return times.ordinal(folding.seconds(place));
    }

    @Override
    public long firstIn(Span span) {
        return times.ordinal(Math.nextDown(folding.seconds(span.from()))) + 1;
    }

    @Override
    public long lastIn(Span span) {
        return times.ordinal(folding.seconds(span.to()));
    }

    @Override
    public Span of(long first, long last) {
        Span events = exactly(first, last);
        double from = Math.floor(events.from());
        return new Span(from, Math.max(from, Math.floor(events.to())) + 1);
    }

    @Override
    public Span exactly(long first, long last) {
        double a = folding.place(times.time(first));
        double b = folding.place(times.time(last));
        return new Span(Math.min(a, b), Math.max(a, b));
    }

    @Override
    public List<Folding.Fold> folds() {
        return folding.folds();
    }
}
