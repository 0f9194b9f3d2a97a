package playhead.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.Json;
import playhead.fold.ChangeSink;
import playhead.fold.Fold;
import playhead.fold.FoldError;
import playhead.fold.Schema;
import playhead.fold.StateView;

/**
 * Builds the time index: folds events into growing columns and hands out snapshots. Appending goes on after a
 * snapshot; what was appended is in the next one. Every field that an event says gets an entry, also when the value is
 * the same, so that the last entry tells who said it last. One writer; its snapshots are for any thread.
 */
public final class IndexBuilder {
    /** So many warnings are kept in words; the others are counted. */
    private static final int KEPT_WARNINGS = 1_000;

    private final Fold fold;
    private final Schema schema;
    private final EventSource events;
    private final List<TypeBuilder> types = new ArrayList<>();
    private final HeaderBuilder headers;
    /** What was loaded, until an event is added: most openings add none. */
    private TimeIndex known;

    private final BitSet failed = new BitSet();
    private final List<FoldError> errors = new ArrayList<>();
    private final List<FoldError> warnings = new ArrayList<>();
    private long warningCount;
    private final State state = new State();

    /** Numbers of home entities plus one by the caller's numbers of streams. */
    private int[] homes = new int[0];

    private int position;
    private int home;
    private Json data;

    /**
     * A builder that begins before the first event.
     *
     * @param fold what events mean; its schema must be fresh
     * @param events where long values are fetched from, by the same positions; asked only for committed events
     */
    public IndexBuilder(Fold fold, EventSource events) {
        this.fold = fold;
        this.schema = fold.schema();
        this.events = events;
        headers = new HeaderBuilder();
    }

    /** A builder that goes on after a loaded index. The fold must use the schema of that index. */
    IndexBuilder(Fold fold, TimeIndex known, EventSource events) {
        this.fold = fold;
        this.schema = fold.schema();
        this.events = events;
        this.known = known;
        headers = new HeaderBuilder();
    }

    private void goOn() {
        headers.goOn(known.headers());
        for (TypeIndex type : known.types()) {
            types.add(new TypeBuilder(type));
        }
        errors.addAll(known.errors());
        warnings.addAll(known.warnings());
        warningCount = known.warningCount();
        for (FoldError error : errors) {
            failed.set(schema.entity(error.entity()));
        }
        known = null;
    }

    /** The last position that was added; 0 at first. */
    public long end() {
        return known != null ? known.end() : headers.size();
    }

    /**
     * Folds the event at the next position.
     *
     * @throws IllegalArgumentException when the position is not {@link #end()} plus one
     */
    public void add(long at, Event event) {
        begin(at);
        headers.add(event.type(), event.actor(), event.time());
        fold(at, event, event.stream() == null ? -1 : schema.entity(event.stream()));
    }

    /**
     * Folds events at the next positions, whose home streams were looked up already. Names are numbered for all first:
     * such look-ups do not wait for each other then.
     *
     * @param first position of the first
     * @param streams a number that the caller has for each home stream, always the same, or -1
     */
    void add(long first, List<Event> events, int[] streams) {
        begin(first);
        for (Event event : events) {
            headers.add(event.type(), event.actor(), event.time());
        }
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            fold(first + i, event, event.stream() == null ? -1 : home(event.stream(), streams[i]));
        }
    }

    private void begin(long at) {
        if (at != end() + 1) {
            throw new IllegalArgumentException("position " + at + " after " + end());
        }
        if (known != null) {
            goOn();
        }
    }

    private void fold(long at, Event event, int its) {
        position = Math.toIntExact(at);
        data = event.data();
        home = its;
        headers.home(home);
        fold.apply(at, event, state, state);
        data = null;
    }

    private int home(EntityRef ref, int stream) {
        if (stream >= homes.length) {
            homes = Arrays.copyOf(homes, Math.max(stream + 1, Math.max(64, homes.length * 2)));
        }
        if (homes[stream] == 0) {
            homes[stream] = schema.entity(ref) + 1;
        } else {
            schema.again(ref, homes[stream] - 1);
        }
        return homes[stream] - 1;
    }

    /** Adds everything that the source has and this builder has not. */
    public void catchUp() {
        if (end() < events.end()) {
            events.scan(end() + 1, events.end(), (at, event) -> {
                add(at, event);
                return true;
            });
        }
    }

    /** The index as it is now. Cheap after few appends; merges tails that have grown. */
    public TimeIndex snapshot() {
        return snapshot(false);
    }

    /** The index as it is now, with all tails merged: smallest and fastest. */
    TimeIndex merged() {
        return snapshot(true);
    }

    private TimeIndex snapshot(boolean merge) {
        if (known != null) {
            return known;
        }
        for (int i = types.size(); i < schema.types().size(); i++) {
            types.add(new TypeBuilder(schema.types().get(i)));
        }
        TypeIndex[] parts = new TypeIndex[types.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = types.get(i).snapshot(events, merge);
        }
        return new TimeIndex(
                schema, parts, headers.snapshot(), events, List.copyOf(errors), List.copyOf(warnings), warningCount);
    }

    private TypeBuilder typeOf(int entity) {
        int number = schema.typeOf(entity).number();
        while (types.size() <= number) {
            types.add(new TypeBuilder(schema.types().get(types.size())));
        }
        return types.get(number);
    }

    /** The latest state, which is both what the fold reads and what it changes. */
    private final class State implements StateView, ChangeSink {
        private int entity = -1;
        private TypeBuilder type;
        private int member;
        /** The entity that was touched last, and by which event. */
        private int touched = -1;

        private int touchedAt;

        /** An event says most about one entity: it is looked up once. */
        private void look(int wanted) {
            if (wanted != entity) {
                type = typeOf(wanted);
                member = schema.memberOf(wanted);
                entity = wanted;
            }
        }

        @Override
        public boolean exists(int wanted) {
            look(wanted);
            return type.presence.latestCode(member) == TypeBuilder.ALIVE;
        }

        @Override
        public boolean failed(int wanted) {
            return failed.get(wanted);
        }

        @Override
        public Json value(int wanted, int column) {
            look(wanted);
            ColumnBuilder known = type.findColumn(column);
            return known == null ? null : known.latest(member, events);
        }

        @Override
        public boolean present(int wanted, int column) {
            look(wanted);
            ColumnBuilder known = type.findColumn(column);
            return known != null && known.present(member);
        }

        @Override
        public void touch(int wanted) {
            look(wanted);
            if (wanted != touched || position != touchedAt) {
                touched = wanted;
                touchedAt = position;
                if (!type.presence.has(member, position)) {
                    type.presence.add(member, position, TypeBuilder.ALIVE);
                    if (wanted != home) {
                        headers.further(position, wanted);
                    }
                }
            }
        }

        @Override
        public void set(int wanted, int column, byte[] json, int from, int to) {
            touch(wanted);
            type.column(column).set(member, position, json, from, to, data);
        }

        @Override
        public void absent(int wanted, int column) {
            touch(wanted);
            type.column(column).absent(member, position);
        }

        @Override
        public void delete(int wanted) {
            touch(wanted);
            type.delete(member, position);
        }

        @Override
        public void fail(int wanted, String reason) {
            if (!failed.get(wanted)) {
                failed.set(wanted);
                errors.add(new FoldError(schema.entity(wanted), position, reason));
            }
        }

        @Override
        public void warn(EntityRef about, String reason) {
            warningCount++;
            if (warnings.size() < KEPT_WARNINGS) {
                warnings.add(new FoldError(about, position, reason));
            }
        }
    }
}
