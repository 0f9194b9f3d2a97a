package playhead.saga.inferred;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.saga.LogColumns;

/** Counts the families of flows up to a position. One use, one thread. */
final class Families {
    private static final int SHAPED = 2;

    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final long at;
    private final Map<Integer, Family> families = new LinkedHashMap<>();
    private final Marks causing;
    private final Lanes byCategory;
    private final Lanes byActor;

    Families(FlowTable table, TypeNames names, long at) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.at = at;
        causing = new Marks((int) at + 1);
        byCategory = new Lanes(table.categories().size() + 1);
        byActor = new Lanes(columns.actors().size() + 1);
    }

    /** Counts them. */
    Collection<Family> count() {
        int flows = table.flows(at);
        for (int flow = 0; flow < flows; flow++) {
            int from = table.from(flow);
            int until = table.until(flow, at);
            if (from < until) {
                int root = table.type(table.position(from));
                count(families.computeIfAbsent(root, Family::new), from, until);
            }
        }
        return families.values();
    }

    private void count(Family family, int from, int until) {
        family.flows++;
        byCategory.clear();
        byActor.clear();
        for (int place = from; place < until; place++) {
            int position = table.position(place);
            byCategory.meet(table.category(position), columns.stream(position), position);
            int actor = columns.actor(position);
            byActor.meet(actor, -1, position);
            if (actor >= 0) {
                family.acted(actor);
            }
        }
        family.ofSeveral += byCategory.count > 1 ? 1 : 0;
        family.ofThree += byCategory.count > 2 ? 1 : 0;
        family.ofSeveralActors += byActor.count > 2 ? 1 : 0;
        family.ofShape += byCategory.count == 1 && until - from > SHAPED && isShaped(from, until) ? 1 : 0;
        if (byCategory.count > 1) {
            edges(family, from, until, true);
        } else if (byActor.count > 2) {
            edges(family, from, until, false);
        }
    }

    /** Whether a flow is an orchestrator's: several requests, and an answer to one of them by its name. */
    private boolean isShaped(int from, int until) {
        int requests = 0;
        boolean answered = false;
        Set<List<String>> asked = new HashSet<>();
        for (int place = from; place < until; place++) {
            TypeName name = names.get(table.type(table.position(place)));
            if (name.role() == NameRole.REQUEST) {
                requests++;
                asked.add(name.noun());
            } else if (name.role() == NameRole.SUCCESS || name.role() == NameRole.FAILURE) {
                answered |= asked.contains(name.noun());
            }
        }
        return requests >= SHAPED && answered;
    }

    /** Who caused whom, between participants. */
    private void edges(Family family, int from, int until, boolean category) {
        Lanes lanes = category ? byCategory : byActor;
        causing.clear();
        for (int place = from; place < until; place++) {
            int position = table.position(place);
            int cause = table.cause(position);
            if (cause > 0 && lane(cause, category) != lane(position, category)) {
                causing.set(cause);
            }
        }
        for (int i = 0; i < lanes.count; i++) {
            int number = lanes.met[i];
            Family.Lane lane = category ? family.lane(number) : family.person(number);
            lanes.of[number] = lane;
            lane.flows++;
            lane.born += category && lanes.isOneBorn(number, table) ? 1 : 0;
        }
        for (int place = from; place < until; place++) {
            int position = table.position(place);
            int cause = table.cause(position);
            int number = lane(position, category);
            if (cause > 0 && number >= 0 && lane(cause, category) != number && position != lanes.first[number]) {
                Family.Lane lane = lanes.of[number];
                lane.caused++;
                lane.noted += !causing.has(position) && position != lanes.last[number] ? 1 : 0;
                family.linked += table.isDeclared(position) ? 1 : 0;
                family.adjacent++;
            }
        }
    }

    private int lane(int position, boolean category) {
        return category ? table.category(position) : columns.actor(position);
    }

    /** Participants met in one flow. */
    private static final class Lanes {
        final int[] met;
        final int[] first;
        final int[] last;
        /** What the family counts of them. */
        final Family.Lane[] of;

        private final int[] stream;
        private final boolean[] several;
        int count;

        Lanes(int most) {
            met = new int[most];
            first = new int[most];
            last = new int[most];
            of = new Family.Lane[most];
            stream = new int[most];
            several = new boolean[most];
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                first[met[i]] = 0;
                several[met[i]] = false;
            }
            count = 0;
        }

        void meet(int number, int ofStream, int position) {
            if (number < 0) {
                return;
            }
            if (first[number] == 0) {
                met[count++] = number;
                first[number] = position;
                stream[number] = ofStream;
            }
            several[number] |= stream[number] != ofStream;
            last[number] = position;
        }

        boolean isOneBorn(int number, FlowTable table) {
            return !several[number] && table.isBirth(first[number]);
        }
    }

    /** Marks that are all taken away at once. */
    private static final class Marks {
        private final int[] stamps;
        private int stamp;

        Marks(int most) {
            stamps = new int[most];
            Arrays.fill(stamps, -1);
        }

        void clear() {
            stamp++;
        }

        void set(int place) {
            stamps[place] = stamp;
        }

        boolean has(int place) {
            return stamps[place] == stamp;
        }
    }
}
