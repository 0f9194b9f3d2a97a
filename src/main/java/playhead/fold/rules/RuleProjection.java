package playhead.fold.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Reference;
import playhead.fold.ChangeSink;
import playhead.fold.Projection;
import playhead.fold.Reversal;
import playhead.fold.Schema;
import playhead.fold.StateView;

/**
 * Folds entity types by their rules, and leaves events whose home is of another type to another projection as well.
 * All right-hand sides for an entity in a role see the state before; an entity in two roles of one event sees in the
 * second what the first has set. A failing rule drops everything that the event would do to that entity.
 *
 * <p>Events do not know their position: {@code event.position} is null unless the fold gives it.
 */
public final class RuleProjection implements Projection {
    private final Schema schema;
    private final Projection otherwise;
    private final Map<String, GovernedType> types = new HashMap<>();
    private final List<Touched> touched = new ArrayList<>();
    private final Set<Integer> failed = new HashSet<>();
    private final Pending pending = new Pending();
    private final Reversal reversal = new Reversal();

    /**
     * @param schema numbers of entities and columns, shared with the sink
     * @param definitions rules in force, one an entity type
     * @param otherwise what folds events whose home is of no such type (or missing), and touches all they refer to
     */
    public RuleProjection(Schema schema, Iterable<ProjectionDefinition> definitions, Projection otherwise) {
        this.schema = schema;
        this.otherwise = otherwise;
        definitions.forEach(d -> types.put(d.entity(), new GovernedType(schema, d)));
    }

    private record Touched(int entity, String role, GovernedType type, boolean home) {}

    @Override
    public void project(Event event, StateView before, ChangeSink sink) {
        project(0, event, before, sink);
    }

    @Override
    public void project(long position, Event event, StateView before, ChangeSink sink) {
        GovernedType home =
                event.stream() == null ? null : types.get(event.stream().type());
        if (home != null && Reversal.is(event)) {
            int entity = schema.entity(event.stream());
            sink.touch(entity);
            reversal.apply(event, entity, before, sink, schema.typeOf(entity)::column);
            return;
        }
        collect(event, home);
        pending.clear();
        failed.clear();
        List<Failed> failures = new ArrayList<>(0);
        for (Touched one : touched) {
            if (!before.failed(one.entity) && !failed.contains(one.entity)) {
                String reason = evaluate(position, event, one, before);
                if (reason != null) {
                    failed.add(one.entity);
                    failures.add(new Failed(one.entity, reason));
                }
            }
        }
        if (home == null) {
            otherwise.project(position, event, before, sink);
        } else {
            touchAll(event, sink);
        }
        pending.send(sink, failed);
        failures.forEach(f -> sink.fail(f.entity, f.reason));
    }

    private record Failed(int entity, String reason) {}

    private void collect(Event event, GovernedType home) {
        touched.clear();
        if (home != null) {
            touched.add(new Touched(schema.entity(event.stream()), RoleRules.HOME, home, true));
        }
        for (Reference reference : event.references()) {
            EntityRef entity = reference.entity();
            GovernedType type = types.get(entity.type());
            if (type != null) {
                touched.add(new Touched(schema.entity(entity), reference.role(), type, false));
            }
        }
    }

    private void touchAll(Event event, ChangeSink sink) {
        sink.touch(schema.entity(event.stream()));
        for (Reference reference : event.references()) {
            sink.touch(schema.entity(reference.entity()));
        }
    }

    private String evaluate(long position, Event event, Touched one, StateView before) {
        if (!before.exists(one.entity) && !pending.knows(one.entity)) {
            one.type.begin(one.entity, pending);
        }
        boolean homeIsOfType = event.stream() != null
                && event.stream().type().equals(one.type.definition().entity());
        for (RoleRules rules : one.type.definition().rules(event.type())) {
            boolean applies = rules.role() == null
                    ? one.home || !homeIsOfType
                    : rules.role().equals(one.role);
            String reason = applies ? one.type.apply(rules, position, event, one.entity, before, pending) : null;
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }
}
