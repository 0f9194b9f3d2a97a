package playhead.workspace;

import java.nio.charset.StandardCharsets;
import java.util.List;
import playhead.branch.Branch;
import playhead.branch.Edit;
import playhead.branch.Insertion;
import playhead.command.CommandRecord;
import playhead.event.ByteBuilder;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.format.json.CanonicalJson;

/**
 * Reads what a person writes of a branch.
 *
 * @param session says where positions are
 */
public record BranchText(Session session) {
    /** The branch without the events at these positions, divided by commas; none for nothing. */
    public Answer<Branch> skip(Branch branch, String positions) {
        Answer<Branch> all = Answer.of(branch);
        for (String one : positions.split(",", -1)) {
            if (!positions.isBlank()) {
                all = all.then(known -> position(one.strip()).then(at -> Answer.of(known.skip(at))));
            }
        }
        return all;
    }

    /** The branch without a command and its events; refused when there is none with this id. */
    public Answer<Branch> without(Branch branch, String id, List<CommandRecord> commands) {
        return commands.stream()
                .filter(command -> command.request().id().equals(id))
                .findFirst()
                .map(command -> Answer.of(branch.skip(command.first(), command.last())))
                .orElseGet(() ->
                        Answer.misuse("no command \"" + Display.safe(id) + "\"; `playhead commands WS` lists them"));
    }

    /** The branch with another value in an event, written {@code position:field=value}. */
    public Answer<Branch> set(Branch branch, String text) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=', colon + 1);
        if (colon < 1 || equals < colon + 2) {
            return Answer.misuse("\"" + text + "\" is no change of a value; it is written P:field=value");
        }
        return position(text.substring(0, colon).strip()).then(at -> {
            FieldPath field = FieldPath.parse(text.substring(colon + 1, equals).strip());
            return Answer.of(branch.edit(new Edit(at, field, value(text.substring(equals + 1)))));
        });
    }

    /** The branch with one more event, written {@code position:{"type":…,"stream":…,"data":{…}}}. */
    public Answer<Branch> insert(Branch branch, String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return Answer.misuse(
                    "\"" + Display.safe(text) + "\" is no event; it is written P:{\"type\":…,\"stream\":…}");
        }
        String position = text.substring(0, colon).strip();
        return session.locate(position, Replay.RECORDED)
                .then(moment -> new EventText(session)
                        .read(text.substring(colon + 1), branch.insertions().size() + 1)
                        .then(event -> Answer.of(branch.insert(new Insertion(moment.at(), event)))));
    }

    /** What stands for a value: JSON where it is JSON, else the text itself. */
    public static Json value(String text) {
        ByteBuilder canonical = new ByteBuilder(text.length() + 2);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new CanonicalJson().append(utf8, 0, utf8.length, canonical)
                ? Json.owning(canonical.toArray())
                : JsonText.quoted(text);
    }

    private Answer<Long> position(String text) {
        return session.locate(text, Replay.RECORDED)
                .then(moment -> moment.at() == 0
                        ? Answer.misuse("no event at position " + text + "; the log has 1 to " + session.end())
                        : Answer.of(moment.at()));
    }
}
