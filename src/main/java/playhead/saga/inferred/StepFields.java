package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import playhead.saga.LogColumns;

/** Finds in which field the orchestrators of each kind name the step, in the first flows of the kind. One thread. */
final class StepFields implements Lesson {
    private static final int SAMPLES = 24;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 40;

    private final FlowTable table;
    private final LogColumns columns;
    private final Payloads payloads;
    private final Kinds kinds;
    /** By kind: flows that were looked at. */
    private final List<List<Integer>> looked = new ArrayList<>();

    private boolean other = true;

    StepFields(FlowTable table, Payloads payloads, Kinds kinds) {
        this.table = table;
        this.columns = table.columns();
        this.payloads = payloads;
        this.kinds = kinds;
    }

    @Override
    public void forget() {
        looked.clear();
        kinds.all.forEach(kind -> {
            kind.stepField = null;
            looked.add(new ArrayList<>());
        });
        other = true;
    }

    @Override
    public void add(int flow) {
        touch(flow);
    }

    @Override
    public void remove(int flow) {
        touch(flow);
    }

    /** Only what is among the first flows of a kind makes a difference. */
    private void touch(int flow) {
        Kind kind = kinds.kind(flow);
        if (!other && kind != null && kind.isOrchestrated()) {
            List<Integer> flows = looked.get(kind.number);
            other = flows.size() < SAMPLES || flow <= flows.getLast();
        }
    }

    @Override
    public boolean conclude() {
        if (!other) {
            return false;
        }
        other = false;
        long wanting = kinds.all.stream().filter(Kind::isOrchestrated).count();
        looked.forEach(List::clear);
        List<Map<String, Field>> fields = new ArrayList<>();
        kinds.all.forEach(kind -> fields.add(new HashMap<>()));
        for (int flow = 0; wanting > 0 && flow < kinds.reach.flows(); flow++) {
            Kind kind = kinds.kind(flow);
            if (kind != null && kind.isOrchestrated() && looked.get(kind.number).size() < SAMPLES) {
                looked.get(kind.number).add(flow);
                wanting -= looked.get(kind.number).size() == SAMPLES ? 1 : 0;
                sample(flow, kind, fields.get(kind.number));
            }
        }
        boolean changed = false;
        for (Kind kind : kinds.all) {
            String field = kind.isOrchestrated() ? best(fields.get(kind.number)) : null;
            changed |= !Objects.equals(field, kind.stepField);
            kind.stepField = field;
        }
        return changed;
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
        for (int place = table.from(flow); place < kinds.reach.until(flow); place++) {
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
}
