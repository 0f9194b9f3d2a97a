package playhead.saga.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.saga.SagaStatus;

/** The facts of many sagas, compact: an object for each would be most of the memory. One writer, then any number of readers. */
final class TrackedRows {
    /** Facts of one saga. */
    static final int WIDTH = 12;

    static final int DEFINITION = 0;
    static final int GROUP = 1;
    static final int FIRST = 2;
    static final int LAST = 3;
    static final int STATUS = 4;
    static final int ENDED = 5;
    static final int EVENTS = 6;
    static final int STEPS = 7;
    static final int COMPENSATIONS = 8;
    static final int WAITING = 9;
    static final int FAILURE = 10;

    private static final SagaStatus[] STATUSES = SagaStatus.values();

    private int[] facts = new int[64 * WIDTH];
    private int size;
    private final List<String> texts = new ArrayList<>();
    private int[] order;
    private Map<Long, Integer> numbers;

    int size() {
        return size;
    }

    void add(int definition, int group, SagaRun run, Standing standing) {
        if ((size + 1) * WIDTH > facts.length) {
            facts = Arrays.copyOf(facts, facts.length * 2);
        }
        int at = size++ * WIDTH;
        facts[at + DEFINITION] = definition;
        facts[at + GROUP] = group;
        facts[at + FIRST] = run.first;
        facts[at + LAST] = run.last;
        facts[at + STATUS] = standing.status().ordinal();
        facts[at + ENDED] = standing.ended();
        facts[at + EVENTS] = run.events;
        facts[at + STEPS] = standing.begun();
        facts[at + COMPENSATIONS] = standing.compensations();
        facts[at + WAITING] = text(standing.waitingFor());
        facts[at + FAILURE] = run.failure;
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

    /** Puts them in the order of their first events; those of one event in the order of the definitions. */
    void sort() {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) facts[i * WIDTH + FIRST] << 32 | i;
        }
        Arrays.sort(keys);
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) keys[i];
        }
    }

    /** Number in the list of the saga of a definition and group, or -1. */
    synchronized int find(int definition, int group) {
        if (numbers == null) {
            numbers = new HashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                numbers.put((long) get(i, DEFINITION) << 32 | get(i, GROUP), i);
            }
        }
        return numbers.getOrDefault((long) definition << 32 | group, -1);
    }

    /** A fact of the saga with a number in the list. */
    int get(int number, int fact) {
        return facts[order[number] * WIDTH + fact];
    }

    SagaStatus status(int number) {
        return STATUSES[get(number, STATUS)];
    }

    String waitingFor(int number) {
        int text = get(number, WAITING);
        return text < 0 ? null : texts.get(text);
    }
}
