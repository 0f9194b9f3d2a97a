package playhead.saga.listing;

import java.util.List;
import java.util.function.IntFunction;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;

/** Sagas written down by hand. */
public record MadeList(long at, List<SagaRow> rows, IntFunction<Saga> sagas) implements SagaList {
    /** These. */
    public static MadeList of(List<Saga> sagas) {
        return new MadeList(
                sagas.stream().mapToLong(saga -> saga.row().last()).max().orElse(0),
                sagas.stream().map(Saga::row).toList(),
                sagas::get);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public SagaRow row(int number) {
        return rows.get(number);
    }

    @Override
    public int find(String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Saga saga(int number) {
        return sagas.apply(number);
    }
}
