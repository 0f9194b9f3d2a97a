package playhead.ui.timeline;

import playhead.history.EventTimes;

/**
 * Places are seconds since 1970. What a place means is what a time means everywhere: after all events at or before it.
 *
 * @param times of the events; at least one has a time
 */
record ByTime(EventTimes times) implements Axis {
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
        return new Span(Math.floor(times.first()), Math.floor(times.last()) + 1);
    }

    @Override
    public double place(long at) {
        return at == 0 ? whole().from() : times.time(Math.min(at, times.end()));
    }

    @Override
    public long at(double place) {
        return times.ordinal(place);
    }

    @Override
    public long firstIn(Span span) {
        return times.ordinal(Math.nextDown(span.from())) + 1;
    }

    @Override
    public long lastIn(Span span) {
        return times.ordinal(span.to());
    }

    @Override
    public Span of(long first, long last) {
        double from = Math.floor(Math.min(times.time(first), times.time(last)));
        return new Span(from, Math.max(from, Math.floor(Math.max(times.time(first), times.time(last)))) + 1);
    }
}
