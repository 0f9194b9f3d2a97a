package playhead.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/** Rows for tests: the top-level members of canonical JSON objects under the names given first. */
final class Rows implements Row, Names {
    private final List<String> names;
    private final Map<String, Compilation<Rule>> rules = new HashMap<>();
    private final Map<String, Compilation<Condition>> conditions = new HashMap<>();
    private List<Json> values = List.of();

    Rows(String... names) {
        this.names = List.of(names);
    }

    Rows on(String json) {
        Json object = Json.canonical(json);
        List<Json> found = new ArrayList<>();
        for (String name : names) {
            JsonCursor cursor = new JsonCursor();
            cursor.enter(object.bytes(), 0, object.length());
            Json value = null;
            while (cursor.next()) {
                if (cursor.key().equals(name)) {
                    value = Json.copyOf(object.bytes(), cursor.valueFrom(), cursor.valueTo());
                }
            }
            found.add(value);
        }
        values = found;
        return this;
    }

    boolean test(String condition, Missing missing) {
        return condition(condition).test(this, missing);
    }

    boolean test(String condition) {
        return test(condition, new Missing());
    }

    /** Canonical JSON, or the failure's reason after an exclamation mark. */
    String rule(String text) {
        Compilation<Rule> rule = rules.computeIfAbsent(text, new Compiler(this)::rule);
        if (rule instanceof Compilation.Refused<Rule> refused) {
            return "refused " + refused;
        }
        return switch (((Compilation.Compiled<Rule>) rule).expression().evaluate(this)) {
            case Outcome.Value value -> value.json().toString();
            case Outcome.Failed failed -> "!" + failed.reason();
        };
    }

    Condition condition(String text) {
        return switch (conditions.computeIfAbsent(text, new Compiler(this)::condition)) {
            case Compilation.Compiled<Condition> c -> c.expression();
            case Compilation.Refused<Condition> r -> throw new AssertionError(text + ": " + r);
        };
    }

    String refusal(String text) {
        return new Compiler(this).condition(text) instanceof Compilation.Refused<Condition> r ? r.toString() : "none";
    }

    @Override
    public int slot(String name) {
        return names.indexOf(name);
    }

    @Override
    public boolean isTime(int slot) {
        return names.get(slot).equals("time");
    }

    @Override
    public List<String> known() {
        return names;
    }

    @Override
    public Kind kind(int slot) {
        Json json = values.get(slot);
        return json == null ? Kind.ABSENT : JsonValues.kind(json.bytes(), 0, json.length());
    }

    @Override
    public boolean bool(int slot) {
        return values.get(slot).bytes()[0] == 't';
    }

    @Override
    public long number(int slot) {
        return Long.parseLong(values.get(slot).toString());
    }

    @Override
    public BigDecimal decimal(int slot) {
        return new BigDecimal(values.get(slot).toString());
    }

    @Override
    public String text(int slot) {
        return JsonText.unquote(values.get(slot).bytes(), 0, values.get(slot).length());
    }

    @Override
    public Json json(int slot) {
        return values.get(slot);
    }
}
