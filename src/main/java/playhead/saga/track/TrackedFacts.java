package playhead.saga.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import playhead.saga.SagaRow;

/** Facts of sagas that are followed, each in a place of its own, to be replaced one by one. One thread. */
final class TrackedFacts {
    private static final long ROW = 160;

    private int[] facts = new int[64 * TrackedRows.WIDTH];
    /** By place: seconds of the earliest deadline of an open saga; the greatest number for none. */
    private long[] dues = new long[64];
    /** Places with other facts than when rows were asked for last. */
    private final BitSet altered = new BitSet();

    private int size;
    private final List<Integer> free = new ArrayList<>();
    /** By definition and group: its place plus one, 0 for none. */
    private final int[][] places;

    private final List<String> texts = new ArrayList<>();
    private TrackedRows last;

    TrackedFacts(int definitions) {
        places = new int[definitions][64];
    }

    void forget() {
        size = 0;
        free.clear();
        last = null;
        for (int[] ofDefinition : places) {
            Arrays.fill(ofDefinition, 0);
        }
    }

    /** Takes a saga away, if it is there. */
    void drop(int definition, int group) {
        int place = group < places[definition].length ? places[definition][group] - 1 : -1;
        if (place >= 0) {
            places[definition][group] = 0;
            facts[place * TrackedRows.WIDTH + TrackedRows.FIRST] = 0;
            dues[place] = Long.MAX_VALUE;
            free.add(place);
        }
    }

    /** Puts a saga as it stands now. */
    void put(int definition, int group, SagaRun run, Standing standing) {
        if (group >= places[definition].length) {
            places[definition] = Arrays.copyOf(places[definition], Math.max(group + 1, 2 * places[definition].length));
        }
        int place = places[definition][group] - 1;
        if (place < 0) {
            place = free.isEmpty() ? grown() : free.removeLast();
            places[definition][group] = place + 1;
        }
        int at = place * TrackedRows.WIDTH;
        facts[at + TrackedRows.DEFINITION] = definition;
        facts[at + TrackedRows.GROUP] = group;
        facts[at + TrackedRows.FIRST] = run.first;
        facts[at + TrackedRows.LAST] = run.last;
        facts[at + TrackedRows.STATUS] = standing.status().ordinal();
        facts[at + TrackedRows.ENDED] = standing.ended();
        facts[at + TrackedRows.EVENTS] = run.events;
        facts[at + TrackedRows.STEPS] = standing.begun();
        facts[at + TrackedRows.COMPENSATIONS] = standing.compensations();
        facts[at + TrackedRows.WAITING] = text(standing.waitingFor());
        facts[at + TrackedRows.FAILURE] = run.failure;
        dues[place] = standing.due();
        altered.set(place);
    }

    private int grown() {
        if (size == dues.length) {
            facts = Arrays.copyOf(facts, facts.length * 2);
            dues = Arrays.copyOf(dues, size * 2);
        }
        return size++;
    }

    /** Few texts, each often: steps and event types. */
    private int text(String text) {
        if (text == null) {
            return -1;
        }
        int known = texts.indexOf(text);
        if (known < 0) {
            texts.add(text);
            known = texts.size() - 1;
        }
        return known;
    }

    /** Groups of a definition whose open sagas have a deadline between two times, in seconds. */
    List<Integer> due(int definition, long from, long to) {
        List<Integer> groups = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            int at = place * TrackedRows.WIDTH;
            if (dues[place] >= from
                    && dues[place] <= to
                    && dues[place] != Long.MAX_VALUE
                    && facts[at + TrackedRows.DEFINITION] == definition) {
                groups.add(facts[at + TrackedRows.GROUP]);
            }
        }
        return groups;
    }

    /** All sagas as they are now, to stay so; rows that were told before and hold are known. */
    TrackedRows rows() {
        SagaRow[] told = last == null ? new SagaRow[size] : last.told(size);
        altered.stream().filter(place -> place < told.length).forEach(place -> told[place] = null);
        altered.clear();
        last = new TrackedRows(Arrays.copyOf(facts, size * TrackedRows.WIDTH), places, texts, told);
        return last;
    }

    /** About how many bytes it keeps. */
    long bytes() {
        long groups = 0;
        for (int[] ofDefinition : places) {
            groups += ofDefinition.length;
        }
        return 4L * groups + size * (ROW + 4L * TrackedRows.WIDTH + 8);
    }
}
