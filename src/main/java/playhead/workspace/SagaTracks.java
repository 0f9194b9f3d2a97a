package playhead.workspace;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import playhead.event.EventSource;
import playhead.saga.FlowLog;
import playhead.saga.Sources;
import playhead.saga.define.SagaDefinitions;
import playhead.saga.inferred.Inference;
import playhead.saga.shape.KnownShapes;
import playhead.saga.track.Tracker;

/**
 * Follows the sagas of one log. What was read of it is kept for later questions and, in the order of positions, goes on
 * when the log grows.
 */
final class SagaTracks {
    private static final int KEPT = 3;

    private final Supplier<SagaDefinitions> inForce;
    private final Map<Replay, Followed> logs = new EnumMap<>(Replay.class);

    /** @param inForce the definitions of the log; the same object as long as they are the same */
    SagaTracks(Supplier<SagaDefinitions> inForce) {
        this.inForce = inForce;
    }

    SagaDefinitions inForce() {
        return inForce.get();
    }

    /** What was read of a log in one order. */
    private static final class Followed {
        private OrderedIndex order;
        private FlowLog log;
        private Inference inference;
        private KnownShapes shapes;
        private final Map<SagaDefinitions, Tracker> trackers = new LinkedHashMap<>();
    }

    /** Follows some definitions through an order of the log; null when an interrupt stopped it. */
    synchronized Tracker tracker(OrderedIndex ordered, SagaDefinitions definitions, Sources sources) {
        Followed followed = logs.computeIfAbsent(ordered.replay(), order -> new Followed());
        if (followed.log == null) {
            return first(followed, ordered, definitions, sources);
        }
        FlowLog log = log(followed, ordered);
        Tracker known = followed.trackers.remove(definitions);
        Tracker tracker = known == null ? Tracker.of(definitions, log, sources) : known.extended(log, sources);
        if (followed.trackers.size() == KEPT) {
            followed.trackers.remove(followed.trackers.keySet().iterator().next());
        }
        if (tracker != null) {
            followed.trackers.put(definitions, tracker);
        }
        return tracker;
    }

    /** At first flows and meanings are read together: unpacking is half of the work. */
    private static Tracker first(
            Followed followed, OrderedIndex ordered, SagaDefinitions definitions, Sources sources) {
        IndexColumns columns = new IndexColumns(ordered.index());
        EventSource events = ordered.index().events();
        Tracker tracker = Tracker.of(definitions, FlowLog.unread(events, columns), events, columns, sources);
        if (tracker != null) {
            followed.log = tracker.log();
            followed.order = ordered;
            followed.trackers.put(definitions, tracker);
        }
        return tracker;
    }

    /** Infers sagas in an order of the log. */
    synchronized Inference inference(OrderedIndex ordered) {
        Followed followed = logs.computeIfAbsent(ordered.replay(), order -> new Followed());
        FlowLog log = log(followed, ordered);
        if (followed.inference == null || followed.inference.log() != log) {
            followed.inference = new Inference(log);
        }
        return followed.inference;
    }

    /** Finds sagas of known shapes in an order of the log. */
    synchronized KnownShapes shapes(OrderedIndex ordered) {
        Followed followed = logs.computeIfAbsent(ordered.replay(), order -> new Followed());
        FlowLog log = log(followed, ordered);
        if (followed.shapes == null || followed.shapes.log() != log) {
            followed.shapes = new KnownShapes(log);
        }
        return followed.shapes;
    }

    /** The flows of an order of the log. */
    synchronized FlowLog log(OrderedIndex ordered) {
        return log(logs.computeIfAbsent(ordered.replay(), order -> new Followed()), ordered);
    }

    private static FlowLog log(Followed followed, OrderedIndex ordered) {
        IndexColumns columns = new IndexColumns(ordered.index());
        if (followed.log == null || ordered.replay() == Replay.OCCURRED && ordered.index() != followed.order.index()) {
            followed.trackers.clear();
            followed.log = FlowLog.of(ordered.index().events(), columns);
        } else if (ordered.index() != followed.order.index()) {
            followed.log = followed.log.extended(ordered.index().events(), columns);
        }
        followed.order = ordered;
        return followed.log;
    }
}
