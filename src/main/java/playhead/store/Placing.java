package playhead.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.journal.Append;
import playhead.journal.BlockEncoder;
import playhead.journal.MerkleTree;

/** Gives the events of several appends their versions and positions, as if each came after the other. For one use. */
final class Placing {
    private final VersionTrial trial;
    private final BlockEncoder encoder;
    private final MerkleTree tree;
    private final List<Append> appends = new ArrayList<>();
    private long size;

    /** @param tree of the log as it is; grows here */
    Placing(StreamVersions known, MerkleTree tree, BlockEncoder encoder) {
        this.trial = new VersionTrial(known);
        this.tree = tree;
        this.size = tree.size();
        this.encoder = encoder;
    }

    /** What comes of an append if the log can be written. */
    AppendOutcome place(AppendRequest request) {
        for (Map.Entry<EntityRef, ExpectedVersion> demand : request.expected().entrySet()) {
            long actual = trial.last(demand.getKey());
            if (!demand.getValue().accepts(actual)) {
                return new AppendOutcome.Conflict(demand.getKey(), demand.getValue(), actual);
            }
        }
        List<Event> events = request.events();
        long[] versions = new long[events.size()];
        for (int i = 0; i < versions.length; i++) {
            versions[i] = trial.place(events.get(i));
        }
        appends.add(new Append(encoder.encode(events, versions, tree), request.command()));
        long first = size + 1;
        size += versions.length;
        return new AppendOutcome.Appended(first, size);
    }

    /** What is to be written. */
    List<Append> appends() {
        return appends;
    }

    /** The tree with it. */
    MerkleTree tree() {
        return tree;
    }

    /** It was written: the versions count. */
    void keep() {
        trial.keep();
    }
}
