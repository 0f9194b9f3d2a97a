package playhead.saga.shape;

import java.util.List;
import playhead.event.Event;
import playhead.saga.FlowLog;
import playhead.saga.inferred.UndoNames;

/** A workflow of Temporal: a flow in which one starts. */
final class HistoryShape implements Shape {
    private final FactReader reader = new FactReader();

    @Override
    public Said read(int position, Event event) {
        return reader.read(position, event);
    }

    @Override
    public ShapedRun run(FlowLog log, long at, List<Said> said) {
        List<Fact> facts = said.stream().map(Fact.class::cast).toList();
        return facts.stream().anyMatch(fact -> fact.part() == Part.START)
                ? new HistorySaga(log, at, new HistoryRun(facts, new UndoNames()))
                : null;
    }
}
