package playhead.saga.inferred;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import playhead.saga.LogColumns;

/**
 * What events say of each other in their payloads: the id of the event that they undo, or the name of the step that an
 * orchestrator asked for. One use, one thread.
 */
final class References {
    private static final int SAMPLES = 24;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 40;

    private final FlowTable table;
    private final LogColumns columns;
    private final Payloads payloads;
    private final Kinds kinds;
    private final long at;

    References(FlowTable table, Payloads payloads, Kinds kinds, long at) {
        this.table = table;
        this.columns = table.columns();
        this.payloads = payloads;
        this.kinds = kinds;
        this.at = at;
    }

    /** Finds in which field the orchestrators of each kind name the step. */
    void learn() {
        Map<Kind, Map<String, Field>> fields = new HashMap<>();
        Map<Kind, Integer> sampled = new HashMap<>();
        for (int flow = 0; flow < kinds.of.length; flow++) {
            Kind kind = kinds.of[flow] < 0 ? null : kinds.all.get(kinds.of[flow]);
            if (kind != null && kind.isOrchestrated() && sampled.merge(kind, 1, Integer::sum) <= SAMPLES) {
                sample(flow, kind, fields.computeIfAbsent(kind, fresh -> new HashMap<>()));
            }
        }
        fields.forEach((kind, all) -> kind.stepField = best(all));
    }

    /** How a text field of an orchestrator's events behaves. */
    private static final class Field {
        final Set<String> values = new HashSet<>();
        int flows;
        int recurring;
        int several;
    }

    private void sample(int flow, Kind kind, Map<String, Field> fields) {
        Map<String, Map<String, Set<Integer>>> here = new HashMap<>();
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            int position = table.position(place);
            if (kinds.decides(position, kind)) {
                payloads.at(position).texts().forEach((name, value) -> {
                    if (value.length() <= LONGEST_NAME) {
                        here.computeIfAbsent(name, fresh -> new HashMap<>())
                                .computeIfAbsent(value, fresh -> new HashSet<>())
                                .add(columns.type(position));
                    }
                });
            }
        }
        here.forEach((name, values) -> {
            Field field = fields.computeIfAbsent(name, fresh -> new Field());
            field.flows++;
            field.values.addAll(values.keySet());
            long recurring =
                    values.values().stream().filter(types -> types.size() > 1).count();
            field.recurring += recurring > 0 && recurring * 2 >= values.size() ? 1 : 0;
            field.several += values.size() > 1 ? 1 : 0;
        });
    }

    /** The field whose values come again in events of several types, are several in a flow and few in all. */
    private static String best(Map<String, Field> fields) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Field> entry : fields.entrySet()) {
            Field field = entry.getValue();
            boolean fits = field.recurring * 2 >= field.flows
                    && field.several * 2 >= field.flows
                    && field.values.size() <= Math.min(MOST_NAMES, 4 + 2 * field.flows);
            int weight = field.recurring * 1_000 - field.values.size() * 10;
            if (fits
                    && (weight > most
                            || weight == most && (best == null || entry.getKey().compareTo(best) < 0))) {
                most = weight;
                best = entry.getKey();
            }
        }
        return best;
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
