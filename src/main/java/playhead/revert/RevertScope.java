package playhead.revert;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.event.JsonWriter;

/**
 * What is to be undone.
 *
 * @param target which events
 * @param entity only of this entity, or null
 * @param type only of entities of this type, or null
 * @param field only this field and what is in it, or null; whether entities exist is left alone then
 */
public record RevertScope(Target target, EntityRef entity, String type, FieldPath field) {
    public RevertScope {
        Objects.requireNonNull(target, "target");
    }

    /** Which events. */
    public sealed interface Target {
        /** Whether the event at a position is to be undone. */
        boolean covers(long position);
    }

    /**
     * All after a position: the state goes back to what it was there.
     *
     * @param position 0 or more
     */
    public record BackTo(long position) implements Target {
        @Override
        public boolean covers(long at) {
            return at > position;
        }
    }

    /** Those from one position to another, both included. */
    public record Range(long from, long to) implements Target {
        @Override
        public boolean covers(long at) {
            return at >= from && at <= to;
        }
    }

    /** Some by themselves. */
    public record Events(SortedSet<Long> positions) implements Target {
        public Events {
            positions = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(positions));
        }

        @Override
        public boolean covers(long at) {
            return positions.contains(at);
        }
    }

    /** Whether an entity is in it. */
    boolean includes(EntityRef ref) {
        return (entity == null || entity.equals(ref)) && (type == null || type.equals(ref.type()));
    }

    /** Whether a field of such an entity is in it. */
    boolean includes(FieldPath path) {
        int length = field == null ? 0 : field.parts().size();
        return field == null
                || path.parts().size() >= length
                        && path.parts().subList(0, length).equals(field.parts());
    }

    /** Writes its members into the object that is open. */
    public void write(JsonWriter out) {
        switch (target) {
            case BackTo(long position) -> out.name("to").number(position);
            case Range(long from, long to) ->
                out.name("from").number(from).name("to").number(to);
            case Events(SortedSet<Long> positions) -> {
                out.name("events").array();
                positions.forEach(out::number);
                out.end();
            }
        }
        if (entity != null) {
            out.name("entity").text(entity.type() + "/" + entity.id());
        }
        if (type != null) {
            out.name("type").text(type);
        }
        if (field != null) {
            out.name("field").text(field.toString());
        }
    }
}
