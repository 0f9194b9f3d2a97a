package playhead.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import playhead.branch.Branch;
import playhead.branch.BranchJson;
import playhead.branch.NamedBranch;
import playhead.event.EventTime;
import playhead.event.JsonWriter;
import playhead.history.Bisection;
import playhead.history.BlameRow;
import playhead.history.DiffJson;
import playhead.history.Flip;
import playhead.history.GroupRow;
import playhead.history.HistoryRow;
import playhead.history.StateRow;
import playhead.workspace.GroupTable;
import playhead.workspace.Note;
import playhead.workspace.NoteTarget;
import playhead.workspace.Occasion;
import playhead.workspace.Verdict;

/** The rows of answers as JSON objects, keys in the order that the reference fixes. */
final class Rows {
    private Rows() {}

    static JsonWriter state(StateRow row, JsonWriter w) {
        w.object().name("entity").text(row.ref().id());
        w.name("type").text(row.ref().type());
        w.name("exists").bool(row.exists());
        w.name("version").number(row.version());
        w.name("lastPosition").number(row.lastPosition());
        return w.name("fields").raw(row.fieldsJson()).end();
    }

    static JsonWriter history(HistoryRow row, Ordinals ordinals, JsonWriter w) {
        ordinals.write(row.position(), w.object()).name("version").number(row.version());
        w.name("position").number(row.position());
        w.name("type").text(row.type());
        w.name("time").text(shown(row.time()));
        w.name("actor").text(row.actor());
        return DiffJson.changes("changes", row.changes(), w).end();
    }

    static JsonWriter blame(BlameRow row, Ordinals ordinals, JsonWriter w) {
        ordinals.write(row.position(), w.object())
                .name("field")
                .text(row.field().toString());
        w.name("value").raw(row.value());
        w.name("position").number(row.position());
        w.name("type").text(row.type());
        w.name("time").text(shown(row.time()));
        return w.name("actor").text(row.actor()).end();
    }

    static JsonWriter branch(NamedBranch kept, JsonWriter w) {
        Branch branch = kept.branch();
        w.object().name("name").text(kept.name());
        w.name("purpose").text(kept.purpose());
        BranchJson.base(branch, w);
        w.name("insertions").number(branch.insertions().size());
        w.name("rules").text(branch.rules() == null ? null : branch.rules().file());
        w.name("decisions").object();
        branch.decisions().forEach((rule, value) -> w.name(rule).text(value));
        return w.end().end();
    }

    static JsonWriter note(Note note, JsonWriter w) {
        NoteTarget target = note.target();
        w.object().name("note").number(note.number());
        w.name("position").number(target.from());
        w.name("to").number(target.to());
        w.name("entity").text(target.entity() == null ? null : target.entity().id());
        w.name("type").text(target.entity() == null ? null : target.entity().type());
        w.name("field").text(target.field());
        w.name("text").text(note.text());
        w.name("by").text(note.by());
        w.name("time").text(note.time() == null ? null : note.time().toString());
        return w.name("standing")
                .text(note.standing().name().toLowerCase(Locale.ROOT))
                .name("saga")
                .text(target.saga())
                .end();
    }

    static JsonWriter group(List<String> by, boolean summed, boolean told, GroupRow row, JsonWriter w) {
        w.object();
        for (int i = 0; i < by.size(); i++) {
            w.name(GroupTable.heading(by.get(i))).raw(row.keys()[i]);
        }
        w.name("count").number(row.count());
        if (summed) {
            decimal("sum", row.sum(), w);
            decimal("min", row.min(), w);
            decimal("max", row.max(), w);
        }
        if (told) {
            w.name("distinct").number(row.distinct());
        }
        return w.end();
    }

    static JsonWriter bisect(Bisection result, Ordinals ordinals, JsonWriter w) {
        w.object().name("first");
        if (result.first() == null) {
            w.nothing();
        } else {
            flip(result.first(), ordinals, w).end();
        }
        w.name("flips").array();
        for (Flip flip : result.flips()) {
            flip(flip, ordinals, w).name("holds").bool(flip.holds()).end();
        }
        side(result.before(), w.end().name("before"));
        side(result.after(), w.name("after"));
        return w.end();
    }

    private static void side(StateRow row, JsonWriter w) {
        if (row == null) {
            w.nothing();
        } else {
            state(row, w);
        }
    }

    private static JsonWriter flip(Flip flip, Ordinals ordinals, JsonWriter w) {
        ordinals.write(flip.position(), w.object()).name("position").number(flip.position());
        w.name("time").text(shown(flip.time()));
        w.name("entity").text(flip.entity() == null ? null : flip.entity().id());
        return w.name("type").text(flip.entity() == null ? null : flip.entity().type());
    }

    static JsonWriter told(Occasion told, Ordinals ordinals, JsonWriter w) {
        w.object().name("watch").text(told.name());
        return place(told, ordinals, w).end();
    }

    static JsonWriter broken(Occasion broken, Ordinals ordinals, JsonWriter w) {
        w.object().name("rule").text(broken.name());
        place(broken, ordinals, w).name("until");
        if (broken.until() == 0) {
            w.nothing();
        } else {
            w.number(broken.until());
        }
        return w.end();
    }

    private static JsonWriter place(Occasion told, Ordinals ordinals, JsonWriter w) {
        ordinals.write(told.position(), w).name("position").number(told.position());
        w.name("time").text(shown(told.time()));
        w.name("event").text(told.event());
        w.name("entity").text(told.entity() == null ? null : told.entity().id());
        return w.name("type").text(told.entity() == null ? null : told.entity().type());
    }

    static JsonWriter verdict(Verdict verdict, Ordinals ordinals, JsonWriter w) {
        w.object().name("rule").text(verdict.rule().name());
        w.name("ok").bool(verdict.ok());
        w.name("checked").number(verdict.looked());
        w.name("broken").number(verdict.breaks().size());
        w.name("entities").number(verdict.entities());
        w.name("open").number(verdict.open());
        w.name("first");
        if (verdict.breaks().isEmpty()) {
            w.nothing();
        } else {
            place(verdict.breaks().getFirst(), ordinals, w.object()).end();
        }
        w.name("says").text(verdict.rule().says());
        return w.name("problem").text(verdict.problem()).end();
    }

    private static String shown(EventTime time) {
        return time == null ? null : time.print();
    }

    private static void decimal(String name, BigDecimal value, JsonWriter w) {
        w.name(name);
        if (value == null) {
            w.nothing();
        } else {
            w.literal(value.toPlainString());
        }
    }
}
