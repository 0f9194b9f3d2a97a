package playhead.saga.inferred;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What events say of each other in their payloads: the id of the event that they undo, or the name of the step that an
 * orchestrator asked for.
 */
final class References {

    private final FlowTable table;
    private final Payloads payloads;
    private final Kinds kinds;

    References(FlowTable table, Payloads payloads, Kinds kinds) {
        this.table = table;
        this.payloads = payloads;
        this.kinds = kinds;
    }

    /** Whether the log says that one event undoes the other. */
    boolean links(Kind kind, int effect, int undo) {
        Payloads.Fields says = payloads.at(undo);
        if (says.texts().containsValue(payloads.at(effect).id())) {
            return true;
        }
        return areAskedApart(kind, effect, undo) && areOfOneStep(kind, effect, undo);
    }

    /** Whether events of the orchestrator of two types led to two events: no payload is read for that. */
    boolean areAskedApart(Kind kind, int effect, int undo) {
        int asked = request(kind, effect);
        int undone = request(kind, undo);
        return asked != 0 && undone != 0 && asked != undone && table.type(asked) != table.type(undone);
    }

    /** Whether the events of the orchestrator that led to two events name the same step. */
    boolean areOfOneStep(Kind kind, int effect, int undo) {
        String step = step(kind, request(kind, effect));
        return step != null && step.equals(step(kind, request(kind, undo)));
    }

    /**
     * Whether the orchestrator speaks of the step for the first time off the main path with what led to an event: it asks
     * then, and does not take note of an answer.
     */
    boolean isAskedFirst(Kind kind, int undo) {
        int asked = request(kind, undo);
        String step = step(kind, asked);
        for (int cause = table.cause(asked); cause > 0; cause = table.cause(cause)) {
            if (kinds.decides(cause, kind) && !kind.main[table.type(cause)] && step.equals(step(kind, cause))) {
                return false;
            }
        }
        return true;
    }

    /** How many fields two events say the same of. */
    int shared(int effect, int undo) {
        Payloads.Fields did = payloads.at(effect);
        Payloads.Fields undid = payloads.at(undo);
        int shared = 0;
        for (Map.Entry<String, BigDecimal> number : undid.numbers().entrySet()) {
            BigDecimal other = did.numbers().get(number.getKey());
            shared += other != null && other.compareTo(number.getValue()) == 0 ? 1 : 0;
        }
        for (Map.Entry<String, String> text : undid.texts().entrySet()) {
            shared += text.getValue().equals(did.texts().get(text.getKey())) ? 1 : 0;
        }
        return shared;
    }

    /** The event of the orchestrator that led to an event of another, or 0. */
    int request(Kind kind, int position) {
        if (!kind.isOrchestrated() || kind.shaped) {
            return 0;
        }
        int cause = table.cause(position);
        while (cause > 0 && !kinds.decides(cause, kind)) {
            cause = table.cause(cause);
        }
        return cause;
    }

    /** The step that an event of the orchestrator names, or null. */
    String step(Kind kind, int position) {
        return kind.stepField == null ? null : payloads.at(position).texts().get(kind.stepField);
    }
}
