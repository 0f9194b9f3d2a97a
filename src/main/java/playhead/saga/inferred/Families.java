package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Counts the families of flows. One thread. */
final class Families implements Lesson {
    private static final int SHAPED = 2;

    private final FlowTable table;
    private final TypeNames names;
    private final Reach reach;
    /** By type of their first events, null for none. */
    private final Family[] families;

    /** What the latest conclusions were. */
    private List<Object> concluded = List.of();

    private final Marks causing;
    private final Lanes byCategory;
    private final Lanes byActor;

    Families(FlowTable table, TypeNames names, Reach reach) {
        this.table = table;
        families = new Family[table.columns().types().size()];
        this.names = names;
        this.reach = reach;
        causing = new Marks((int) table.log().end() + 1);
        byCategory = new Lanes(table.categories().size() + 1);
        byActor = new Lanes(table.columns().actors().size() + 1);
    }

    /** All of them; some may have no flow any more. */
    List<Family> all() {
        return Arrays.stream(families).filter(Objects::nonNull).toList();
    }

    @Override
    public void forget() {
        Arrays.fill(families, null);
    }

    @Override
    public void add(int flow) {
        take(flow, 1);
    }

    @Override
    public void remove(int flow) {
        take(flow, -1);
    }

    private void take(int flow, int times) {
        int from = table.from(flow);
        int root = table.type(table.position(from));
        if (families[root] == null) {
            families[root] = new Family(root);
        }
        count(families[root], from, reach.until(flow), times);
    }

    @Override
    public boolean conclude() {
        List<Object> now = new ArrayList<>();
        for (Family family : all()) {
            family.conclude(number -> soundsLikeOne(table.categories().get(number)));
            if (family.flows > 0) {
                now.add(family.concluded());
            }
        }
        boolean changed = !now.equals(concluded);
        concluded = now;
        return changed;
    }

    /** Whether a name sounds like that of one who runs others. */
    static boolean soundsLikeOne(String category) {
        String name = category.toLowerCase(Locale.ROOT);
        return name.contains("saga")
                || name.contains("orchestrat")
                || name.contains("workflow")
                || name.contains("process-manager")
                || name.contains("processmanager")
                || name.contains("coordinator")
                || name.contains("koordinator");
    }

    private void count(Family family, int from, int until, int times) {
        family.flows += times;
        byCategory.clear();
        byActor.clear();
        for (int place = from; place < until; place++) {
            int position = table.position(place);
            byCategory.meet(table.category(position), table.stream(position), position);
            int actor = table.actor(position);
            byActor.meet(actor, -1, position);
        }
        for (int i = 0; i < byActor.count; i++) {
            family.acted(byActor.met[i], times);
        }
        family.ofSeveral += byCategory.count > 1 ? times : 0;
        family.ofThree += byCategory.count > 2 ? times : 0;
        family.ofSeveralActors += byActor.count > 2 ? times : 0;
        family.ofShape += byCategory.count == 1 && until - from > SHAPED && isShaped(from, until) ? times : 0;
        if (byCategory.count > 1) {
            edges(family, from, until, true, times);
        } else if (byActor.count > 2) {
            edges(family, from, until, false, times);
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
    private void edges(Family family, int from, int until, boolean category, int times) {
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
            lane.flows += times;
            lane.born += category && lanes.isOneBorn(number, table) ? times : 0;
        }
        for (int place = from; place < until; place++) {
            int position = table.position(place);
            int cause = table.cause(position);
            int number = lane(position, category);
            if (cause > 0 && number >= 0 && lane(cause, category) != number && position != lanes.first[number]) {
                Family.Lane lane = lanes.of[number];
                lane.caused += times;
                lane.noted += !causing.has(position) && position != lanes.last[number] ? times : 0;
                family.linked += table.isDeclared(position) ? times : 0;
                family.adjacent += times;
            }
        }
    }

    private int lane(int position, boolean category) {
        return category ? table.category(position) : table.actor(position);
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
