package playhead.history;

import java.util.List;
import playhead.event.EntityRef;
import playhead.event.EventSource;
import playhead.event.EventTime;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.fold.FoldError;
import playhead.fold.Schema;

/**
 * Every field of every entity at every position, as of the moment when the snapshot was taken. Positions are 1 to
 * {@link #end()}; 0 is the state before the first event. In an index in order of occurrence a position is an ordinal of
 * that order. Immutable; safe for several threads.
 */
public final class TimeIndex {
    private final Schema schema;
    private final TypeIndex[] types;
    private final Headers headers;
    private final EventSource events;
    private final List<FoldError> errors;
    private final List<FoldError> warnings;
    private final long warningCount;

    TimeIndex(
            Schema schema,
            TypeIndex[] types,
            Headers headers,
            EventSource events,
            List<FoldError> errors,
            List<FoldError> warnings,
            long warningCount) {
        this.schema = schema;
        this.types = types;
        this.headers = headers;
        this.events = events;
        this.errors = errors;
        this.warnings = warnings;
        this.warningCount = warningCount;
    }

    /** The last position. */
    public long end() {
        return headers.end();
    }

    /** Numbers of types, entities and columns. May know more than this snapshot when appending went on. */
    public Schema schema() {
        return schema;
    }

    /** The events that the index was made from, by the same positions. */
    public EventSource events() {
        return events;
    }

    /** Number of the entity, or -1 when this snapshot does not know it. */
    public int find(EntityRef ref) {
        int entity = schema.findEntity(ref);
        return entity < 0 || !knows(entity) ? -1 : entity;
    }

    /** How many entities of the type there ever were, deleted ones included; 0 for an unknown type. */
    public int members(String type) {
        TypeIndex known = type(type);
        return known == null ? 0 : known.members();
    }

    /** Columns of the type in the order of first appearance; empty for an unknown type. */
    public List<FieldPath> columns(String type) {
        TypeIndex known = type(type);
        return known == null ? List.of() : known.paths();
    }

    /** Names of the entity types in the order of first appearance. */
    public List<String> typeNames() {
        return java.util.Arrays.stream(types).map(type -> type.type().name()).toList();
    }

    /** True when the entity is there after the position. */
    public boolean exists(int entity, long at) {
        return typeOf(entity).alive(schema.memberOf(entity), at);
    }

    /** How many events up to the position name the entity. */
    public int version(int entity, long at) {
        return typeOf(entity).presence().upTo(schema.memberOf(entity), at);
    }

    /** Position of a version of the entity, 1 to {@link #version}. */
    public long positionOf(int entity, int version) {
        return typeOf(entity).presence().position(schema.memberOf(entity), version - 1);
    }

    /** The field's value after the position, or Java null when absent. */
    public Json value(int entity, int column, long at) {
        TypeIndex type = typeOf(entity);
        return column >= type.columnCount() ? null : type.column(column).at(schema.memberOf(entity), at);
    }

    /** What the event at a position made of a field. */
    public Told told(int entity, int column, long at) {
        TypeIndex type = typeOf(entity);
        if (column >= type.columnCount()) {
            return Told.NOTHING;
        }
        Chain chain = type.column(column).chain();
        int member = schema.memberOf(entity);
        int count = chain.upTo(member, at);
        if (count == 0 || chain.position(member, count - 1) != at) {
            return Told.NOTHING;
        }
        return chain.code(member, count - 1) == Codes.ABSENT ? Told.ABSENT : Told.VALUE;
    }

    /** Positions of the events that said something of a field, in order. */
    public long[] saidAt(int entity, int column) {
        TypeIndex type = typeOf(entity);
        if (column >= type.columnCount()) {
            return new long[0];
        }
        Chain chain = type.column(column).chain();
        int member = schema.memberOf(entity);
        long[] positions = new long[chain.count(member)];
        for (int entry = 0; entry < positions.length; entry++) {
            positions[entry] = chain.position(member, entry);
        }
        return positions;
    }

