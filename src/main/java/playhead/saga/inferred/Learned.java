package playhead.saga.inferred;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;
import playhead.saga.SagaStatus;

/** What was learned of a log up to a position, and how each of its sagas stands. Immutable once made. */
final class Learned {
    final FlowTable table;
    final TypeNames names;
    final Payloads payloads;
    final Kinds kinds;
    final References references;
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
    /** By place in {@link #flows}. */
    final SagaStatus[] statuses;

    Learned(FlowTable table, TypeNames names, Payloads payloads, InverseEffect effects, long at, Baseline baseline) {
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
        judge = new Judge(table, names, kinds, at, now);
        judge.learnEnds();
        undone = new Undone(table, kinds);
        roles = new Roles(table, names, kinds, at);
        stepNames = new StepNames(table.columns(), names, references, payloads);
        expectations = new Expectations(table, names, kinds, judge, at);
        evidence = new Evidence(names);
        boolean[] sagas = new boolean[kinds.all.size()];
        for (int number = 0; number < sagas.length; number++) {
            sagas[number] = evidence.isSaga(kinds.all.get(number));
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
        for (int i = 0; i < flows.length; i++) {
            statuses[i] = judge.status(flows[i]);
        }
    }

    Kind kind(int flow) {
        return kinds.all.get(kinds.of[flow]);
    }
}
