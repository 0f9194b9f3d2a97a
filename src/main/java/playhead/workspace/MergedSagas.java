package playhead.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;

/** Sagas that are known, by definition or shape, and those of another list whose events belong to none of them. */
final class MergedSagas implements SagaList {
    private final SagaList known;
    private final SagaList others;
    /** By number: the number of a known saga, or minus one minus that of another. */
    private final int[] numbers;

    private final int[] ofKnown;
    private final int[] ofOthers;

    private MergedSagas(SagaList known, SagaList others, List<Integer> inOrder) {
        this.known = known;
        this.others = others;
        numbers = inOrder.stream().mapToInt(Integer::intValue).toArray();
        ofKnown = new int[known.size()];
        ofOthers = new int[others.size()];
        java.util.Arrays.fill(ofOthers, -1);
        for (int number = 0; number < numbers.length; number++) {
            if (numbers[number] >= 0) {
                ofKnown[numbers[number]] = number;
            } else {
                ofOthers[-1 - numbers[number]] = number;
            }
        }
    }

    /**
     * One list of both, by their first events.
     *
     * @param overlaps whether an event of one of the others belongs to a known one
     */
    static SagaList of(SagaList known, SagaList others, IntPredicate overlaps) {
        if (known.size() == 0) {
            return others;
        }
        List<Integer> all = new ArrayList<>();
        for (int number = 0; number < others.size(); number++) {
            if (!overlaps.test(number)) {
                all.add(-1 - number);
            }
        }
        if (all.isEmpty()) {
            return known;
        }
        for (int number = 0; number < known.size(); number++) {
            all.add(number);
        }
        all.sort(Comparator.comparingLong(
                one -> one >= 0 ? known.row(one).first() : others.row(-1 - one).first()));
        return new MergedSagas(known, others, all);
    }

    @Override
    public long at() {
        return known.at();
    }

    @Override
    public int size() {
        return numbers.length;
    }

    private SagaList list(int number) {
        return numbers[number] >= 0 ? known : others;
    }

    private int place(int number) {
        return numbers[number] >= 0 ? numbers[number] : -1 - numbers[number];
    }

    @Override
    public SagaRow row(int number) {
        return list(number).row(place(number));
    }

    @Override
    public SagaStatus status(int number) {
        return list(number).status(place(number));
    }

    @Override
    public SagaStyle style(int number) {
        return list(number).style(place(number));
    }

    @Override
    public String definitionName(int number) {
        return list(number).definitionName(place(number));
    }

    @Override
    public int find(String id) {
        int number = known.find(id);
        return number >= 0 ? ofKnown[number] : othersNumber(others.find(id));
    }

    @Override
    public int of(long position) {
        int number = known.of(position);
        return number >= 0 ? ofKnown[number] : othersNumber(others.of(position));
    }

    private int othersNumber(int number) {
        return number < 0 ? -1 : ofOthers[number];
    }

    @Override
    public long[] positions(int number) {
        return list(number).positions(place(number));
    }

    @Override
    public String participant(int number, int place) {
        return list(number).participant(place(number), place);
    }

    @Override
    public Saga saga(int number) {
        return list(number).saga(place(number));
    }
}
