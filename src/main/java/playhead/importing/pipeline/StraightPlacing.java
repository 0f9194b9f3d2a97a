package playhead.importing.pipeline;

import java.util.List;

/** Arrivals come in their final order: they take their places at once. */
record StraightPlacing(Publication publication) implements Placing {
    @Override
    public void take(List<Arrival> arrivals) {
        publication.place(arrivals);
    }

    @Override
    public boolean finish() {
        return true;
    }

    @Override
    public List<String> warnings(List<String> sources) {
        return List.of();
    }

    @Override
    public void close() {}
}
