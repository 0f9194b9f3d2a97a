package playhead.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import playhead.command.CommandRequest;
import playhead.command.CommandWatch;
import playhead.command.Decided;
import playhead.command.Decision;
import playhead.command.Dispatched;
import playhead.command.NewEvent;
import playhead.command.Recorder;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.history.TimeIndex;
import playhead.readmodel.export.WholeFile;
import playhead.revert.CorrectionPlan;
import playhead.revert.OnConflict;
import playhead.revert.Rehearsal;
import playhead.revert.Rehearser;
import playhead.revert.RevertScope;
import playhead.revert.RevertedEvents;
import playhead.store.EventStore;
import playhead.store.StreamVersions;

/** Rehearses reverts, and makes them. */
final class RevertJob {
    private static final int ATTEMPTS = 10;

    private final EventStore store;
    private final Supplier<TimeIndex> index;
    private final Supplier<Session> sessions;
    private final Supplier<String> fingerprint;
    private final Recorder recorder;
    private final CommandWatch watch;
    private final Author author;

    /**
     * @param index in recorded order, up to the end of the store
     * @param fingerprint of the projections in force
     * @param watch sees each revert
     */
    RevertJob(
            EventStore store,
            Supplier<TimeIndex> index,
            Supplier<Session> sessions,
            Supplier<String> fingerprint,
            Recorder recorder,
            CommandWatch watch,
            Author author) {
        this.store = store;
        this.index = index;
        this.sessions = sessions;
        this.fingerprint = fingerprint;
        this.recorder = recorder;
        this.watch = watch;
        this.author = author;
    }

    /** What would be done; nothing is. */
    Answer<Reverted> rehearse(RevertRequest request) {
        TimeIndex now = index.get();
        return new Scopes(now, sessions.get())
                .of(request)
                .then(scope -> Answer.of(
                        new Reverted(new Rehearser(now).rehearse(scope, request.mode()), 0, now.end(), null)));
    }

    /**
     * Writes what a rehearsal says as a plan for the system that the log came from; nothing is appended.
     *
     * @param file gets SQL if its name ends so, else a JSON object a line
     * @param key column with the id, for SQL
     * @return how many entities are in it
     */
    Answer<Long> plan(Reverted rehearsed, Path file, String key) {
        CorrectionPlan plan = new CorrectionPlan(rehearsed.rehearsal().changes(), index.get());
        boolean sql = file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".sql");
        if (sql && plan.withoutTable() != null) {
            return Answer.refuse("no SQL for " + plan.withoutTable()
                    + ": its events are no changes of rows in a table; write the plan as NDJSON");
        }
        try {
            return Answer.of(WholeFile.write(file, out -> {
                if (sql) {
                    plan.writeSql(key, out);
                } else {
                    plan.writeJson(out);
                }
                return plan.changes().size();
            }));
        } catch (IOException failure) {
            return Answer.refuse("nothing was written to " + file + ": " + failure.getMessage());
        }
    }

    /** Appends the compensating events, all in one frame with the command. */
    Answer<Reverted> revert(RevertRequest request, String reason) {
        if (reason == null || reason.isBlank()) {
            return Answer.misuse("a revert wants a reason");
        }
        // Positions such as -3 or end mean those of now, whatever is appended meanwhile.
        return new Scopes(index.get(), sessions.get()).of(request).then(scope -> {
            CommandRequest command = author.request("Revert", payload(scope, request.mode(), reason));
            watch.received(command);
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Answer<Reverted> done = attempt(command, scope, request.mode(), reason);
                if (done != null) {
                    return done;
                }
            }
            return Answer.refuse("events were appended meanwhile; try once more");
        });
    }

    private Answer<Reverted> attempt(CommandRequest command, RevertScope scope, OnConflict mode, String reason) {
        TimeIndex now = index.get();
        Rehearsal rehearsal = new Rehearser(now).rehearse(scope, mode);
        Map<EntityRef, Long> saw = saw(rehearsal);
        watch.loaded(command, saw, said(rehearsal));
        if (store.end() != now.end()) {
            return null;
        }
        String refusal = mode == OnConflict.STOP && !rehearsal.conflicts().isEmpty() ? refusal(rehearsal) : null;
        List<NewEvent> events = new RevertedEvents(scope, reason, fingerprint.get()).of(rehearsal.changes());
        watch.decided(command, refusal == null ? new Decision.Accepted<>(events, List.of()) : Decision.reject(refusal));
        Decided decided = refusal == null
                ? Decided.accepted(command, saw, events, List.of())
                : Decided.rejected(command, saw, refusal);
        watch.made(command, decided.events());
        Dispatched done = recorder.record(decided);
        return switch (done) {
            case null -> null;
            case Dispatched.NotTaken(String why) -> Answer.refuse(why);
            case Dispatched.Recorded(var record, var again) ->
                Answer.of(new Reverted(rehearsal, record.count(), store.end(), refusal));
        };
    }

    private Map<EntityRef, Long> saw(Rehearsal rehearsal) {
        StreamVersions versions = store.versions();
        Map<EntityRef, Long> saw = new HashMap<>();
        rehearsal.changes().forEach(row -> saw.put(row.ref(), versions.last(row.ref())));
        return saw;
    }

    private static String said(Rehearsal rehearsal) {
        return "entities that would differ: " + rehearsal.changes().size() + ", conflicts: "
                + rehearsal.conflicts().size();
    }

    private static String refusal(Rehearsal rehearsal) {
        int conflicts = rehearsal.conflicts().size();
        var first = rehearsal.conflicts().getFirst();
        return conflicts + (conflicts == 1 ? " conflict: " : " conflicts, the first: ")
                + (first.field() == null ? "" : first.field() + " of ")
                + first.entity().id() + " was changed later, at "
                + first.later().getFirst()
                + "; nothing was reverted";
    }

    private static Json payload(RevertScope scope, OnConflict mode, String reason) {
        JsonWriter out = new JsonWriter().object();
        scope.write(out);
        out.name("onConflict").text(mode.name().toLowerCase(java.util.Locale.ROOT));
        return out.name("reason").text(reason).end().toJson();
    }
}
