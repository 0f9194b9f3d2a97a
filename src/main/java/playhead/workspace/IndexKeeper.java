package playhead.workspace;

import java.util.EnumMap;
import java.util.Map;
import playhead.fold.Schema;
import playhead.history.IndexBuilder;
import playhead.store.EventStore;

/** Keeps the time indexes of a workspace: loads what is on disk if it fits the log, builds what is missing. */
final class IndexKeeper {
    private final EventStore store;
    private final String log;
    private final DefinitionLog definitions;
    private final Map<Replay, OrderedIndex> open = new EnumMap<>(Replay.class);

    IndexKeeper(EventStore store, String log, DefinitionLog definitions) {
        this.store = store;
        this.log = log;
        this.definitions = definitions;
    }

    /** The index of an order, up to the end of the store. */
    synchronized OrderedIndex index(Replay replay) {
        return open.computeIfAbsent(replay, this::build);
    }

    /** A builder in position order that has all that the store has. */
    IndexBuilder builder() {
        IndexBuilder builder = new IndexBuilder(definitions.fold(new Schema()), new CommittedOnly(store));
        builder.catchUp();
        return builder;
    }

    /** Takes over an index that followed an import up to the end of the store. */
    synchronized void adopt(IndexBuilder followed) {
        open.clear();
        open.put(Replay.RECORDED, recorded(followed));
    }

    /** Names the log and the definitions that an index belongs to, apart from its end. */
    String validity() {
        return log + "/" + definitions.version();
    }

    /** Forgets what is open: the log or its definitions have changed. */
    synchronized void forget() {
        open.clear();
    }

    private OrderedIndex build(Replay replay) {
        return recorded(builder());
    }

    private static OrderedIndex recorded(IndexBuilder builder) {
        return new OrderedIndex(builder.snapshot(), Replay.RECORDED, OrderedIndex.Positions.SAME);
    }
}
