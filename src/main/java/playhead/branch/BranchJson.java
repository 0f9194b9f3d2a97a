package playhead.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.event.JsonWriter;
import playhead.event.Origin;
import playhead.event.Reference;

/**
 * Branches as JSON, for keeping. Of an added event it keeps home, type, actor, references, effect, payload and metadata.
 */
public final class BranchJson {
    private BranchJson() {}

    /** Writes a branch. */
    public static Json write(NamedBranch named) {
        Branch branch = named.branch();
        JsonWriter w = new JsonWriter().object();
        w.name("branch").text(named.name());
        w.name("purpose").text(named.purpose());
        base(branch, w);
        w.name("insertions").array();
        branch.insertions().forEach(insertion -> insertion(insertion, w));
        w.end().name("rules");
        if (branch.rules() == null) {
            w.nothing();
        } else {
            w.object().name("file").text(branch.rules().file());
            w.name("text").text(branch.rules().text()).end();
        }
        if (!branch.decisions().isEmpty()) {
            w.name("decisions").array();
            branch.decisions()
                    .forEach((rule, value) -> w.object()
                            .name("rule")
                            .text(rule)
                            .name("value")
                            .text(value)
                            .end());
            w.end();
        }
        return w.end().toJson();
    }

    /** Writes members of an open object: where a branch begins, what it skips and what it edits. */
    public static void base(Branch branch, JsonWriter w) {
        w.name("base").number(branch.base());
        w.name("skipped").array();
        branch.skipped().forEach(w::number);
        w.end().name("edits").array();
        for (Edit edit : branch.edits()) {
            w.object().name("position").number(edit.position());
            w.name("field").text(edit.field().toString());
            w.name("value").raw(edit.value()).end();
        }
        w.end();
    }

    private static void insertion(Insertion insertion, JsonWriter w) {
        Event event = insertion.event();
        w.object().name("after").number(insertion.after());
        w.name("id").text(event.id());
        w.name("home");
        entity(event.stream(), w);
        w.name("type").text(event.type());
        w.name("actor").text(event.actor());
        w.name("effect").text(event.effect().name());
        w.name("references").array();
        for (Reference reference : event.references()) {
            w.object().name("role").text(reference.role()).name("entity");
            entity(reference.entity(), w);
            w.end();
        }
        w.end().name("data").raw(event.data());
        w.name("meta").raw(event.meta()).end();
    }

    private static void entity(EntityRef ref, JsonWriter w) {
        if (ref == null) {
            w.nothing();
        } else {
            w.object().name("type").text(ref.type()).name("id").text(ref.id()).end();
        }
    }

    /** Reads what {@link #write} wrote; null when it is no branch. */
    public static NamedBranch read(byte[] json) {
        Members members = new Members(json, 0, json.length);
        String name = members.text("branch");
        if (name == null || members.at("base") == null) {
            return null;
        }
        TreeSet<Long> skipped = new TreeSet<>();
        members.each("skipped", element -> skipped.add(element.number()));
        List<Edit> edits = new ArrayList<>();
        members.each(
                "edits",
                element -> edits.add(new Edit(
                        element.at("position").number(),
                        FieldPath.parse(element.text("field")),
                        element.at("value").json())));
        List<Insertion> insertions = new ArrayList<>();
        members.each("insertions", element -> insertions.add(insertion(element)));
        TreeMap<String, String> decisions = new TreeMap<>();
        members.each("decisions", element -> decisions.put(element.text("rule"), element.text("value")));
        Members rules = members.at("rules");
        return new NamedBranch(
                name,
                members.text("purpose"),
                new Branch(
                        members.at("base").number(),
                        skipped,
                        edits,
                        insertions,
                        rules == null ? null : new RuleText(rules.text("file"), rules.text("text")),
                        decisions));
    }

    private static Insertion insertion(Members element) {
        List<Reference> references = new ArrayList<>();
        element.each("references", one -> references.add(new Reference(entity(one.at("entity")), one.text("role"))));
        Members home = element.at("home");
        return new Insertion(
                element.at("after").number(),
                new Event(
                        home == null ? null : entity(home),
                        0,
                        element.text("type"),
                        element.text("id"),
                        null,
                        element.text("actor"),
                        null,
                        List.of(),
                        references,
                        Effect.valueOf(element.text("effect")),
                        element.at("data").json(),
                        element.at("meta").json(),
                        Origin.NONE));
    }

    private static EntityRef entity(Members members) {
        return new EntityRef(members.text("type"), members.text("id"));
    }

    /**
     * A value of canonical JSON.
     *
     * @param source the text that it stands in
     * @param from where it begins
     * @param to where it ends
     */
    private record Members(byte[] source, int from, int to) {
        /** A member of the object, or null when it is missing or null. */
        Members at(String key) {
            JsonCursor cursor = new JsonCursor();
            cursor.enter(source, from, to);
            while (cursor.next()) {
                if (cursor.key().equals(key)) {
                    return cursor.kind() == 'n' ? null : new Members(source, cursor.valueFrom(), cursor.valueTo());
                }
            }
            return null;
        }

        String text(String key) {
            Members member = at(key);
            return member == null ? null : JsonText.unquote(source, member.from, member.to);
        }

        long number() {
            return Long.parseLong(json().toString());
        }

        Json json() {
            return Json.copyOf(source, from, to);
        }

        void each(String key, Consumer<Members> visitor) {
            Members list = at(key);
            if (list != null) {
                JsonCursor cursor = new JsonCursor();
                cursor.enter(source, list.from, list.to);
                while (cursor.next()) {
                    visitor.accept(new Members(source, cursor.valueFrom(), cursor.valueTo()));
                }
            }
        }
    }
}
