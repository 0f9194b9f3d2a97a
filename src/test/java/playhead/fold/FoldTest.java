package playhead.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.event.Reference;

class FoldTest {
    private static final EntityRef ORDER = new EntityRef("order", "order-1");
    private static final EntityRef ACCOUNT = new EntityRef("account", "account-1");

    private final Schema schema = new Schema();
    private final Written written = new Written();

    @Test
    void merge_says_every_field_again_and_clears_what_vanished_from_an_object() {
        Fold fold = Fold.standard(schema);
        apply(fold, Effect.MERGE, "{\"a\":{\"x\":1,\"y\":{\"z\":2}},\"b\":1.50}", "{}");
        assertEquals(List.of("touch", "a.x=1", "a.y.z=2", "b=1.50"), written.take());
        apply(fold, Effect.MERGE, "{\"a\":{\"x\":1},\"b\":1.50}", "{}");
        assertEquals(List.of("touch", "a.x=1", "a.y.z absent", "b=1.50"), written.take());
        apply(fold, Effect.MERGE, "{\"a\":null}", "{}");
        assertEquals(List.of("touch", "a.x absent", "a=null"), written.take());
        apply(fold, Effect.MERGE, "{\"a\":{\"x\":[]}}", "{}");
        assertEquals(List.of("touch", "a absent", "a.x=[]"), written.take());
        apply(fold, Effect.MERGE, "{\"a\":{}}", "{}");
        assertEquals(List.of("touch", "a.x absent", "a={}"), written.take());
    }

    @Test
    void an_image_says_only_what_differs() {
        Fold fold = Fold.standard(schema);
        apply(fold, Effect.MERGE, "{\"a\":1,\"b\":2,\"c\":{\"d\":3,\"e\":4}}", "{}");
        written.take();
        apply(fold, Effect.IMAGE, "{\"a\":1,\"c\":{\"d\":5}}", "{}");
        assertEquals(List.of("touch", "c.d=5", "c.e absent", "b absent"), written.take());
    }

    @Test
    void a_change_checks_old_values_leniently_and_removes_absent_fields() {
        Fold fold = Fold.standard(schema);
        apply(fold, Effect.MERGE, "{\"a\":1.50,\"b\":2,\"c\":3}", "{}");
        written.take();
        apply(fold, Effect.CHANGE, "{\"a\":7}", "{\"old\":{\"a\":\"1.5\",\"z\":null},\"absent\":[\"c\"]}");
        assertEquals(List.of("touch", "a=7", "c absent"), written.take());
        apply(fold, Effect.CHANGE, "{\"b\":3}", "{\"old\":{\"b\":9}}");
        assertEquals(List.of("touch", "warn field b: the source says it was 9, here it is 2", "b=3"), written.take());
    }

    @Test
    void a_delete_folds_no_payload_and_references_are_only_touched() {
        Fold fold = Fold.standard(schema);
        fold.apply(event(Effect.DELETE, "{\"a\":1}", "{}", new Reference(ACCOUNT, "payer")), written, written);
        assertEquals(List.of("touch", "delete", "touch account-1"), written.take());
    }

    @Test
    void a_reverted_event_says_literally_what_becomes_of_its_entity() {
        Fold fold = Fold.standard(schema);
        apply(fold, Effect.MERGE, "{\"a\":{\"x\":1,\"y\":2},\"b\":3,\"c.d\":4}", "{}");
        written.take();
        String set = "{\"reason\":\"r\",\"set\":{\"a.x\":9,\"\\\"c.d\\\"\":5,\"n.m\":[]},\"unset\":[\"b\",\"gone\"]}";
        fold.apply(reverted(set, "{\"revert\":{\"to\":1}}"), written, written);
        assertEquals(List.of("touch", "a.x=9", "\"c.d\"=5", "n.m=[]", "b absent"), written.take());
        apply(fold, Effect.MERGE, "{\"n\":1}", "{}");
        assertEquals(List.of("touch", "n.m absent", "n=1"), written.take(), "what it set is known to what follows");
        fold.apply(reverted("{\"delete\":true}", "{\"revert\":{\"to\":1}}"), written, written);
        assertEquals(List.of("touch", "delete"), written.take());
    }

    @Test
    void an_event_that_a_log_calls_reverted_is_folded_like_any_other() {
        Fold fold = Fold.standard(schema);
        fold.apply(reverted("{\"unset\":[\"b\"]}", "{\"revert\":1}"), written, written);
        assertEquals(List.of("touch", "unset=[\"b\"]"), written.take());
    }

    private static Event reverted(String data, String meta) {
        return event("Reverted", Effect.MERGE, data, meta);
    }

    private void apply(Fold fold, Effect effect, String data, String meta) {
        fold.apply(event(effect, data, meta), written, written);
    }

    private static Event event(Effect effect, String data, String meta, Reference... references) {
        return event("T", effect, data, meta, references);
    }

    private static Event event(String type, Effect effect, String data, String meta, Reference... references) {
        return new Event(
                ORDER,
                1,
                type,
                "1",
                null,
                null,
                null,
                List.of(),
                List.of(references),
                effect,
                Json.canonical(data),
                Json.canonical(meta),
                Origin.NONE);
    }

    /** Writes down what it is told, and is the state that comes of it. */
    private final class Written implements ChangeSink, StateView {
        private final List<String> lines = new ArrayList<>();
        private final Map<String, Json> values = new HashMap<>();
        private final Set<Integer> failed = new HashSet<>();

        List<String> take() {
            List<String> taken = List.copyOf(lines);
            lines.clear();
            return taken;
        }

        private String name(int entity, int column) {
            EntityRef ref = schema.entity(entity);
            return (ref.equals(ORDER) ? "" : ref.id() + " ")
                    + schema.typeOf(entity).columns().get(column);
        }

        @Override
        public void touch(int entity) {
            lines.add(
                    schema.entity(entity).equals(ORDER)
                            ? "touch"
                            : "touch " + schema.entity(entity).id());
        }

        @Override
        public void set(int entity, int column, byte[] json, int from, int to) {
            values.put(name(entity, column), Json.copyOf(json, from, to));
            lines.add(name(entity, column) + "=" + Json.copyOf(json, from, to));
        }

        @Override
        public void absent(int entity, int column) {
            values.remove(name(entity, column));
            lines.add(name(entity, column) + " absent");
        }

        @Override
        public void delete(int entity) {
            lines.add("delete");
        }

        @Override
        public void fail(int entity, String reason) {
            failed.add(entity);
            lines.add("fail " + reason);
        }

        @Override
        public void warn(EntityRef entity, String reason) {
            lines.add("warn " + reason);
        }

        @Override
        public boolean exists(int entity) {
            return true;
        }

        @Override
        public boolean failed(int entity) {
            return failed.contains(entity);
        }

        @Override
        public Json value(int entity, int column) {
            return values.get(name(entity, column));
        }

        @Override
        public boolean present(int entity, int column) {
            return values.containsKey(name(entity, column));
        }
    }
}
