package playhead.fold.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.event.Reference;
import playhead.fold.ChangeSink;
import playhead.fold.Projection;
import playhead.fold.Schema;
import playhead.fold.StateView;

/** A state in maps that a projection folds into. */
final class TinyFold implements StateView, ChangeSink {
    final Schema schema = new Schema();
    final List<String> failures = new ArrayList<>();
    final List<String> touched = new ArrayList<>();
    private final Map<Integer, Map<Integer, Json>> fields = new HashMap<>();
    private final Map<Integer, String> failed = new HashMap<>();
    private final Projection projection;
    private long position;

    TinyFold(String yaml) {
        ProjectionFile file = switch (ProjectionFile.read(yaml)) {
            case ProjectionFile.Accepted a -> a.file();
            case ProjectionFile.Refused r ->
                throw new AssertionError(r.problems().toString());
        };
        projection = new RuleProjection(schema, Definitions.NONE.with(file).projections(), (event, _, sink) -> {
            if (event.stream() != null) {
                sink.touch(schema.entity(event.stream()));
                touched.add("other " + event.stream().id());
            }
            event.references().forEach(r -> sink.touch(schema.entity(r.entity())));
        });
    }

    void fold(Event event) {
        projection.project(++position, event, this, this);
    }

    /** An event; the stream and the references as {@code type/id} and {@code role:type/id}. */
    void fold(String type, String stream, String data, String... references) {
        fold(event(type, stream, data, references));
    }

    static Event event(String type, String stream, String data, String... references) {
        List<Reference> refs = new ArrayList<>();
        for (String reference : references) {
            int colon = reference.indexOf(':');
            refs.add(new Reference(ref(reference.substring(colon + 1)), reference.substring(0, colon)));
        }
        return new Event(
                stream == null ? null : ref(stream),
                1,
                type,
                "e",
                new EventTime(0, 0, 0, "0", true),
                "ann",
                null,
                List.of(),
                refs,
                Effect.MERGE,
                Json.canonical(data),
                Json.EMPTY,
                Origin.NONE);
    }

    private static EntityRef ref(String text) {
        return new EntityRef(text.substring(0, text.indexOf('/')), text.substring(text.indexOf('/') + 1));
    }

    /** Fields by name, such as {@code {balance=5}}. */
    String state(String entity) {
        EntityRef ref = ref(entity);
        int number = schema.findEntity(ref);
        Map<String, Json> shown = new TreeMap<>();
        fields.getOrDefault(number, Map.of())
                .forEach((c, v) ->
                        shown.put(schema.findType(ref.type()).columns().get(c).toString(), v));
        return exists(number) ? shown.toString() : "none";
    }

    @Override
    public boolean exists(int entity) {
        return fields.containsKey(entity);
    }

    @Override
    public boolean failed(int entity) {
        return failed.containsKey(entity);
    }

    @Override
    public Json value(int entity, int column) {
        return fields.getOrDefault(entity, Map.of()).get(column);
    }

    @Override
    public boolean present(int entity, int column) {
        return value(entity, column) != null;
    }

    @Override
    public void touch(int entity) {
        fields.computeIfAbsent(entity, _ -> new HashMap<>());
    }

    @Override
    public void set(int entity, int column, byte[] json, int from, int to) {
        fields.get(entity).put(column, Json.copyOf(json, from, to));
    }

    @Override
    public void absent(int entity, int column) {
        fields.get(entity).remove(column);
    }

    @Override
    public void delete(int entity) {
        fields.remove(entity);
    }

    @Override
    public void fail(int entity, String reason) {
        failed.put(entity, reason);
        failures.add(schema.entity(entity).id() + " at " + position + ": " + reason);
    }

    @Override
    public void warn(EntityRef entity, String reason) {
        failures.add("warning " + reason);
    }
}
