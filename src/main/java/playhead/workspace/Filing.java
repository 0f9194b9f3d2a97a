package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import playhead.command.CommandRecord;
import playhead.command.CommandRequest;
import playhead.command.CommandWatch;
import playhead.command.Decided;
import playhead.command.Decision;
import playhead.command.Recorder;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.store.DocumentKind;
import playhead.store.EventStore;

/**
 * Decides changes of the workspace and puts them into its log. An accepted one is a document of its kind that says in
 * its member {@code command} who did it and when; a rejected one is a command without events.
 */
final class Filing {
    private final EventStore store;
    private final Recorder recorder;
    private final CommandWatch watch;
    private final Author author;
    private final WorkspaceRules rules = new WorkspaceRules();

    /** @param watch sees each change */
    Filing(EventStore store, Recorder recorder, CommandWatch watch, Author author) {
        this.store = store;
        this.recorder = recorder;
        this.watch = watch;
        this.author = author;
    }

    /** Makes changes in order, all or none; the reason why not is recorded, if the log takes it. */
    Answer<Void> file(List<? extends WorkspaceChange> changes) {
        WorkspaceRules.Standing standing = new WorkspaceRules.Standing(
                store.sealed(), store.end(), NoteBook.of(store.documents(DocumentKind.NOTE)));
        List<CommandRequest> requests = new ArrayList<>();
        List<WorkspaceRules.Filed> filed = new ArrayList<>();
        for (WorkspaceChange change : changes) {
            CommandRequest request = author.request(change.type(), change.payload());
            Decision<WorkspaceRules.Filed> decision = rules.decide(change, standing);
            watch.received(request);
            watch.loaded(request, Map.of(), "end " + standing.end() + (standing.sealed() ? ", sealed" : ""));
            watch.decided(request, decision);
            switch (decision) {
                case Decision.Rejected<WorkspaceRules.Filed>(String reason, var outbox) -> {
                    return rejected(request, reason);
                }
                case Decision.Accepted<WorkspaceRules.Filed>(List<WorkspaceRules.Filed> facts, var outbox) -> {
                    for (WorkspaceRules.Filed fact : facts) {
                        standing = rules.evolve(standing, fact);
                        requests.add(request);
                        filed.add(fact);
                    }
                }
            }
        }
        for (int i = 0; i < filed.size(); i++) {
            store.record(filed.get(i).kind(), signed(filed.get(i).body(), requests.get(i)));
        }
        // All are recorded before who looks can wait at one of them.
        requests.forEach(
                request -> watch.recorded(new CommandRecord(request, Map.of(), null, List.of(), store.end() + 1, 0)));
        return Answer.of(null);
    }

    /** Records that something was asked for and refused. */
    <T> Answer<T> rejected(CommandRequest request, String reason) {
        if (!store.sealed()) {
            recorder.record(Decided.rejected(request, Map.of(), reason));
        }
        return Answer.refuse(reason);
    }

    private static byte[] signed(Json body, CommandRequest request) {
        JsonWriter out = new JsonWriter().object().members(body.bytes(), 0, body.length());
        out.name("command").object().name("id").text(request.id()).name("type").text(request.type());
        out.name("actor").text(request.actor()).name("time").text(request.time().toString());
        return out.end().end().bytes().toArray();
    }
}
