package playhead.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.Reference;

/**
 * What events mean when nothing is defined: the payload changes the home entity as its {@link playhead.event.Effect}
 * says; entities that are only referred to are touched. Nested objects become a column a leaf; an array or an empty
 * object is one value. Metadata, actor and ids do not fold. Holds scratch: one a thread.
 */
public final class DefaultProjection implements Projection {
    private final Schema schema;
    private final List<Root> roots = new ArrayList<>();
    private final List<JsonCursor> cursors = new ArrayList<>();
    private final OldValues oldValues = new OldValues();
    private final Reversal reversal = new Reversal();

    private long pass;
    private StateView before;
    private ChangeSink sink;
    private int entity;
    /** Only values that differ are sent: for whole images, which say much that is not news. */
    private boolean onlyNews;

    /** @param schema where columns get their numbers */
    public DefaultProjection(Schema schema) {
        this.schema = schema;
    }

    @Override
    public void project(Event event, StateView stateBefore, ChangeSink changes) {
        before = stateBefore;
        sink = changes;
        EntityRef home = event.stream();
        if (home != null) {
            entity = schema.entity(home);
            changes.touch(entity);
            fold(event, home, root(schema.typeOf(entity)));
        }
        for (Reference reference : event.references()) {
            changes.touch(schema.entity(reference.entity()));
        }
    }

    private void fold(Event event, EntityRef home, Root type) {
        KeyNode root = type.node;
        if (Reversal.is(event)) {
            reversal.apply(event, entity, before, sink, path -> root.at(path).column());
            return;
        }
        onlyNews = false;
        pass++;
        switch (event.effect()) {
            case MERGE -> members(event.data(), root, type.plan(event.type()));
            case IMAGE -> {
                onlyNews = true;
                members(event.data(), root, type.plan(event.type()));
                vanish(root, pass);
            }
            case CHANGE -> {
                oldValues.check(event.meta(), home, entity, root, before, sink);
                members(event.data(), root, type.plan(event.type()));
                for (String field : OldValues.absentFields(event.meta())) {
                    KeyNode node = root.child(field);
                    clear(node.knownColumn());
                    vanish(node, Long.MAX_VALUE);
                }
            }
            case DELETE -> sink.delete(entity);
        }
    }

    private Root root(EntityType type) {
        while (roots.size() <= type.number()) {
            roots.add(null);
        }
        Root root = roots.get(type.number());
        if (root == null) {
            root = new Root(KeyNode.root(type));
            roots.set(type.number(), root);
        }
        return root;
    }

    private void members(Json data, KeyNode root, KeyNode.Plan plan) {
        members(data.bytes(), 0, data.length(), root, plan, 0);
    }

    private void members(byte[] json, int from, int to, KeyNode parent, KeyNode.Plan guesses, int depth) {
        if (cursors.size() == depth) {
            cursors.add(new JsonCursor());
        }
        JsonCursor cursor = cursors.get(depth);
        cursor.enter(json, from, to);
        for (int n = 0; ; n++) {
            KeyNode node = guesses.guess(n);
            if (node == null || !cursor.next(node.key)) {
                if (!cursor.next()) {
                    return;
                }
                node = parent.child(json, cursor.keyFrom(), cursor.keyTo());
                guesses.learn(n, node);
            }
            node.met = pass;
            value(json, cursor.valueFrom(), cursor.valueTo(), node, depth);
        }
    }

    private void value(byte[] json, int from, int to, KeyNode node, int depth) {
        if (json[from] == '{' && to - from > 2) {
            clear(node.knownColumn());
            members(json, from, to, node, node.plan, depth + 1);
            vanish(node, pass);
            return;
        }
        if (!node.children.isEmpty()) {
            vanish(node, Long.MAX_VALUE);
        }
        int column = node.column();
        if (!onlyNews || !same(before.value(entity, column), json, from, to)) {
            sink.set(entity, column, json, from, to);
        }
    }

    /** Clears everything below the node that this pass has not met. */
    private void vanish(KeyNode node, long metIn) {
        for (int i = 0; i < node.children.size(); i++) {
            KeyNode child = node.children.get(i);
            if (child.met != metIn) {
                clear(child.knownColumn());
                vanish(child, Long.MAX_VALUE);
            }
        }
    }

    private void clear(int column) {
        if (column >= 0 && before.present(entity, column)) {
            sink.absent(entity, column);
        }
    }

    private static boolean same(Json known, byte[] json, int from, int to) {
        return known != null && Arrays.equals(known.bytes(), 0, known.length(), json, from, to);
    }

    /** The keys of one entity type, with what each event type said the last time. */
    private static final class Root {
        private final KeyNode node;
        private final Map<String, KeyNode.Plan> plans = new HashMap<>();

        Root(KeyNode node) {
            this.node = node;
        }

        KeyNode.Plan plan(String eventType) {
            KeyNode.Plan plan = plans.get(eventType);
            if (plan == null) {
                plan = new KeyNode.Plan();
                plans.put(eventType, plan);
            }
            return plan;
        }
    }
}
