package playhead.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.store.AppendOutcome;
import playhead.store.AppendRequest;
import playhead.store.EventStore;
import playhead.store.ExpectedVersion;

/**
 * Records commands that were decided: one frame each, with the versions that the decision saw as its condition. Safe
 * for several threads, which take turns. A store has one.
 */
public final class Recorder {
    private final EventStore store;
    private final CommandLog log;
    private final CommandWatch watch;
    private final CommandCodec codec = new CommandCodec();

    /** @param log of the same store */
    public Recorder(EventStore store, CommandLog log, CommandWatch watch) {
        this.store = store;
        this.log = log;
        this.watch = watch;
    }

    /** What was recorded so far. */
    public CommandLog log() {
        return log;
    }

    /** Records a command; null if a stream is not at the version that was seen any more. */
    public Dispatched record(Decided decided) {
        return recordAll(List.of(decided)).getFirst();
    }

    /**
     * Records commands, each in a frame of its own, with one force of the disk. The list has null where a stream is
     * not at the version that was seen.
     */
    public List<Dispatched> recordAll(List<Decided> commands) {
        List<Runnable> told = new ArrayList<>();
        List<Dispatched> done = recordAll(commands, told);
        // Who looks may wait as long as they like: others record meanwhile.
        told.forEach(Runnable::run);
        return done;
    }

    private synchronized List<Dispatched> recordAll(List<Decided> commands, List<Runnable> told) {
        List<Dispatched> done = new ArrayList<>();
        List<Decided> fresh = new ArrayList<>();
        for (Decided decided : commands) {
            Optional<CommandRecord> known = log.find(decided.request().id());
            done.add(known.map(record -> new Dispatched.Recorded(record, true)).orElse(null));
            if (known.isEmpty()) {
                fresh.add(decided);
            }
        }
        List<AppendOutcome> outcomes =
                store.appendAll(fresh.stream().map(this::toAppend).toList());
        for (int i = 0, next = 0; i < done.size(); i++) {
            if (done.get(i) == null) {
                done.set(i, recorded(fresh.get(next), outcomes.get(next++), told));
            }
        }
        return done;
    }

    private Dispatched recorded(Decided decided, AppendOutcome outcome, List<Runnable> told) {
        return switch (outcome) {
            case AppendOutcome.Refused(String reason) -> new Dispatched.NotTaken(reason);
            case AppendOutcome.Conflict(EntityRef stream, ExpectedVersion expected, long actual) -> {
                told.add(() ->
                        watch.conflict(decided.request(), stream, decided.saw().get(stream), actual));
                yield null;
            }
            case AppendOutcome.Appended(long first, long last) -> {
                CommandRecord record = record(decided, first, last - first + 1);
                log.add(record);
                told.add(() -> watch.recorded(record));
                yield new Dispatched.Recorded(record, false);
            }
        };
    }

    private AppendRequest toAppend(Decided decided) {
        Map<EntityRef, ExpectedVersion> expected = new HashMap<>();
        decided.saw().forEach((stream, version) -> expected.put(stream, ExpectedVersion.exactly(version)));
        Json json = codec.write(record(decided, 0, 0));
        return new AppendRequest(decided.events(), expected, json.bytes());
    }

    private static CommandRecord record(Decided decided, long first, long count) {
        return new CommandRecord(decided.request(), decided.saw(), decided.reason(), decided.outbox(), first, count);
    }
}
