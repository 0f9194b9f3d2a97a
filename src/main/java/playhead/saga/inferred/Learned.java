package playhead.saga.inferred;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;

/** What was learned of a log up to a position, and how each of its sagas stands. Immutable once made. */
final class Learned {
    final FlowTable table;
    final TypeNames names;
    final Payloads payloads;
    final Kinds kinds;
    final References references;
    final Patience patience;
    final Undone undone;
    final Roles roles;
    final StepNames stepNames;
    final Expectations expectations;
    final long at;
    /** Numbers of the flows that are sagas, by their first event. */
    final int[] flows;

    /** By place in {@link #flows}. */
    final SagaStatus[] statuses;
    /** By flow: rows of ended sagas that were made, for this position or before; filled as they are asked for. */
    final SagaRow[] rows;
    /** Rows of open sagas, for this and other positions. */
    final OpenRows open;
    /** Another number when sagas with the same events may be told otherwise. */
    final int version;

    private final int[] ends;
    private final boolean[] sagas;
    private final double[] confidences;
    /** The same objects at every position: rows are grouped by them. */
    private final String[] kindNames;

    /** By flow: place in {@link #flows} plus one, 0 for none. */
    private final int[] numbers;

    /**
     * @param kinds as they stay
     * @param standings by flow, how it stands, or -1
     * @param ends by flow, the event that ended it, or 0
     * @param evidence whether flows of a kind are sagas
     * @param rows by flow, those of ended sagas that hold, or null
     */
    Learned(
            FlowTable table,
            TypeNames names,
            Payloads payloads,
            Kinds kinds,
            Patience patience,
            Roles roles,
            Evidence evidence,
            byte[] standings,
            int[] ends,
            SagaRow[] rows,
            OpenRows open,
            int version) {
        this.table = table;
        this.names = names;
        this.payloads = payloads;
        this.kinds = kinds;
        this.patience = patience;
        this.roles = roles;
        this.ends = ends;
        this.rows = rows;
        this.open = open;
        this.version = version;
        at = kinds.reach.at();
        references = new References(table, payloads, kinds);
        undone = new Undone(table, kinds, references);
        stepNames = new StepNames(table.columns(), names, references, payloads);
        expectations = new Expectations(table, names, kinds, ends);
        sagas = new boolean[kinds.all.size()];
        confidences = new double[sagas.length];
        kindNames = new String[sagas.length];
        for (Kind kind : kinds.all) {
            sagas[kind.number] = kind.flows > 0 && evidence.isSaga(kind);
            confidences[kind.number] = evidence.confidence(kind);
            kindNames[kind.number] = named(kind).intern();
        }
        flows = inOrder();
        statuses = new SagaStatus[flows.length];
        numbers = new int[kinds.of.length];
        for (int i = 0; i < flows.length; i++) {
            numbers[flows[i]] = i + 1;
            statuses[i] = Standings.status(standings[flows[i]]);
        }
    }

    /** Flows of several events whose kind is a saga, by their first event: one event alone has not yet led to anything. */
    private int[] inOrder() {
        long[] keys = new long[kinds.of.length];
        int count = 0;
        for (int flow = 0; flow < kinds.of.length; flow++) {
            if (kinds.of[flow] >= 0 && sagas[kinds.of[flow]] && kinds.reach.until(flow) - table.from(flow) > 1) {
                keys[count++] = (long) table.position(table.from(flow)) << 32 | flow;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] found = new int[count];
        for (int i = 0; i < count; i++) {
            found[i] = (int) keys[i];
        }
        return found;
    }

    /** The kinds whose flows are sagas, by their first flows. */
    List<Kind> shown() {
        return kinds.all.stream()
                .filter(kind -> sagas[kind.number])
                .sorted(Comparator.comparingInt(kind -> kind.firstFlow))
                .toList();
    }

    /** The event that ended a flow, or 0. */
    int end(int flow) {
        return ends[flow];
    }

    /** How sure it is that flows of a kind are sagas, 0 to 1. */
    double confidence(Kind kind) {
        return confidences[kind.number];
    }

    /** Whether the rows of another hold for this, too, where flows have the same events. */
    boolean tellsLike(Learned other) {
        return version == other.version && Arrays.equals(confidences, other.confidences);
    }

    /** What the sagas of a kind are called: by their first event, by who runs them. */
    String name(Kind kind) {
        return kindNames[kind.number];
    }

    private String named(Kind kind) {
        String root = names.text(kind.family.root);
        return kind.isOrchestrated() && !kind.shaped ? lane(kind, kind.orchestrator) + " " + root : root;
    }

    /** What a participant is called. */
    String lane(Kind kind, int lane) {
        if (lane < 0) {
            return "?";
        }
        if (kind.field != null) {
            return kind.field.participants().get(lane);
        }
        return kind.byActor
                ? table.columns().actors().get(lane)
                : table.categories().get(lane);
    }

    /** Number of the saga that a flow is, or -1. */
    int number(int flow) {
        return flow < 0 || flow >= numbers.length ? -1 : numbers[flow] - 1;
    }

    Kind kind(int flow) {
        return kinds.all.get(kinds.of[flow]);
    }
}
