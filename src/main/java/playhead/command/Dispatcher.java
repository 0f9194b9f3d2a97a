package playhead.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.store.AppendOutcome;
import playhead.store.AppendRequest;
import playhead.store.EventStore;
import playhead.store.ExpectedVersion;

/**
 * Takes commands to their handlers and records what comes of them: command, outcome, events and messages in one frame
 * of the log. The state is folded from the streams of the command; if one of them moved on before the frame is
 * written, the command is decided again. A rejected command is recorded too. An id that is known is answered with what
 * was recorded then, also after opening again.
 *
 * <p>Safe for several threads: they decide side by side and append one after the other. A store has one dispatcher.
 */
public final class Dispatcher {
    private static final int ATTEMPTS = 10;

    private final EventStore store;
    private final CommandLog log;
    private final CommandWatch watch;
    private final Deciding deciding;
    private final CommandCodec codec = new CommandCodec();
    private final Object appending = new Object();

    /** A dispatcher that nobody watches. */
    public Dispatcher(EventStore store, List<CommandHandler<?, ?, ?>> handlers) {
        this(store, new CommandLog(store), handlers, CommandWatch.NONE);
    }

    /** @param log of the same store */
    public Dispatcher(EventStore store, CommandLog log, List<CommandHandler<?, ?, ?>> handlers, CommandWatch watch) {
        this.store = store;
        this.log = log;
        this.watch = watch;
        this.deciding = new Deciding(handlers, new States(store), watch);
    }

    /** What was dispatched so far. */
    public CommandLog log() {
        return log;
    }

    /** Decides a command and records it; durable when it returns. */
    public Dispatched dispatch(CommandRequest request) {
        Optional<CommandRecord> known = log.find(request.id());
        if (known.isPresent()) {
            return new Dispatched.Recorded(known.get(), true);
        }
        watch.received(request);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Dispatched done = append(deciding.decide(request));
            if (done != null) {
                return done;
            }
        }
        return append(Deciding.rejected(
                request, Map.of(), "others changed its streams each of " + ATTEMPTS + " times that it was decided"));
    }

    /**
     * Decides commands in order and records each in a frame of its own, with one force of the disk for as many as do
     * not touch the streams of each other. All are durable when it returns.
     */
    public List<Dispatched> dispatchAll(List<CommandRequest> requests) {
        Dispatched[] done = new Dispatched[requests.size()];
        Map<Integer, Deciding.Decided> group = new HashMap<>();
        Set<EntityRef> touched = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < done.length; i++) {
            CommandRequest request = requests.get(i);
            if (log.find(request.id()).isPresent() || ids.contains(request.id())) {
                flush(group, touched, ids, done);
                done[i] = dispatch(request);
                continue;
            }
            watch.received(request);
            Deciding.Decided decided = deciding.decide(request);
            Set<EntityRef> streams = decided.touched();
            if (streams.stream().anyMatch(touched::contains)) {
                flush(group, touched, ids, done);
                decided = deciding.decide(request);
            }
            group.put(i, decided);
            touched.addAll(decided.touched());
            ids.add(request.id());
        }
        flush(group, touched, ids, done);
        return Arrays.asList(done);
    }

    private void flush(
            Map<Integer, Deciding.Decided> group, Set<EntityRef> touched, Set<String> ids, Dispatched[] done) {
        List<Integer> places = group.keySet().stream().sorted().toList();
        synchronized (appending) {
            List<AppendRequest> appends = new ArrayList<>();
            List<Integer> appended = new ArrayList<>();
            for (int place : places) {
                if (log.find(group.get(place).request().id()).isEmpty()) {
                    appends.add(toAppend(group.get(place)));
                    appended.add(place);
                }
            }
            List<AppendOutcome> outcomes = store.appendAll(appends);
            for (int i = 0; i < outcomes.size(); i++) {
                done[appended.get(i)] = recorded(group.get(appended.get(i)), outcomes.get(i));
            }
        }
        for (int place : places) {
            if (done[place] == null) {
                done[place] = dispatch(group.get(place).request());
            }
        }
        group.clear();
        touched.clear();
        ids.clear();
    }

    /** Null if a stream moved on. */
    private Dispatched append(Deciding.Decided decided) {
        synchronized (appending) {
            Optional<CommandRecord> known = log.find(decided.request().id());
            return known.isPresent()
                    ? new Dispatched.Recorded(known.get(), true)
                    : recorded(decided, store.append(toAppend(decided)));
        }
    }

    private Dispatched recorded(Deciding.Decided decided, AppendOutcome outcome) {
        return switch (outcome) {
            case AppendOutcome.Refused(String reason) -> new Dispatched.NotTaken(reason);
            case AppendOutcome.Conflict(EntityRef stream, ExpectedVersion expected, long actual) -> {
                watch.conflict(decided.request(), stream, decided.saw().get(stream), actual);
                yield null;
            }
            case AppendOutcome.Appended(long first, long last) -> {
                CommandRecord record = record(decided, first, last - first + 1);
                log.add(record);
                watch.recorded(record);
                yield new Dispatched.Recorded(record, false);
            }
        };
    }

    private AppendRequest toAppend(Deciding.Decided decided) {
        Map<EntityRef, ExpectedVersion> expected = new HashMap<>();
        decided.saw().forEach((stream, version) -> expected.put(stream, ExpectedVersion.exactly(version)));
        Json json = codec.write(record(decided, 0, 0));
        return new AppendRequest(decided.events(), expected, json.bytes());
    }

    private static CommandRecord record(Deciding.Decided decided, long first, long count) {
        return new CommandRecord(decided.request(), decided.saw(), decided.reason(), decided.outbox(), first, count);
    }
}
