package playhead.saga.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import playhead.saga.FlowLog;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SagaStyle;

/** Flows of known shapes as they stood after a position, as sagas: by name of their flow. Immutable. */
public final class ShapedSagas implements SagaList {
    private final FlowLog log;
    private final long at;
    private final List<ShapedRun> runs;
    private final Map<Integer, Integer> byFlow = new HashMap<>();

    ShapedSagas(FlowLog log, long at, List<ShapedRun> unsorted) {
        this.log = log;
        this.at = at;
        this.runs = new ArrayList<>(unsorted);
        runs.sort(Comparator.comparingInt(ShapedRun::first));
        for (int number = 0; number < runs.size(); number++) {
            byFlow.put(log.flow(runs.get(number).first()), number);
        }
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public int size() {
        return runs.size();
    }

    @Override
    public int find(String id) {
        return byFlow.getOrDefault(log.find(id), -1);
    }

    @Override
    public int of(long position) {
        return position < 1 || position > at ? -1 : byFlow.getOrDefault(log.flow(position), -1);
    }

    @Override
    public SagaStatus status(int number) {
        return runs.get(number).status();
    }

    @Override
    public SagaStyle style(int number) {
        return runs.get(number).style();
    }

    @Override
    public String definitionName(int number) {
        return runs.get(number).definition();
    }

    @Override
    public SagaRow row(int number) {
        return runs.get(number).row();
    }

    @Override
    public Saga saga(int number) {
        return runs.get(number).saga();
    }

    @Override
    public List<SagaStep> steps(int number) {
        return runs.get(number).steps();
    }

    @Override
    public long[] positions(int number) {
        return runs.get(number).positions();
    }

    @Override
    public String participant(int number, int place) {
        return runs.get(number).participant(place);
    }

    /** Whether one of the events of a saga passes a test. */
    public boolean hasEvent(int number, LongPredicate test) {
        return runs.get(number).hasEvent(test);
    }
}
