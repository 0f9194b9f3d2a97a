package playhead.fold.rules;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Event;
import playhead.event.FieldPath;
import playhead.event.Identity;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.expression.Outcome;
import playhead.fold.EntityType;
import playhead.fold.Schema;
import playhead.fold.StateView;

/** An entity type under rules, with its columns numbered in a schema. For one thread. */
final class GovernedType {
    private static final int LONGEST_SHOWN = 60;

    private final ProjectionDefinition definition;
    private final EntityType type;
    private final int[] numbers;
    private final RuleRow row;
    private final Current current = new Current();
    private final List<Outcome.Value> values = new ArrayList<>();
    private Event at;
    private long atPosition;

    GovernedType(Schema schema, ProjectionDefinition definition) {
        this.definition = definition;
        this.type = schema.type(definition.entity());
        this.numbers = definition.columns().stream()
                .mapToInt(c -> type.column(c.path()))
                .toArray();
        this.row = new RuleRow(definition.names());
    }

    ProjectionDefinition definition() {
        return definition;
    }

    /** The initial values of an entity that comes into being. */
    void begin(int entity, Pending pending) {
        for (int i = 0; i < numbers.length; i++) {
            Json initial = definition.columns().get(i).initial();
            if (initial != null) {
                pending.set(entity, numbers[i], initial);
            }
        }
    }

    /** Applies rules to an entity; answers why they failed, or null. */
    String apply(RoleRules rules, long position, Event event, int entity, StateView before, Pending pending) {
        if (rules.delete()) {
            pending.delete(entity);
            return null;
        }
        if (!Identity.same(at, event) || atPosition != position) {
            at = event;
            atPosition = position;
            row.on(position, event);
        }
        current.entity = entity;
        current.before = before;
        current.pending = pending;
        row.on(current);
        values.clear();
        for (Assignment assignment : rules.assignments()) {
            if (assignment.onlyIf() != null && !holds(assignment)) {
                values.add(null);
                continue;
            }
            String failure = evaluate(assignment, rules, event);
            if (failure != null) {
                return failure;
            }
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                set(entity, rules.assignments().get(i).column(), values.get(i), before, pending);
            }
        }
        return null;
    }

    /** Puts what an assignment gives behind the other values; answers why it gives none, or null. */
    private String evaluate(Assignment assignment, RoleRules rules, Event event) {
        Column column = definition.columns().get(assignment.column());
        return switch (assignment.rule().evaluate(row)) {
            case Outcome.Failed failed -> because(event, rules, column, failed.reason());
            case Outcome.Value value -> {
                Json accepted = column.type().accept(value.kind(), value.json());
                if (accepted == null) {
                    String wrong = shortened(value.json()) + " is not of type "
                            + column.type().shown();
                    yield because(event, rules, column, wrong);
                }
                values.add(new Outcome.Value(value.kind(), accepted));
                yield null;
            }
        };
    }

    private boolean holds(Assignment assignment) {
        return assignment.onlyIf().evaluate(row) instanceof Outcome.Value value
                && value.json().bytes()[0] == 't';
    }

    private void set(int entity, int index, Outcome.Value value, StateView before, Pending pending) {
        Column column = definition.columns().get(index);
        if (column.type() != ColumnType.JSON) {
            pending.set(entity, numbers[index], value.json());
            return;
        }
        // A value replaces all that stood at and below its path.
        int known = type.columns().size();
        for (int number = 0; number < known; number++) {
            if (isAtOrBelow(type.columns().get(number), column.path())
                    && (before.present(entity, number) || pending.decides(entity, number))) {
                pending.set(entity, number, null);
            }
        }
        spread(entity, column.path(), value.json(), pending);
    }

    private void spread(int entity, FieldPath path, Json value, Pending pending) {
        if (value.bytes()[0] != '{' || value.length() == 2) {
            pending.set(entity, type.column(path), value);
            return;
        }
        JsonCursor cursor = new JsonCursor();
        cursor.enter(value.bytes(), 0, value.length());
        while (cursor.next()) {
            spread(
                    entity,
                    path.then(cursor.key()),
                    Json.copyOf(value.bytes(), cursor.valueFrom(), cursor.valueTo()),
                    pending);
        }
    }

    private static boolean isAtOrBelow(FieldPath path, FieldPath root) {
        int length = root.parts().size();
        return path.parts().size() >= length && path.parts().subList(0, length).equals(root.parts());
    }

    private String because(Event event, RoleRules rules, Column column, String reason) {
        String role = rules.role() == null ? "" : " (" + rules.role() + ")";
        return "rule " + definition.entity() + ": " + event.type() + role + ": " + column.path() + ": " + reason;
    }

    private static String shortened(Json value) {
        String text = value.length() > 4 * LONGEST_SHOWN
                ? new String(value.bytes(), 0, 4 * LONGEST_SHOWN, java.nio.charset.StandardCharsets.UTF_8)
                : value.toString();
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /** What rules see of the entity: what this event has set so far, else the state before, else the initial value. */
    private final class Current implements RuleRow.Fields {
        private int entity;
        private StateView before;
        private Pending pending;

        @Override
        public Json value(int index) {
            int number = numbers[index];
            Json value = pending.decides(entity, number) ? pending.value(entity, number) : before.value(entity, number);
            return value == null ? definition.columns().get(index).initial() : value;
        }
    }
}
