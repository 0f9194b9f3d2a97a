package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Finds participants in a field of the payload, where neither streams nor actors tell them apart: a field with few values
 * that each event type nearly always says in the same way. One thread.
 */
final class FieldLanes implements Lesson {
    private static final int SAMPLES = 40;
    private static final int MOST_EVENTS = 30;
    private static final int ENOUGH = 3;
    private static final double SHARE_OF_SEVERAL = 0.2;

    private final FlowTable table;
    private final Payloads payloads;
    private final Families families;
    private final Reach reach;
    /** What is counted of families that have no participants else, by the types of their first events. */
    private final List<Counts> counts = new ArrayList<>();

    /** The same by type. */
    private final Counts[] byRoot;

    private List<Object> concluded = List.of();

    FieldLanes(FlowTable table, Payloads payloads, Families families, Reach reach) {
        this.table = table;
        this.payloads = payloads;
        this.families = families;
        this.reach = reach;
        byRoot = new Counts[table.columns().types().size()];
    }

    /** What is counted of a family. */
    private static final class Counts {
        final Family family;
        /** Flows that were looked at, the first ones. */
        final List<Integer> looked = new ArrayList<>();

        final boolean shape;
        boolean other = true;
        ParticipantField field;
        int flows;
        int ofSeveral;
        int ofThree;
        int linked;
        int adjacent;

        Counts(Family family) {
            this.family = family;
            this.shape = family.concluded().shape();
        }
    }

    @Override
    public void forget() {
        counts.clear();
        Arrays.fill(byRoot, null);
        for (Family family : families.all()) {
            if (!table.isOfStreams() && family.flows > 0 && !family.concluded().isSure()) {
                byRoot[family.root] = new Counts(family);
                counts.add(byRoot[family.root]);
            }
        }
    }

    private Counts counts(int flow) {
        return counts.isEmpty() ? null : byRoot[table.type(table.position(table.from(flow)))];
    }

    @Override
    public void add(int flow) {
        touch(flow, 1);
    }

    @Override
    public void remove(int flow) {
        touch(flow, -1);
    }

    private void touch(int flow, int times) {
        Counts of = counts(flow);
        if (of != null) {
            of.flows += times;
            of.other |= of.looked.size() < SAMPLES || flow <= of.looked.getLast();
            count(of, flow, times);
        }
    }

    private void count(Counts of, int flow, int times) {
        if (of.field == null) {
            return;
        }
        int until = reach.until(flow);
        int distinct = of.field.lanes(table, table.from(flow), until);
        of.ofSeveral += distinct > 1 ? times : 0;
        of.ofThree += distinct > 2 ? times : 0;
        for (int place = table.from(flow); place < until; place++) {
            int position = table.position(place);
            int cause = table.cause(position);
            int lane = of.field.lane(table.type(position));
            if (cause > 0 && lane >= 0 && of.field.lane(table.type(cause)) != lane) {
                of.linked += table.isDeclared(position) ? times : 0;
                of.adjacent += times;
            }
        }
    }

    @Override
    public boolean conclude() {
        List<Object> now = new ArrayList<>();
        for (Counts of : counts) {
            if (of.other) {
                look(of);
            }
            boolean tells = of.field != null && of.flows >= ENOUGH && of.ofSeveral >= SHARE_OF_SEVERAL * of.flows;
            // Requests and answers in one stream are an orchestrator's, unless the field names another who runs them.
            tells = tells && (!of.shape || of.field.orchestrator() >= 0);
            of.family.participants(tells ? of.field : null, of.ofThree, of.linked, of.adjacent);
            if (tells) {
                now.add(List.of(of.family.root, of.field));
            }
        }
        boolean changed = !now.equals(concluded);
        concluded = now;
        return changed;
    }

    /** Looks at the first flows of a family again, and counts all of them if they tell something else. */
    private void look(Counts of) {
        of.other = false;
        of.looked.clear();
        List<Integer> positions = new ArrayList<>();
        List<Integer> flows = new ArrayList<>();
        int several = 0;
        for (int flow = 0; flow < reach.flows() && of.looked.size() < SAMPLES; flow++) {
            if (counts(flow) == of) {
                of.looked.add(flow);
                BitSet types = new BitSet();
                int until = Math.min(reach.until(flow), table.from(flow) + MOST_EVENTS);
                for (int place = table.from(flow); place < until; place++) {
                    positions.add(table.position(place));
                    flows.add(flow);
                    types.set(table.type(table.position(place)));
                }
                several += types.cardinality() >= ENOUGH ? 1 : 0;
            }
        }
        // No payload is read where types alone say that there are not so many participants.
        boolean worth = several >= ENOUGH && several >= SHARE_OF_SEVERAL * of.looked.size();
        ParticipantField found = worth ? new FieldSearch(table, payloads).find(positions, flows) : null;
        if (!Objects.equals(found, of.field)) {
            of.field = found;
            of.ofSeveral = 0;
            of.ofThree = 0;
            of.linked = 0;
            of.adjacent = 0;
            for (int flow = 0; flow < reach.flows(); flow++) {
                if (counts(flow) == of) {
                    count(of, flow, 1);
                }
            }
        }
    }
}
