package playhead.saga.inferred;

import playhead.saga.SagaRow;

/** Rows of open sagas, by flow: they hold wherever the flow has the same events and is told in the same way, but for what is waited for. */
final class OpenRows {
    private final Row[] rows;

    /** @param flows how many there are in all */
    OpenRows(int flows) {
        rows = new Row[flows];
    }

    /**
     * A row.
     *
     * @param until place after the last event that it was made of
     * @param version of what was learned
     * @param waits whether what the saga waits for follows from its events alone
     */
    record Row(int until, int version, boolean waits, SagaRow row) {}

    /** The latest row of a flow, or null. */
    Row get(int flow) {
        return rows[flow];
    }

    /** Keeps a row of a flow. */
    void put(int flow, Row row) {
        rows[flow] = row;
    }
}
