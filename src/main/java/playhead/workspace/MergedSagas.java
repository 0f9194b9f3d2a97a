package playhead.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;
import playhead.saga.inferred.InferredSagas;

/** Declared sagas, and those that were inferred from events which belong to none of them. */
final class MergedSagas implements SagaList {
    private final SagaList declared;
    private final InferredSagas inferred;
    /** By number: the number of a declared saga, or minus one minus that of an inferred one. */
    private final int[] numbers;

    private final int[] ofDeclared;
    private final int[] ofInferred;

    private MergedSagas(SagaList declared, InferredSagas inferred, List<Integer> inOrder) {
        this.declared = declared;
        this.inferred = inferred;
        numbers = inOrder.stream().mapToInt(Integer::intValue).toArray();
        ofDeclared = new int[declared.size()];
        ofInferred = new int[inferred.size()];
        java.util.Arrays.fill(ofInferred, -1);
        for (int number = 0; number < numbers.length; number++) {
            if (numbers[number] >= 0) {
                ofDeclared[numbers[number]] = number;
            } else {
                ofInferred[-1 - numbers[number]] = number;
            }
        }
    }

    /** One list of both, by their first events. */
    static SagaList of(SagaList declared, InferredSagas inferred) {
        if (declared.size() == 0) {
            return inferred;
        }
        List<Integer> all = new ArrayList<>();
        for (int number = 0; number < inferred.size(); number++) {
            if (!inferred.hasEvent(number, position -> declared.of(position) >= 0)) {
                all.add(-1 - number);
            }
        }
        if (all.isEmpty()) {
            return declared;
        }
        for (int number = 0; number < declared.size(); number++) {
            all.add(number);
        }
        all.sort(Comparator.comparingLong(one ->
                one >= 0 ? declared.row(one).first() : inferred.row(-1 - one).first()));
        return new MergedSagas(declared, inferred, all);
    }

    @Override
    public long at() {
        return declared.at();
    }

    @Override
    public int size() {
        return numbers.length;
    }

    private SagaList list(int number) {
        return numbers[number] >= 0 ? declared : inferred;
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
        int number = declared.find(id);
        return number >= 0 ? ofDeclared[number] : inferredNumber(inferred.find(id));
    }

    @Override
    public int of(long position) {
        int number = declared.of(position);
        return number >= 0 ? ofDeclared[number] : inferredNumber(inferred.of(position));
    }

    private int inferredNumber(int number) {
        return number < 0 ? -1 : ofInferred[number];
    }

    @Override
    public Saga saga(int number) {
        return list(number).saga(place(number));
    }
}
