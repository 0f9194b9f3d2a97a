package playhead.ui.timeline;

import java.util.List;

/**
 * Every event is equally wide; event n fills n to n + 1.
 *
 * @param end the last ordinal
 */
record ByPosition(long end) implements Axis {
    @Override
    public Span whole() {
        return Span.whole(end);
    }

    @Override
    public double place(long at) {
        return at + 1.0;
    }

    @Override
    public long at(double place) {
        return Math.clamp((long) Math.floor(place), 0, end);
    }

    @Override
    public long firstIn(Span span) {
        return Math.clamp((long) Math.floor(span.from()), 1, Math.max(1, end));
    }

    @Override
    public long lastIn(Span span) {
        return Math.clamp((long) Math.ceil(span.to()) - 1, 0, end);
    }

    @Override
    public Span of(long first, long last) {
        return new Span(first, last + 1.0);
    }

    @Override
    public Span exactly(long first, long last) {
        return of(first, last);
    }

    @Override
    public List<Folding.Fold> folds() {
        return List.of();
    }
}
