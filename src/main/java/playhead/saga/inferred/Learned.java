package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import playhead.saga.Absence;
import playhead.saga.SagaStatus;

/** What was learned of a log up to a position, and how each of its sagas stands. Immutable once made. */
final class Learned {
    final FlowTable table;
    final TypeNames names;
    final Payloads payloads;
    final Kinds kinds;
    final References references;
    final Patience patience;
    final Judge judge;
    final Undone undone;
    final Roles roles;
    final StepNames stepNames;
    final Expectations expectations;
    final Evidence evidence;
    final long at;
    final long now;
    /** Numbers of the flows that are sagas, by their first event. */
    final int[] flows;

    private final List<Kind> shown = new ArrayList<>();
    /** By flow: place in {@link #flows} plus one, 0 for none. */
    private final int[] numbers;
    /** By place in {@link #flows}. */
    final SagaStatus[] statuses;

    Learned(
            FlowTable table,
            TypeNames names,
            Payloads payloads,
            InverseEffect effects,
            Absence absence,
            long at,
            Baseline baseline) {
        this.table = table;
        this.names = names;
        this.payloads = payloads;
        this.at = at;
        now = table.log().now(at);
        Collection<Family> families = new Families(table, names, at).count();
        kinds = new Kinds(table, names, at, baseline);
        kinds.learn(families, now);
        new MainPath(table, names, kinds, at).learn();
        references = new References(table, payloads, kinds, at);
        references.learn();
        new Pairs(table, names, kinds, effects, references, at).learn();
        patience = new Patience(table, kinds, absence, at, now);
        judge = new Judge(table, names, kinds, patience, at);
        judge.learnEnds();
        undone = new Undone(table, kinds, references);
        roles = new Roles(table, names, kinds, at);
        stepNames = new StepNames(table.columns(), names, references, payloads);
        expectations = new Expectations(table, names, kinds, judge, at);
        evidence = new Evidence(names, families.stream().anyMatch(family -> family.linked > 0));
        boolean[] sagas = new boolean[kinds.all.size()];
        for (int number = 0; number < sagas.length; number++) {
            sagas[number] = evidence.isSaga(kinds.all.get(number));
            if (sagas[number]) {
                shown.add(kinds.all.get(number));
            }
        }
        flows = IntStream.range(0, kinds.of.length)
                .filter(flow -> kinds.of[flow] >= 0 && sagas[kinds.of[flow]])
                // One event alone has not yet led to anything.
                .filter(flow -> table.until(flow, at) - table.from(flow) > 1)
                .boxed()
                .sorted(Comparator.comparingInt(flow -> table.position(table.from(flow))))
                .mapToInt(Integer::intValue)
                .toArray();
        statuses = new SagaStatus[flows.length];
        numbers = new int[kinds.of.length];
        for (int i = 0; i < flows.length; i++) {
            numbers[flows[i]] = i + 1;
            statuses[i] = judge.status(flows[i]);
        }
    }

    /** The kinds whose flows are sagas. */
    List<Kind> shown() {
        return shown;
    }

    /** What the sagas of a kind are called: by their first event, by who runs them. */
    String name(Kind kind) {
        String root = names.text(kind.family.root);
        return kind.isOrchestrated() && !kind.shaped ? lane(kind, kind.orchestrator) + " " + root : root;
    }

    /** What a participant is called. */
    String lane(Kind kind, int lane) {
        return lane < 0
                ? "?"
                : kind.byActor
                        ? table.columns().actors().get(lane)
                        : table.categories().get(lane);
    }

    /** A number for the sequence of event types of a flow. */
    long path(int flow) {
        long path = 1;
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            path = path * 0x9E3779B97F4A7C15L + table.columns().type(table.position(place)) + 1;
        }
        return path;
    }

    /** Number of the saga that a flow is, or -1. */
    int number(int flow) {
        return flow < 0 || flow >= numbers.length ? -1 : numbers[flow] - 1;
    }

    Kind kind(int flow) {
        return kinds.all.get(kinds.of[flow]);
    }
}
