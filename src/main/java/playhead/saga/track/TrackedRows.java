package playhead.saga.track;

import java.util.Arrays;
import java.util.List;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;

/**
 * The facts of many sagas, compact: an object for each would be most of the memory. In the order of their first events; those
 * of one event in the order of the definitions. Immutable but for the rows that were told.
 */
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

    private final int[] facts;
    private final List<String> texts;
    /** By place: the row, once it was told. */
    private final SagaRow[] told;
    /** By number in the list: its place. */
    private final int[] order;
    /** By definition and group: number in the list plus one, 0 for none. */
    private final int[][] numbers;

    /**
     * @param facts of each place; one without a first event is empty
     * @param places by definition and group, place plus one
     */
    TrackedRows(int[] facts, int[][] places, List<String> texts, SagaRow[] told) {
        this.facts = facts;
        this.texts = List.copyOf(texts);
        this.told = told;
        long[] keys = new long[told.length];
        int size = 0;
        for (int place = 0; place < told.length; place++) {
            int at = place * WIDTH;
            if (facts[at + FIRST] > 0) {
                keys[size++] = (long) facts[at + FIRST] << 32 | place;
            }
        }
        Arrays.sort(keys, 0, size);
        order = new int[size];
        numbers = new int[places.length][];
        for (int definition = 0; definition < places.length; definition++) {
            numbers[definition] = new int[places[definition].length];
        }
        for (int i = 0; i < size; i++) {
            order[i] = (int) keys[i];
        }
        byDefinition();
        for (int i = 0; i < size; i++) {
            numbers[get(i, DEFINITION)][get(i, GROUP)] = i + 1;
        }
    }

    /** Puts those of one event in the order of the definitions. */
    private void byDefinition() {
        for (int i = 1; i < order.length; i++) {
            for (int at = i;
                    at > 0 && get(at, FIRST) == get(at - 1, FIRST) && get(at, DEFINITION) < get(at - 1, DEFINITION);
                    at--) {
                int kept = order[at];
                order[at] = order[at - 1];
                order[at - 1] = kept;
            }
        }
    }

    int size() {
        return order.length;
    }

    /** Rows that were told, for so many places. */
    SagaRow[] told(int places) {
        return Arrays.copyOf(told, places);
    }

    /** The row of a saga, if it was told; else null. */
    SagaRow row(int number) {
        return told[order[number]];
    }

    /** Keeps the row of a saga. */
    void tell(int number, SagaRow row) {
        told[order[number]] = row;
    }

    /** Number in the list of the saga of a definition and group, or -1. */
    int find(int definition, int group) {
        return group < 0 || group >= numbers[definition].length ? -1 : numbers[definition][group] - 1;
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
