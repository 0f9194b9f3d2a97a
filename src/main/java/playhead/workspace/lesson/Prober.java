package playhead.workspace.lesson;

import java.util.ArrayList;
import java.util.List;
import playhead.branch.Branch;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.workspace.Answer;
import playhead.workspace.BranchSession;
import playhead.workspace.EventQuery;
import playhead.workspace.GroupQuery;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;
import playhead.workspace.Workspace;

/** Answers the questions of a lesson from a workspace as it is now, in recorded order. May be slow. */
public final class Prober {
    private static final String ABSENT = "absent";

    private final Workspace workspace;
    private final Session session;

    /** @param workspace looked at as it is now, also when it changes later */
    public Prober(Workspace workspace) {
        this.workspace = workspace;
        this.session = workspace.session();
    }

    /** The answer as a short text; refused when the question cannot be asked of this log. */
    public Answer<String> ask(Probe probe) {
        return switch (probe) {
            case Probe.Events(String where, String to) ->
                at(to).then(moment -> session.events(
                                new EventQuery(where.isBlank() ? null : where, 1, moment.at(), null, Replay.RECORDED)))
                        .then(hits -> Answer.of(Integer.toString(hits.size())));
            case Probe.States(String type, String where, String at) ->
                at(at).then(moment -> session.state(new StateQuery(type, null, moment, where, null, false, 0, 0)))
                        .then(page -> Answer.of(Long.toString(page.total())));
            case Probe.Field(String entity, String field, String at) -> field(entity, field, at);
            case Probe.Sum(String field, String type, String at) -> sum(field, type, at);
            case Probe.Differences(String from, String to, String type) ->
                at(from).then(first -> at(to).then(second -> session.diff(first, second, type, null)))
                        .then(rows -> Answer.of(Integer.toString(rows.size())));
            case Probe.Supposed(List<Long> skipped) ->
                supposed(skipped)
                        .then(branch -> Answer.of(Integer.toString(
                                branch.differences(branch.end()).size())));
            case Probe.TypeAt(String at) -> typeAt(at);
            case Probe.Commands(boolean accepted) ->
                Answer.of(Long.toString(workspace.commands().stream()
                        .filter(record -> record.accepted() == accepted)
                        .count()));
            case Probe.Lag() -> Answer.of(Long.toString(workspace.querySide().lag()));
            case Probe.Sql(String statement) -> sql(statement);
        };
    }

    /** Another course of the log without some events. */
    Answer<BranchSession> supposed(List<Long> skipped) {
        Branch branch = Branch.at(session.end());
        for (long position : skipped) {
            branch = branch.skip(position);
        }
        return workspace.whatIf().of(branch);
    }

    /** A position as people write it. */
    Answer<Moment> at(String position) {
        return session.locate(position, Replay.RECORDED);
    }

    private Answer<String> field(String entity, String field, String at) {
        Answer<StatePage> page =
                at(at).then(moment -> session.state(new StateQuery(null, entity, moment, null, null, true, 0, 1)));
        return page.then(found -> Answer.of(
                found.rows().isEmpty() || !found.rows().getFirst().exists()
                        ? ABSENT
                        : shown(found.rows().getFirst().value(FieldPath.parse(field)))));
    }

    private Answer<String> sum(String field, String type, String at) {
        return at(at).then(moment -> session.group(new GroupQuery(List.of("type"), false, field, moment, type, null)))
                .then(groups -> Answer.of(
                        groups.rows().isEmpty()
                                ? "0"
                                : groups.rows().getFirst().sum().toPlainString()));
    }

    private Answer<String> typeAt(String at) {
        return at(at).then(
                        moment -> session.events(new EventQuery(null, moment.at(), moment.at(), null, Replay.RECORDED)))
                .then(hits -> hits.size() == 0
                        ? Answer.misuse("no event at position " + at)
                        : Answer.of(hits.event(0).type()));
    }

    private Answer<String> sql(String statement) {
        List<Json> rows = new ArrayList<>();
        return workspace
                .sql(statement, session.end(), row -> {
                    if (rows.isEmpty()) {
                        rows.add(row);
                    }
                })
                .then(count -> {
                    if (rows.isEmpty()) {
                        return Answer.of("no row");
                    }
                    byte[] row = rows.getFirst().bytes();
                    JsonCursor cell = new JsonCursor();
                    cell.enter(row, 0, row.length);
                    return Answer.of(cell.next() ? shown(Json.copyOf(row, cell.valueFrom(), cell.valueTo())) : ABSENT);
                });
    }

    private static String shown(Json value) {
        if (value == null) {
            return ABSENT;
        }
        byte[] bytes = value.bytes();
        return bytes[0] == '"' ? JsonText.unquote(bytes, 0, bytes.length) : value.toString();
    }
}
