package playhead.saga.inferred;

import java.util.Objects;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;

/** Rows of inferred sagas: those that were made for another position are used again where they hold. Safe for several threads. */
final class InferredRows {
    private final Learned learned;

    InferredRows(Learned learned) {
        this.learned = learned;
    }

    /** The row of a saga in the list. */
    SagaRow row(int number) {
        int flow = learned.flows[number];
        SagaStatus status = learned.statuses[number];
        SagaRow row = learned.rows[flow];
        if (row != null) {
            return row;
        }
        if (!status.ended()) {
            return open(number, flow);
        }
        row = row(number, new SagaReader(learned, flow, status));
        learned.rows[flow] = row;
        return row;
    }

    /** What an open saga waits for can be other than it was although nothing has happened to it. */
    private SagaRow open(int number, int flow) {
        int until = learned.kinds.reach.until(flow);
        OpenRows.Row known = learned.open.get(flow);
        if (known == null
                || known.until() != until
                || known.version() != learned.version
                || known.row().status() != learned.statuses[number]) {
            SagaReader reader = new SagaReader(learned, flow, learned.statuses[number]);
            known = keep(flow, until, isAsked(reader), row(number, reader));
        }
        Kind kind = learned.kind(flow);
        SagaRow row = known.row();
        String waitingFor = known.waits() ? row.waitingFor() : learned.expectations.next(flow, kind);
        return row.confidence() == learned.confidence(kind) && Objects.equals(waitingFor, row.waitingFor())
                ? row
                : keep(flow, until, known.waits(), again(row, learned.confidence(kind), waitingFor))
                        .row();
    }

    private OpenRows.Row keep(int flow, int until, boolean waits, SagaRow row) {
        OpenRows.Row kept = new OpenRows.Row(until, learned.version, waits, row);
        learned.open.put(flow, kept);
        return kept;
    }

    private static SagaRow again(SagaRow row, double confidence, String waitingFor) {
        return new SagaRow(
                row.id(),
                row.definition(),
                row.style(),
                row.status(),
                confidence,
                row.first(),
                row.last(),
                row.startedAt(),
                row.endedAt(),
                row.events(),
                row.steps(),
                row.compensations(),
                waitingFor,
                row.error());
    }

    /** A row of what was read. */
    SagaRow row(int number, SagaReader saga) {
        int flow = learned.flows[number];
        int first = learned.table.position(learned.table.from(flow));
        int until = learned.kinds.reach.until(flow);
        return new SagaRow(
                learned.table.name(flow),
                learned.name(saga.kind),
                saga.kind.style(),
                learned.statuses[number],
                learned.confidence(saga.kind),
                first,
                learned.table.position(until - 1),
                learned.table.columns().time(first),
                saga.end == 0 ? null : learned.table.columns().time(saga.end),
                until - learned.table.from(flow),
                saga.steps.steps.size(),
                saga.compensations.size(),
                learned.statuses[number].ended() ? null : waitingFor(flow, saga),
                saga.failure == 0 ? null : learned.stepNames.reason(saga.failure));
    }

    /** Whether somebody was asked and has not answered. */
    private static boolean isAsked(SagaReader saga) {
        return saga.kind.isOrchestrated() && saga.waitsSince > 0;
    }

    private String waitingFor(int flow, SagaReader saga) {
        if (isAsked(saga)) {
            return saga.name(saga.steps.steps.size() - 1);
        }
        return learned.expectations.next(flow, saga.kind);
    }
}
