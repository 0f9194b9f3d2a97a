package playhead.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.store.EventStore;

/** States folded from the streams of a store; those used last are kept and only go on. Safe for several threads. */
final class States {
    private static final int KEPT = 4_096;

    private final EventStore store;
    private final StreamEvents streams;
    private final Map<Key, Loaded<?>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Loaded<?>> eldest) {
            return size() > KEPT;
        }
    };

    States(EventStore store) {
        this.store = store;
        this.streams = new StreamEvents(store);
    }

    private record Key(CommandHandler<?, ?, ?> handler, Set<EntityRef> streams) {}

    /**
     * A state and what it was made of.
     *
     * @param saw version of each stream
     * @param upTo the last position that could have been in it
     */
    record Loaded<S>(S state, Map<EntityRef, Long> saw, long upTo) {}

    /** The state that these streams' events make now. */
    @SuppressWarnings("unchecked")
    synchronized <S, E> Loaded<S> load(CommandHandler<?, S, E> handler, Set<EntityRef> of) {
        Key key = new Key(handler, Set.copyOf(of));
        Loaded<S> before = (Loaded<S>) kept.get(key);
        Loaded<S> now = go(handler, of, before, of.isEmpty() ? 0 : store.end());
        kept.put(key, now);
        return now;
    }

    private <S, E> Loaded<S> go(CommandHandler<?, S, E> handler, Set<EntityRef> of, Loaded<S> before, long end) {
        Decider<?, S, E> rules = handler.decider();
        S state = before == null ? rules.initial() : before.state();
        Map<EntityRef, Long> saw = new HashMap<>();
        of.forEach(stream -> saw.put(stream, before == null ? 0 : before.saw().get(stream)));
        if (!of.isEmpty()) {
            for (long position : streams.between(of, before == null ? 0 : before.upTo(), end)) {
                Event event = store.at(position);
                E known = handler.event(event);
                state = known == null ? state : rules.evolve(state, known);
                saw.put(event.stream(), event.version());
            }
        }
        return new Loaded<>(state, saw, end);
    }
}
