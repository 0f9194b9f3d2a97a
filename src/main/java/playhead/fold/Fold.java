package playhead.fold;

import java.util.function.LongUnaryOperator;
import playhead.event.Event;

/**
 * The one fold: sends what an event changes to a sink, by the projections in force. One instance a sink and thread.
 */
public final class Fold {
    private final Schema schema;
    private final Projection projection;

    /**
     * @param schema numbers of entities and columns; the projection must use the same
     * @param projection what events mean
     */
    public Fold(Schema schema, Projection projection) {
        this.schema = schema;
        this.projection = projection;
    }

    /** The fold when nothing is defined. */
    public static Fold standard(Schema schema) {
        return new Fold(schema, new DefaultProjection(schema));
    }

    /** The same fold for events that are counted otherwise: rules that ask for a position are told another one. */
    public Fold telling(LongUnaryOperator position) {
        return new Fold(schema, new Projection() {
            @Override
            public void project(Event event, StateView before, ChangeSink sink) {
                projection.project(event, before, sink);
            }

            @Override
            public void project(long at, Event event, StateView before, ChangeSink sink) {
                projection.project(position.applyAsLong(at), event, before, sink);
            }
        });
    }

    /** Where entities and columns have their numbers. */
    public Schema schema() {
        return schema;
    }

    /** Sends the changes of one event whose position rules cannot ask for. */
    public void apply(Event event, StateView before, ChangeSink sink) {
        apply(0, event, before, sink);
    }

    /**
     * Sends the changes of one event.
     *
     * @param position its position, from 1, for rules that ask for it
     */
    public void apply(long position, Event event, StateView before, ChangeSink sink) {
        projection.project(position, event, before, sink);
    }
}
