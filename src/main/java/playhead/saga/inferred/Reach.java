package playhead.saga.inferred;

/** How far a log is looked at. Those who learn go on and back with it; what was learned keeps one that stays. */
final class Reach {
    private final FlowTable table;
    private long at;
    private long now;
    private int flows;

    Reach(FlowTable table, long at) {
        this.table = table;
        to(at);
    }

    /** Looks as far as a position. */
    void to(long position) {
        at = position;
        now = table.log().now(position);
        flows = table.flows(position);
    }

    /** The position. */
    long at() {
        return at;
    }

    /** Position of the event with the greatest time up to there, 0 without times. */
    long now() {
        return now;
    }

    /** How many flows there are up to there. */
    int flows() {
        return flows;
    }

    /** Place after the last event of a flow up to there. */
    int until(int flow) {
        return table.until(flow, at);
    }

    /** Position of the last event of a flow up to there. */
    int last(int flow) {
        return table.position(until(flow) - 1);
    }
}
