package playhead.readmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonCursor;

/** State by reading the log from the start each time: top-level keys overwrite, a delete ends the entity. */
final class MemoryStates implements StateSource {
    final MemoryEvents events;
    String validity = "v1";
    /** How a key becomes a column; {@code FieldPath::parse} makes dots nest. */
    Function<String, FieldPath> path = FieldPath::of;

    MemoryStates(MemoryEvents events) {
        this.events = events;
    }

    @Override
    public long end() {
        return events.end();
    }

    @Override
    public String validity() {
        return validity;
    }

    @Override
    public List<TypeInfo> types() {
        Map<String, Map<String, ColumnKind>> kinds = new LinkedHashMap<>();
        events.scan(1, end(), (position, event) -> {
            Map<String, ColumnKind> columns =
                    kinds.computeIfAbsent(event.stream().type(), k -> new LinkedHashMap<>());
            members(event)
                    .forEach((key, value) ->
                            columns.merge(key, ColumnKind.of(value.bytes(), 0, value.length()), ColumnKind::widen));
            return true;
        });
        List<TypeInfo> types = new ArrayList<>();
        kinds.forEach((name, columns) -> types.add(new TypeInfo(
                name,
                columns.entrySet().stream()
                        .map(column -> new ColumnInfo(path.apply(column.getKey()), column.getValue()))
                        .toList())));
        return types;
    }

    @Override
    public void rows(String type, long position, Visitor visitor) {
        at(position).values().stream().filter(row -> row.type().equals(type)).allMatch(visitor::visit);
    }

    @Override
    public void touched(long from, long to, Visitor visitor) {
        Set<EntityRef> touched = new LinkedHashSet<>();
        events.scan(from + 1, to, (position, event) -> touched.add(event.stream()) || true);
        Map<EntityRef, Entity> all = at(to);
        touched.stream().map(all::get).allMatch(visitor::visit);
    }

    Map<EntityRef, Entity> at(long position) {
        Map<String, TypeInfo> types = new LinkedHashMap<>();
        types().forEach(type -> types.put(type.name(), type));
        Map<EntityRef, Entity> entities = new LinkedHashMap<>();
        events.scan(1, position, (at, event) -> {
            entities.merge(
                    event.stream(),
                    new Entity(
                            types.get(event.stream().type()),
                            event.stream(),
                            event.effect() != Effect.DELETE,
                            1,
                            at,
                            members(event)),
                    Entity::then);
            return true;
        });
        return entities;
    }

    private static Map<String, Json> members(Event event) {
        Map<String, Json> members = new LinkedHashMap<>();
        JsonCursor cursor = new JsonCursor();
        byte[] data = event.data().bytes();
        cursor.enter(data, 0, data.length);
        while (cursor.next()) {
            members.put(cursor.key(), Json.copyOf(data, cursor.valueFrom(), cursor.valueTo()));
        }
        return members;
    }

    record Entity(
            TypeInfo info, EntityRef ref, boolean exists, long version, long lastPosition, Map<String, Json> fields)
            implements Row {
        Entity then(Entity next) {
            Map<String, Json> merged =
                    next.exists ? new LinkedHashMap<>(exists ? fields : Map.of()) : new LinkedHashMap<>();
            merged.putAll(next.fields);
            return new Entity(info, ref, next.exists, version + 1, next.lastPosition, merged);
        }

        @Override
        public String type() {
            return ref.type();
        }

        @Override
        public String entity() {
            return ref.id();
        }

        @Override
        public Json value(int column) {
            return fields.get(info.columns().get(column).path().parts().stream().collect(Collectors.joining(".")));
        }
    }
}
