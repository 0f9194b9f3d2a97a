package playhead.saga;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import playhead.event.EventLinks;

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

    /** Makes room for events up to a position at once. */
    void expect(long end) {
        ids.expect(end);
    }

    /**
     * Takes the events of a block up to a position, but for those that it has already.
     *
     * @param first position of the first event of the block
     */
    void add(long first, EventLinks block, long end) {
        // By number in the block: the flow plus one, 0 while it is not known.
        int[] known = new int[block.flows()];
        long[] hashes = block.ids();
        ids.near(hashes);
        for (int i = 0; first + i <= end && block.next(); i++) {
            if (first + i == flows.end() + 1L) {
                add(block, (int) first, hashes[i], known);
            }
        }
    }

    /** Takes the event at the next position: its id, flow and causes. */
    private void add(EventLinks event, int first, long id, int[] known) {
        int position = flows.add();
        int cause = cause(event, first, id, position);
        int flow = event.flow();
        if (flow >= 0) {
            if (known[flow] == 0) {
                known[flow] = correlated(event, flow, position) + 1;
            }
            flows.join(known[flow] - 1, position);
        } else if (cause >= 0) {
            inherit(event, cause, position);
        }
        arrived(id, position);
    }

    /** Finds the latest cause; answers its number, or -1. */
    private int cause(EventLinks event, int first, long id, int position) {
        int latest = 0;
        int cause = -1;
        for (int i = 0; i < event.causes(); i++) {
            int at = event.named(i) + first;
            // The event that is named is the one to find, unless it is this one or its id came again in the block.
            if (at < first || at >= position || ids.repeated() > at) {
                at = ids.find(event.cause(i));
            }
            if (at > latest) {
                latest = at;
                cause = i;
            } else if (at == 0 && event.cause(i) != id) {
                await(event.cause(i), position);
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
        ids.add(hash);
        int[] places = awaited.isEmpty() ? null : awaited.remove(hash);
        if (places != null) {
            for (int place : places) {
                late.set(place, position);
            }
        }
    }

    /** The flow of a correlation id; one that is the id of an earlier event without a flow begins with that event. */
    private int correlated(EventLinks block, int number, int position) {
        long hash = block.flowHash(number);
        int known = flows.find(hash);
        if (known >= 0) {
            return known;
        }
        int root = ids.find(hash);
        String name = block.flowName(number);
        return root > 0 && flows.of(root) < 0
                ? rooted(name, root, position)
                : flows.made(name, hash, position, position);
    }

    /** An event without a flow goes with its cause; a cause that has none becomes the root of a new one. */
    private void inherit(EventLinks event, int cause, int position) {
        int at = causes.get(position);
        int flow = flows.of(at);
        flows.join(flow < 0 ? rooted(event.causeId(cause), at, position) : flow, position);
    }

    private int rooted(String name, int root, int position) {
        int flow = flows.named(name, root, position);
        if (flows.isEmpty(flow)) {
            flows.join(flow, root);
        }
        return flow;
    }
}
