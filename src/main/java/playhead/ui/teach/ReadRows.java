package playhead.ui.teach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.history.BlameRow;
import playhead.history.DiffRow;
import playhead.history.StateRow;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;

/**
 * The read rows at a moment of the type that an event is about, with the cells that the event has set.
 *
 * @param position of the event in the log, 0 for none
 * @param ordinal of the event in the order that is replayed
 * @param type entity type of the rows, or empty
 * @param columns fields
 * @param rows those that the event touched first
 * @param total rows that there are
 * @param kept cells that still say what the event said
 * @param overwritten cells that it changed and that say something later now
 */
record ReadRows(
        long position,
        long ordinal,
        String type,
        List<FieldPath> columns,
        List<Row> rows,
        long total,
        int kept,
        int overwritten) {
    static final ReadRows NONE = new ReadRows(0, 0, "", List.of(), List.of(), 0, 0, 0);
    /** Rows shown besides those that the event touched. */
    static final int MOST = 200;

    /**
     * One row.
     *
     * @param ref the entity
     * @param values by column, null when absent
     * @param set columns that the event has set
     */
    record Row(EntityRef ref, Json[] values, BitSet set) {
        String id() {
            return ref.id();
        }
    }

    /** May be slow. */
    static ReadRows of(Session session, Moment moment, long position) {
        if (position == 0) {
            return NONE;
        }
        long at = session.momentOf(position, moment.replay()).at();
        if (at > moment.at()
                || !(session.events(new EventQuery(null, at, at, null, moment.replay()))
                        instanceof Answer.Given<EventHits>(EventHits hits, var said))
                || hits.size() == 0) {
            return NONE;
        }
        List<DiffRow> changed =
                session.diff(new Moment(at - 1, moment.replay()), new Moment(at, moment.replay()), null, null)
                                instanceof Answer.Given<List<DiffRow>>(var rows, var warnings)
                        ? rows
                        : List.of();
        EntityRef first = first(hits.event(0), changed);
        return first == null
                ? new ReadRows(position, at, "", List.of(), List.of(), 0, 0, 0)
                : read(session, moment, position, first.type(), touched(first, changed), changed)
                        .standing(at);
    }

    private static EntityRef first(Event event, List<DiffRow> changed) {
        boolean home = event.stream() != null
                && (changed.isEmpty()
                        || changed.stream()
                                .anyMatch(row ->
                                        row.ref().type().equals(event.stream().type())));
        return home
                ? event.stream()
                : changed.isEmpty() ? null : changed.getFirst().ref();
    }

    private static Set<EntityRef> touched(EntityRef first, List<DiffRow> changed) {
        Set<EntityRef> touched = new LinkedHashSet<>();
        touched.add(first);
        changed.stream()
                .map(DiffRow::ref)
                .filter(ref -> ref.type().equals(first.type()))
                .forEach(touched::add);
        return touched;
    }

    private static ReadRows read(
            Session session, Moment moment, long position, String type, Set<EntityRef> touched, List<DiffRow> changed) {
        List<StateRow> states = new ArrayList<>();
        for (EntityRef ref : touched) {
            StatePage one = page(session, new StateQuery(type, name(ref), moment, null, null, false, 0, 1));
            if (one != null) {
                states.addAll(one.rows());
            }
        }
        StatePage others = page(session, StateQuery.of(type, moment).page(0, MOST));
        List<FieldPath> columns = List.of();
        List<Row> rows = new ArrayList<>();
        for (StateRow state : states) {
            columns = state.columns();
            rows.add(new Row(state.ref(), state.values(), set(session, moment, position, state)));
        }
        if (others != null) {
            for (StateRow state : others.rows()) {
                columns = state.columns();
                if (!touched.contains(state.ref())) {
                    rows.add(new Row(state.ref(), state.values(), new BitSet()));
                }
            }
        }
        int kept = rows.stream().mapToInt(row -> row.set().cardinality()).sum();
        int said = changed.stream()
                .filter(row -> row.ref().type().equals(type))
                .mapToInt(row -> row.fields().size())
                .sum();
        return new ReadRows(
                position,
                0,
                type,
                columns,
                rows,
                others == null ? rows.size() : others.total(),
                kept,
                Math.max(0, said - kept));
    }

    private ReadRows standing(long at) {
        return new ReadRows(position, at, type, columns, rows, total, kept, overwritten);
    }

    private static StatePage page(Session session, StateQuery query) {
        return session.state(query) instanceof Answer.Given<StatePage>(StatePage page, var said) ? page : null;
    }

    private static BitSet set(Session session, Moment moment, long position, StateRow state) {
        BitSet set = new BitSet();
        for (BlameRow said : blame(session, state.ref(), moment)) {
            int column = state.columns().indexOf(said.field());
            if (said.position() == position && column >= 0) {
                set.set(column);
            }
        }
        return set;
    }

    private static List<BlameRow> blame(Session session, EntityRef ref, Moment moment) {
        return session.blame(name(ref), moment) instanceof Answer.Given<List<BlameRow>>(var rows, var said)
                ? rows
                : List.of();
    }

    /** Position of the event that set a cell, 0 when none did. May be slow. */
    static long setBy(Session session, Moment moment, EntityRef ref, FieldPath field) {
        return blame(session, ref, moment).stream()
                .filter(said -> said.field().equals(field))
                .mapToLong(BlameRow::position)
                .findFirst()
                .orElse(0);
    }

    private static String name(EntityRef ref) {
        return ref.type() + "/" + ref.id();
    }
}
