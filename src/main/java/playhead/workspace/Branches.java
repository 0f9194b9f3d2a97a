package playhead.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.branch.BranchJson;
import playhead.branch.NamedBranch;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.event.JsonWriter;
import playhead.store.DocumentKind;
import playhead.store.EventStore;
import playhead.store.StoredDocument;

/**
 * The what-ifs that a workspace keeps: notes in its log, beside the events and never among them. A later note of the
 * same name replaces an earlier one. Sealing a workspace does not end them.
 */
public final class Branches {
    private static final String NAME = "branch";

    private final EventStore store;

    Branches(EventStore store) {
        this.store = store;
    }

    /** All that are kept, by the time of their first keeping. */
    public List<NamedBranch> all() {
        Map<String, NamedBranch> kept = new LinkedHashMap<>();
        for (StoredDocument note : store.documents(DocumentKind.NOTE)) {
            String name = name(note.body());
            if (name != null) {
                NamedBranch branch = BranchJson.read(note.body());
                if (branch == null) {
                    kept.remove(name);
                } else {
                    kept.put(name, branch);
                }
            }
        }
        return new ArrayList<>(kept.values());
    }

    /** The one with a name, or that there is none. */
    public Answer<NamedBranch> find(String name) {
        List<NamedBranch> all = all();
        return all.stream()
                .filter(branch -> branch.name().equals(name))
                .findFirst()
                .map(Answer::of)
                .orElseGet(() -> Answer.refuse("no what-if \"" + name + "\" is kept; there "
                        + (all.isEmpty()
                                ? "is none"
                                : "are "
                                        + String.join(
                                                ", ",
                                                all.stream()
                                                        .map(NamedBranch::name)
                                                        .toList()))));
    }

    /** Keeps one; it replaces the one of the same name. */
    public Answer<NamedBranch> keep(NamedBranch branch) {
        return record(BranchJson.write(branch).bytes()).then(done -> Answer.of(branch));
    }

    /** Keeps one no longer. */
    public Answer<String> forget(String name) {
        return find(name)
                .then(known -> record(new JsonWriter()
                        .object()
                        .name(NAME)
                        .text(name)
                        .name("forgotten")
                        .bool(true)
                        .end()
                        .toJson()
                        .bytes()))
                .then(done -> Answer.of(name));
    }

    private Answer<Boolean> record(byte[] note) {
        try {
            store.record(DocumentKind.NOTE, note);
            return Answer.of(true);
        } catch (IllegalStateException refused) {
            return Answer.refuse(refused.getMessage());
        }
    }

    private static String name(byte[] note) {
        if (note.length < 2 || note[0] != '{') {
            return null;
        }
        JsonCursor members = new JsonCursor();
        members.enter(note, 0, note.length);
        return members.next() && members.key().equals(NAME) && members.kind() == '"'
                ? JsonText.unquote(note, members.valueFrom(), members.valueTo())
                : null;
    }
}
