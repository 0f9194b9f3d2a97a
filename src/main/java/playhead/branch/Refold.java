package playhead.branch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.FieldPath;
import playhead.event.Identity;
import playhead.event.Json;
import playhead.fold.ChangeSink;
import playhead.fold.Fold;
import playhead.fold.FoldError;
import playhead.fold.Schema;
import playhead.fold.StateView;
import playhead.history.StateRow;
import playhead.history.TimeIndex;

/**
 * Folds a branch: the entities that it touches and no others, each from its own events, beginning with its recorded
 * state just before the first change. Other entities that those events name are left alone. For one thread.
 */
final class Refold implements StateView, ChangeSink {
    private final TimeIndex index;
    private final Branch branch;
    private final Edits edits;
    /** Null when all events are read. */
    private final Recorded recorded;

    private final Set<Long> edited = new HashSet<>();
    private final Schema schema = new Schema();
    private final Fold fold;
    /** By number in the schema: those that are folded have the first numbers. */
    private final List<BranchEntity> entities = new ArrayList<>();

    private final long[] latest;
    private final List<FoldError> errors = new ArrayList<>();
    private long position;
    private long serial;

    /**
     * @param folds the fold of the branch over a schema of its own
     * @param types entity types whose rules differ
     * @param recorded events that need not be read, null for none
     */
    Refold(TimeIndex index, Branch branch, Function<Schema, Fold> folds, Set<String> types, Recorded recorded) {
        this.index = index;
        this.recorded = recorded;
        branch.edits().forEach(edit -> edited.add(edit.position()));
        this.branch = branch;
        this.edits = new Edits(branch);
        Map<EntityRef, Long> touched = Touched.by(branch, index, types);
        Map<EntityRef, Long> failed = new LinkedHashMap<>();
        index.errors().forEach(error -> failed.put(error.entity(), error.position()));
        touched.forEach((ref, from) -> {
            // The columns of the log keep their numbers, so that states of both courses can be laid side by side.
            if (schema.findType(ref.type()) == null) {
                index.columns(ref.type()).forEach(schema.type(ref.type())::column);
            }
            schema.entity(ref);
            boolean hadFailed = failed.getOrDefault(ref, Long.MAX_VALUE) < from;
            entities.add(new BranchEntity(ref, from, recorded(ref, from - 1), hadFailed));
        });
        latest = new long[entities.size()];
        fold = folds.apply(schema);
    }

    /** Folds, and answers what came of it. */
    Overlay run() {
        BitSet positions = positions();
        Map<Long, List<Insertion>> insertions = new LinkedHashMap<>();
        branch.insertions()
                .forEach(insertion -> insertions
                        .computeIfAbsent(insertion.after(), after -> new ArrayList<>())
                        .add(insertion));
        for (int at = positions.nextSetBit(0); at >= 0; at = positions.nextSetBit(at + 1)) {
            position = at;
            if (at > 0 && !branch.skipped().contains(position)) {
                happen(at);
            }
            insertions.getOrDefault(position, List.of()).forEach(insertion -> apply(insertion.event()));
        }
        Map<EntityRef, BranchEntity> byRef = new LinkedHashMap<>();
        entities.forEach(entity -> byRef.put(entity.ref(), entity));
        Map<String, List<FieldPath>> columns = new LinkedHashMap<>();
        schema.types().forEach(type -> columns.put(type.name(), List.copyOf(type.columns())));
        return new Overlay(index, byRef, columns, errors);
    }

    /** Where an event names an entity that is folded, and where one is added. */
    private BitSet positions() {
        BitSet positions = new BitSet();
        for (BranchEntity entity : entities) {
            int number = index.find(entity.ref());
            int versions = number < 0 ? 0 : index.version(number, index.end());
            int known = number < 0 ? 0 : index.version(number, Math.max(0, entity.from() - 1));
            for (int version = known + 1; version <= versions; version++) {
                positions.set((int) index.positionOf(number, version));
            }
        }
        branch.insertions().forEach(insertion -> positions.set((int) insertion.after()));
        return positions;
    }

    /** Lets the event at a position happen to the entities that are folded. */
    private void happen(int at) {
        int[] touched = index.touched(at);
        boolean read = false;
        boolean names = false;
        for (int number : touched) {
            BranchEntity entity = named(number);
            names |= entity != null;
            read |= entity != null
                    && (recorded == null || edited.contains(position) || !recorded.holds(entity, number, at));
        }
        if (read) {
            apply(event(position));
        } else if (names) {
            for (int number : touched) {
                BranchEntity entity = named(number);
                if (entity != null && at >= entity.from()) {
                    recorded.apply(
                            entity, number, at, schema.type(entity.ref().type()).columns());
                }
            }
        }
    }

    /** The entity with a number in the index, null when it is not folded. */
    private BranchEntity named(int number) {
        int known = schema.findEntity(index.schema().entity(number));
        return known >= 0 && known < latest.length ? entities.get(known) : null;
    }

    private Event event(long at) {
        Event event = index.events().at(at);
        Json data = edits.of(at, event.data());
        return Identity.same(data, event.data()) ? event : event.withData(data);
    }

    private void apply(Event event) {
        serial++;
        fold.apply(position, event, this, this);
    }

    private StateRow recorded(EntityRef ref, long at) {
        return Overlay.recorded(index, ref, Math.max(0, at));
    }

    /** The entity, or null when it is not folded at this position. */
    private BranchEntity folded(int entity) {
        if (entity >= latest.length) {
            return null;
        }
        BranchEntity known = entities.get(entity);
        return position < known.from() ? null : known;
    }

    @Override
    public boolean exists(int entity) {
        return entity < latest.length && entities.get(entity).exists();
    }

    @Override
    public boolean failed(int entity) {
        return entity < latest.length && entities.get(entity).failed();
    }

    @Override
    public Json value(int entity, int column) {
        return entity < latest.length ? entities.get(entity).value(column) : null;
    }

    @Override
    public boolean present(int entity, int column) {
        return entity < latest.length && entities.get(entity).has(column);
    }

    @Override
    public void touch(int entity) {
        BranchEntity known = folded(entity);
        if (known != null && latest[entity] != serial) {
            latest[entity] = serial;
            known.touch(position);
        }
    }

    @Override
    public void set(int entity, int column, byte[] json, int from, int to) {
        touch(entity);
        BranchEntity known = folded(entity);
        if (known != null) {
            known.set(position, column, Json.copyOf(json, from, to));
        }
    }

    @Override
    public void absent(int entity, int column) {
        touch(entity);
        BranchEntity known = folded(entity);
        if (known != null) {
            known.set(position, column, null);
        }
    }

    @Override
    public void delete(int entity) {
        touch(entity);
        BranchEntity known = folded(entity);
        if (known != null) {
            known.delete(position);
        }
    }

    @Override
    public void fail(int entity, String reason) {
        BranchEntity known = folded(entity);
        if (known != null && !known.failed()) {
            known.fail();
            errors.add(new FoldError(known.ref(), position, reason));
        }
    }

    @Override
    public void warn(EntityRef entity, String reason) {
        // Old values are those of the recorded course: in another one they need not fit.
    }
}
