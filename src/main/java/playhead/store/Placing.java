package playhead.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.journal.Append;
import playhead.journal.BlockEncoder;

/** Gives the events of several appends their versions and positions, as if each came after the other. For one use. */
final class Placing {
    private final VersionTrial trial;
    private final BlockEncoder encoder;
    private final List<Append> appends = new ArrayList<>();
    private long size;

    /** @param size events in the log */
    Placing(StreamVersions known, long size, BlockEncoder encoder) {
        this.trial = new VersionTrial(known);
        this.size = size;
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
        List<Event> own = request.events().stream().map(trial::place).toList();
        appends.add(new Append(encoder.encode(own), request.command()));
        long first = size + 1;
        size += own.size();
        return new AppendOutcome.Appended(first, size);
    }

    /** What is to be written. */
    List<Append> appends() {
        return appends;
    }

    /** It was written: the versions count. */
    void keep() {
        trial.keep();
    }
}