    /**
     * Visits the values that a column ever had, each at least once, absent ones left out, until the visitor answers
     * false.
     */
    public void everyValue(String type, int column, java.util.function.Predicate<Json> visitor) {
        ColumnIndex values = type(type).column(column);
        for (int member = 0; member < type(type).members(); member++) {
            for (int entry = 0; entry < values.chain().count(member); entry++) {
                Json value = values.entry(member, entry);
                if (value != null && !visitor.test(value)) {
                    return;
                }
            }
        }
    }

    /** The whole state of an entity after the position. */
    public StateRow row(int entity, long at) {
        return StateRow.of(this, typeOf(entity), schema.memberOf(entity), at);
    }

    /** Type of the event at a position. */
    public String eventType(long position) {
        return headers.types().get(headers.type(position));
    }

    /** Actor of the event at a position, or null. */
    public String actor(long position) {
        int actor = headers.actor(position);
        return actor < 0 ? null : headers.actors().get(actor);
    }

    /** Time of the event at a position, or null. Its text is the printed time, not that of the source. */
    public EventTime time(long position) {
        return headers.time(position);
    }

    /** Whether the event at a position has a time. */
    public boolean timed(long position) {
        return headers.hasTime(position);
    }

    /** Seconds since 1970 of the time of the event at a position; without one those of the event before it. */
    public long seconds(long position) {
        return headers.seconds(position);
    }

    /** Nanoseconds within the second of the time of the event at a position; 0 without one. */
    public int nanos(long position) {
        return headers.nanos(position);
    }

    /** Home entity of the event at a position, or null. */
    public EntityRef home(long position) {
        int home = headers.home(position);
        return home < 0 ? null : schema.entity(home);
    }

    /** Number of the home entity of the event at a position, or -1. */
    public int homeNumber(long position) {
        return headers.home(position);
    }

    /** By position the number of the home entity plus one, 0 for none. */
    public int[] homeNumbers() {
        return headers.homes().fromOne();
    }

    /** Numbers of all entities that the event at a position names, its home first, then the references. */
    public int[] touched(long position) {
        return headers.touched(position);
    }

    /** Event types by the number that {@link #eventTypeNumber} gives. */
    public List<String> eventTypes() {
        return headers.types();
    }

    /** Number of the type of the event at a position, in the order of first appearance. */
    public int eventTypeNumber(long position) {
        return headers.type(position);
    }

    /** By position what {@link #eventTypeNumber} gives. */
    public int[] eventTypeNumbers() {
        return headers.typeNumbers().fromOne();
    }

    /** Distinct actors in the order of first appearance. */
    public List<String> actors() {
        return headers.actors();
    }

    /** Number of the actor of the event at a position, or -1. */
    public int actorNumber(long position) {
        return headers.actor(position);
    }

    /** By position the number of the actor plus one, 0 for none. */
    public int[] actorNumbers() {
        return headers.actorNumbers().fromOne();
    }

    /** Entities for which a rule failed, in position order. */
    public List<FoldError> errors() {
        return errors;
    }

    /** The first thousand warnings of the fold, in position order. */
    public List<FoldError> warnings() {
        return warnings;
    }

    /** How many warnings there were in all. */
    public long warningCount() {
        return warningCount;
    }

    Headers headers() {
        return headers;
    }

    TypeIndex[] types() {
        return types;
    }

    /** The type with this name, or null. */
    TypeIndex type(String name) {
        var type = schema.findType(name);
        return type == null || type.number() >= types.length ? null : types[type.number()];
    }

    TypeIndex typeOf(int entity) {
        return types[schema.typeOf(entity).number()];
    }

    private boolean knows(int entity) {
        int type = schema.typeOf(entity).number();
        return type < types.length && schema.memberOf(entity) < types[type].members();
    }
}
