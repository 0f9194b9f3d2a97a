package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.List;

/** The first places, in the order of the flows, at which two types were seen together; flows can be taken away again. One thread. */
final class Samples {
    private static final int MOST = 12;
    private static final int KEPT = 3 * MOST;

    private final List<Sample> kept = new ArrayList<>();
    /** The last flow up to which nothing is left out. */
    private int complete = Integer.MAX_VALUE;

    /** One place. */
    static final class Sample {
        final int flow;
        final int effect;
        final int undo;
        /** What was found out about it, null before. */
        Boolean linked;

        Sample(int flow, int effect, int undo) {
            this.flow = flow;
            this.effect = effect;
            this.undo = undo;
        }
    }

    void add(int flow, int effect, int undo) {
        if (flow > complete) {
            return;
        }
        int place = kept.size();
        while (place > 0 && kept.get(place - 1).flow > flow) {
            place--;
        }
        kept.add(place, new Sample(flow, effect, undo));
        if (kept.size() > KEPT) {
            int last = kept.getLast().flow;
            int before = kept.size();
            while (before > 0 && kept.get(before - 1).flow == last) {
                before--;
            }
            if (before >= MOST) {
                kept.subList(before, kept.size()).clear();
                complete = last - 1;
            }
        }
    }

    /** Takes away all of a flow. */
    void remove(int flow) {
        if (flow <= complete) {
            kept.removeIf(one -> one.flow == flow);
        }
    }

    /** Whether so many were taken away that others, which are not known any more, would have to come in. */
    boolean isShort() {
        return complete != Integer.MAX_VALUE && kept.size() < MOST;
    }

    /** The first dozen. */
    List<Sample> first() {
        return kept.subList(0, Math.min(MOST, kept.size()));
    }
}
