package playhead.saga.track;

import java.util.BitSet;
import java.util.List;
import playhead.saga.FlowLog;
import playhead.saga.Groups;
import playhead.saga.Ints;
import playhead.saga.Sources;

/**
 * Sagas that were followed up to a position, and go on from there or back to another by the events between: only those that
 * have other events are followed again, and those that a deadline may have made late. One thread.
 */
final class Following {
    private static final int NEAR = 2_000;
    private static final int SHARE = 8;
    private static final int OFTEN = 1_023;

    private final Marked marked;
    private final TrackedFacts facts;
    private long at;
    private long now;
    /** Whether all was followed, so that one can go on. */
    private boolean whole;

    Following(Marked marked) {
        this.marked = marked;
        this.facts = new TrackedFacts(marked.definitions().size());
    }

    /** How many events lie between where it is and a position. */
    long distance(long to) {
        return whole ? Math.abs(to - at) : Long.MAX_VALUE;
    }

    /** Whether going to a position costs less than following all from the start. */
    boolean isNear(long to) {
        return distance(to) <= Math.max(NEAR, to / SHARE);
    }

    /**
     * The sagas after a position.
     *
     * @return null when an interrupt stopped it
     */
    TrackedRows at(FlowLog log, Sources sources, long to) {
        Clock clock = new Clock(log, sources, to);
        long then = log.now(to);
        boolean near = isNear(to) && (now == 0) == (then == 0);
        long from = at;
        long before = now;
        whole = false;
        at = to;
        now = then;
        if (!near) {
            facts.forget();
        }
        for (int definition = 0; definition < marked.definitions().size(); definition++) {
            Runs runs = new Runs(definition, log, clock);
            if (near) {
                runs.between(Math.min(from, to), Math.max(from, to));
                runs.due(before, then);
            } else if (!runs.all()) {
                return null;
            }
        }
        whole = true;
        return facts.rows();
    }

    /** Lets the sagas of one definition take their events. */
    private final class Runs {
        private final int definition;
        private final FlowLog log;
        private final Clock clock;
        private final Groups groups;
        private final SagaRun run;
        private final Standing standing;
        private final int known;

        Runs(int definition, FlowLog log, Clock clock) {
            this.definition = definition;
            this.log = log;
            this.clock = clock;
            groups = marked.groups(definition, log);
            run = new SagaRun(marked.definitions().get(definition), log.columns());
            standing = new Standing(run, marked, definition, clock);
            known = groups.count(at);
        }

        /** Answers false when an interrupt stopped it. */
        boolean all() {
            BitSet seen = new BitSet();
            for (Ints starts : List.of(marked.starts(definition), marked.alone(definition))) {
                for (int i = 0; i < starts.size(); i++) {
                    int group = starts.get(i) > at ? -1 : groups.of(starts.get(i));
                    if (group >= 0 && !seen.get(group)) {
                        seen.set(group);
                        follow(group);
                    }
                    if ((i & OFTEN) == 0 && Thread.currentThread().isInterrupted()) {
                        return false;
                    }
                }
            }
            return true;
        }

        void between(long from, long to) {
            BitSet changed = new BitSet();
            for (long position = from + 1; position <= to; position++) {
                int group = groups.of(position);
                if (group >= 0) {
                    changed.set(group);
                }
            }
            changed.stream().forEach(this::follow);
        }

        private void follow(int group) {
            if (group < known) {
                Tracker.run(run, RunWatch.NONE, groups, group, at, marked, definition);
            }
            if (group >= known || run.start == 0 || run.excluded) {
                facts.drop(definition, group);
            } else {
                facts.put(definition, group, run, standing.judge());
            }
        }

        /** Those which a deadline between two times, or the silence of a source, may make stand otherwise. */
        void due(long before, long then) {
            if (now > 0) {
                long one = log.columns().seconds(before);
                long other = log.columns().seconds(then);
                long earliest = clock.isOfSources() ? Long.MIN_VALUE : Math.min(one, other);
                facts.due(definition, earliest, Math.max(one, other)).forEach(this::follow);
            }
        }
    }

    /** About how many bytes it keeps. */
    long bytes() {
        return facts.bytes();
    }
}
