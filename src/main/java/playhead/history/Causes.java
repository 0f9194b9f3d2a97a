package playhead.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import playhead.event.Event;
import playhead.event.EventPart;
import playhead.event.EventSource;
import playhead.event.IdHash;

/**
 * Which event caused which, by the causation ids that the log gives. Made by reading every event once; afterwards a tree
 * costs only the events in it. Circles end where they close; what is wide or deep is cut off and counted. Safe for several
 * threads.
 */
public final class Causes {
    /** Events of one tree. */
    static final int MOST = 300;
    /** Causes or effects shown of one event. */
    static final int WIDEST = 40;
    /** Steps from the event asked for. */
    static final int DEEPEST = 16;

    private static final Set<EventPart> PARTS = Set.of(EventPart.ID, EventPart.CAUSES);

    private final EventSource events;
    private final HashChains ids = new HashChains();
    private final HashChains effects = new HashChains();

    private Causes(EventSource events) {
        this.events = events;
    }

    /** Reads a log up to a position. */
    public static Causes of(EventSource events, long end) {
        Causes causes = new Causes(events);
        if (end > 0) {
            events.blocks(1, end, (first, count, block) -> {
                List<Event> found = block.get().events(PARTS);
                for (int i = 0; i < count && first + i <= end; i++) {
                    causes.add((int) first + i, found.get(i));
                }
                return true;
            });
        }
        return causes;
    }

    private void add(int position, Event event) {
        ids.add(IdHash.of(event.id()), position);
        event.causationIds().forEach(id -> effects.add(IdHash.of(id), position));
    }

    /** The trees around the event at a position. */
    public Causality around(long position) {
        return new Causality(tree(position, false), tree(position, true));
    }

    private CauseNode tree(long position, boolean forward) {
        Growing root = new Growing(position, events.at(position), 0);
        Set<Long> seen = new HashSet<>(Set.of(position));
        Queue<Growing> open = new ArrayDeque<>(List.of(root));
        int nodes = 1;
        while (!open.isEmpty()) {
            Growing node = open.poll();
            List<Growing> next = forward ? effects(node) : causes(node);
            for (Growing found : next) {
                if (node.next.size() == WIDEST || nodes == MOST || node.depth == DEEPEST) {
                    break;
                }
                nodes++;
                node.next.add(found);
                found.again = found.position > 0 && !seen.add(found.position);
                if (found.position > 0 && !found.again) {
                    open.add(found);
                }
            }
            node.more = (forward ? node.all : next.size()) - node.next.size();
        }
        return root.done();
    }

    private List<Growing> causes(Growing node) {
        List<Growing> found = new ArrayList<>();
        for (String id : node.event.causationIds()) {
            int before = found.size();
            ids.each(IdHash.of(id), position -> {
                Event cause = events.at(position);
                if (cause.id().equals(id)) {
                    found.add(before, new Growing(position, cause, node.depth + 1));
                }
                return found.size() < before + WIDEST;
            });
            if (found.size() == before) {
                found.add(new Growing(id, node.depth + 1));
            }
        }
        return found;
    }

    /** The first effects by position; how many there are in all is counted without reading them. */
    private List<Growing> effects(Growing node) {
        String id = node.event.id();
        PriorityQueue<Integer> first = new PriorityQueue<>(Comparator.reverseOrder());
        effects.each(IdHash.of(id), position -> {
            node.all++;
            first.add(position);
            if (first.size() > WIDEST) {
                first.poll();
            }
            return true;
        });
        List<Growing> found = new ArrayList<>();
        first.stream().sorted().forEach(position -> {
            Event effect = events.at(position);
            if (effect.causationIds().contains(id)) {
                found.add(new Growing(position, effect, node.depth + 1));
            } else {
                node.all--;
            }
        });
        return found;
    }

    /** A node whose branches are still being found. */
    private static final class Growing {
        private final long position;
        private final String id;
        private final Event event;
        private final int depth;
        private final List<Growing> next = new ArrayList<>();
        private long all;
        private long more;
        private boolean again;

        Growing(long position, Event event, int depth) {
            this.position = position;
            this.id = event.id();
            this.event = event;
            this.depth = depth;
        }

        Growing(String missing, int depth) {
            this.position = 0;
            this.id = missing;
            this.event = null;
            this.depth = depth;
        }

        CauseNode done() {
            return new CauseNode(
                    position,
                    id,
                    event == null ? null : event.type(),
                    event == null ? null : event.time(),
                    event == null ? null : event.actor(),
                    event == null ? null : event.stream(),
                    next.stream().map(Growing::done).toList(),
                    more,
                    again);
        }
    }
}
