package playhead.saga;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import playhead.event.Event;
import playhead.event.IdHash;

/**
 * What {@link FlowLog} looks at: which flow every event belongs to and what caused it. Grows only; what is known of the
 * first events stays as it is, so that a log of the first events alone gives the same.
 */
final class FlowStore {
    private static final int MOST_AWAITED = 200_000;

    final Chains flows = new Chains();
    /** By position: position of the latest cause before it, 0 for none. */
    final Ints causes = new Ints();
    /** Events that named a cause which had not come yet, once for each such cause; never falls. */
    final Ints missing = new Ints();
    /** By place in {@link #missing}: where the cause came after all, 0 for nowhere yet. */
    final Ints late = new Ints();

    private final IdTable ids = new IdTable();
    /** By hash of an id, the places in {@link #missing} that wait for it. */
    private final Map<Long, int[]> awaited = new HashMap<>();

    FlowStore() {
        // Positions begin with 1.
        causes.add(0);
    }

    /** Takes the event at the next position: its id, flow and causes. */
    void add(Event event) {
        int position = flows.add();
        String cause = cause(event, position);
        if (event.correlationId() != null) {
            flows.join(correlated(event.correlationId(), position), position);
        } else if (cause != null) {
            inherit(cause, causes.get(position), position);
        }
        arrived(IdHash.of(event.id()), position);
    }

    /** Finds the latest cause; answers its id, or null. */
    private String cause(Event event, int position) {
        int latest = 0;
        String cause = null;
        for (String id : event.causationIds()) {
            long hash = IdHash.of(id);
            int at = ids.find(hash);
            if (at > latest) {
                latest = at;
                cause = id;
            } else if (at == 0 && !id.equals(event.id())) {
                await(hash, position);
            }
        }
        causes.add(latest);
        return cause;
    }

    private void await(long hash, int position) {
        missing.add(position);
        late.add(0);
        if (awaited.size() < MOST_AWAITED) {
            awaited.merge(hash, new int[] {missing.size() - 1}, FlowStore::joined);
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private void arrived(long hash, int position) {
        ids.put(position, hash);
        int[] places = awaited.isEmpty() ? null : awaited.remove(hash);
        if (places != null) {
            for (int place : places) {
                late.set(place, position);
            }
        }
    }

    /** The flow of a correlation id; one that is the id of an earlier event without a flow begins with that event. */
    private int correlated(String name, int position) {
        int known = flows.find(name);
        if (known >= 0) {
            return known;
        }
        int root = ids.find(IdHash.of(name));
        if (root > 0 && flows.of(root) < 0) {
            return rooted(name, root, position);
        }
        return flows.named(name, position, position);
    }

    /** An event without a flow goes with its cause; a cause that has none becomes the root of a new one. */
    private void inherit(String cause, int at, int position) {
        int flow = flows.of(at);
        flows.join(flow < 0 ? rooted(cause, at, position) : flow, position);
    }

    private int rooted(String name, int root, int position) {
        int flow = flows.named(name, root, position);
        if (flows.isEmpty(flow)) {
            flows.join(flow, root);
        }
        return flow;
    }
}
