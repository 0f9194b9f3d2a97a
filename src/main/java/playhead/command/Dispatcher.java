package playhead.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import playhead.event.EntityRef;
import playhead.store.EventStore;

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

    private final Recorder recorder;
    private final CommandLog log;
    private final CommandWatch watch;
    private final Deciding deciding;

    /** A dispatcher that nobody watches. */
    public Dispatcher(EventStore store, List<CommandHandler<?, ?, ?>> handlers) {
        this(store, new CommandLog(store), handlers, CommandWatch.NONE);
    }

    /** @param log of the same store */
    public Dispatcher(EventStore store, CommandLog log, List<CommandHandler<?, ?, ?>> handlers, CommandWatch watch) {
        this(store, new Recorder(store, log, watch), handlers, watch);
    }

    /** @param recorder of the same store, shared with others that record commands */
    public Dispatcher(EventStore store, Recorder recorder, List<CommandHandler<?, ?, ?>> handlers, CommandWatch watch) {
        this.recorder = recorder;
        this.log = recorder.log();
        this.watch = watch;
        this.deciding = new Deciding(handlers, new States(store), watch);
    }

    /** What was dispatched so far. */
    public CommandLog log() {
        return log;
    }

    /** Does what goes with commands, such as rows that follow them, as a part of their way. */
    public <T> T along(Supplier<T> way) {
        return watch.along(way);
    }

    /** Decides a command and records it; durable when it returns. */
    public Dispatched dispatch(CommandRequest request) {
        return along(() -> arrive(request));
    }

    private Dispatched arrive(CommandRequest request) {
        Optional<CommandRecord> known = log.find(request.id());
        if (known.isPresent()) {
            return new Dispatched.Recorded(known.get(), true);
        }
        watch.received(request);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Dispatched done = recorder.record(deciding.decide(request));
            if (done != null) {
                return done;
            }
        }
        return recorder.record(Decided.rejected(
                request, Map.of(), "others changed its streams each of " + ATTEMPTS + " times that it was decided"));
    }

    /**
     * Decides commands in order and records each in a frame of its own, with one force of the disk for as many as do
     * not touch the streams of each other. All are durable when it returns.
     */
    public List<Dispatched> dispatchAll(List<CommandRequest> requests) {
        return along(() -> arriveTogether(requests));
    }

    private List<Dispatched> arriveTogether(List<CommandRequest> requests) {
        Dispatched[] done = new Dispatched[requests.size()];
        Map<Integer, Decided> group = new HashMap<>();
        Set<EntityRef> touched = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < done.length; i++) {
            CommandRequest request = requests.get(i);
            if (log.find(request.id()).isPresent() || ids.contains(request.id())) {
                flush(group, touched, ids, done);
                done[i] = arrive(request);
                continue;
            }
            watch.received(request);
            Decided decided = deciding.decide(request);
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

    private void flush(Map<Integer, Decided> group, Set<EntityRef> touched, Set<String> ids, Dispatched[] done) {
        List<Integer> places = group.keySet().stream().sorted().toList();
        List<Dispatched> recorded =
                recorder.recordAll(places.stream().map(group::get).toList());
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            done[place] = recorded.get(i) == null ? arrive(group.get(place).request()) : recorded.get(i);
        }
        group.clear();
        touched.clear();
        ids.clear();
    }
}
