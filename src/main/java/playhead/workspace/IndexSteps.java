package playhead.workspace;

import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import playhead.event.EntityRef;
import playhead.fold.FoldError;
import playhead.history.TimeIndex;
import playhead.saga.FlowLog;
import playhead.workspace.Step.Missing;

/** Steps from event to event by the columns of the index; reads the log only for flows, once. */
final class IndexSteps implements Steps {
    private final Function<Replay, OrderedIndex> indexes;
    private final Supplier<FlowLog> flows;

    /**
     * @param indexes the index of an order, the same at every call
     * @param flows those of the log, in the order of positions; slow at first
     */
    IndexSteps(Function<Replay, OrderedIndex> indexes, Supplier<FlowLog> flows) {
        this.indexes = indexes;
        this.flows = flows;
    }

    @Override
    public Step next(Moment from, Same same) {
        return step(from, same, true);
    }

    @Override
    public Step previous(Moment from, Same same) {
        return step(from, same, false);
    }

    private Step step(Moment from, Same same, boolean on) {
        OrderedIndex ordered = indexes.apply(from.replay());
        TimeIndex index = ordered.index();
        if (same == Same.PROBLEM) {
            return problem(from, on);
        }
        if (from.at() == 0) {
            return new Step(null, Missing.NO_EVENT, null);
        }
        return switch (same) {
            case ENTITY -> entity(index, from, on);
            case TYPE -> {
                int type = index.eventTypeNumber(from.at());
                yield walk(index, from, on, index.eventType(from.at()), at -> index.eventTypeNumber(at) == type);
            }
            case ACTOR -> {
                int actor = index.actorNumber(from.at());
                yield walk(index, from, on, index.actor(from.at()), at -> index.actorNumber(at) == actor);
            }
            case FLOW -> {
                FlowLog known = flows.get();
                int flow = known.flow(ordered.positions().position(from.at()));
                yield walk(
                        index,
                        from,
                        on,
                        flow < 0 ? null : known.name(flow),
                        at -> known.flow(ordered.positions().position(at)) == flow);
            }
            case PROBLEM -> throw new IllegalStateException("handled above");
        };
    }

    private static Step walk(TimeIndex index, Moment from, boolean on, String of, LongPredicate fits) {
        if (of == null) {
            return new Step(null, Missing.HAS_NONE, null);
        }
        long step = on ? 1 : -1;
        for (long at = from.at() + step; at >= 1 && at <= index.end(); at += step) {
            if (fits.test(at)) {
                return new Step(new Moment(at, from.replay()), null, of);
            }
        }
        return new Step(null, Missing.NO_MORE, of);
    }

    /** The chain of an entity knows its events: none in between is looked at. */
    private static Step entity(TimeIndex index, Moment from, boolean on) {
        int[] touched = index.touched(from.at());
        if (touched.length == 0) {
            return new Step(null, Missing.HAS_NONE, null);
        }
        EntityRef entity = index.schema().entity(touched[0]);
        int version = index.version(touched[0], from.at()) + (on ? 1 : -1);
        return version < 1 || version > index.version(touched[0], index.end())
                ? new Step(null, Missing.NO_MORE, entity.id())
                : new Step(new Moment(index.positionOf(touched[0], version), from.replay()), null, entity.id());
    }

    private Step problem(Moment from, boolean on) {
        long[] problems = problems(from.replay());
        LongStream candidates = on
                ? LongStream.of(problems).filter(at -> at > from.at()).limit(1)
                : LongStream.of(problems).filter(at -> at < from.at());
        return (on ? candidates.min() : candidates.max())
                .stream()
                        .mapToObj(at -> new Step(new Moment(at, from.replay()), null, null))
                        .findFirst()
                        .orElse(new Step(null, Missing.NO_MORE, null));
    }

    @Override
    public long[] problems(Replay replay) {
        TimeIndex index = indexes.apply(replay).index();
        return Stream.concat(index.errors().stream(), index.warnings().stream())
                .mapToLong(FoldError::position)
                .sorted()
                .distinct()
                .toArray();
    }
}
