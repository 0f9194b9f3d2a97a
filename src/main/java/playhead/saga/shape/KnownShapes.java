package playhead.saga.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.Event;
import playhead.event.EventPart;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;
import playhead.saga.inferred.UndoNames;

/**
 * Finds sagas of a known shape: flows in which a workflow of Temporal starts. Their events are read once; where a log has
 * none, only its event types are looked at. What it says at a position follows from the events up to there alone. Safe for
 * several threads.
 */
public final class KnownShapes {
    private static final Set<EventPart> PARTS = Set.of(EventPart.ID, EventPart.DATA);

    private final FlowLog log;
    private final FactReader reader = new FactReader();
    /** By flow, in the order of their starts; null until it was asked for. */
    private Map<Integer, List<Fact>> histories;

    /** @param log it is read when it is first asked about */
    public KnownShapes(FlowLog log) {
        this.log = log;
    }

    /** The log that it reads. */
    public FlowLog log() {
        return log;
    }

    /** Those that had started after a position. */
    public ShapedSagas at(long position) {
        UndoNames names = new UndoNames();
        List<HistoryRun> runs = new ArrayList<>();
        for (List<Fact> facts : histories().values()) {
            int count = 0;
            boolean started = false;
            while (count < facts.size() && facts.get(count).position() <= position) {
                started |= facts.get(count++).part() == Part.START;
            }
            if (started) {
                runs.add(new HistoryRun(facts.subList(0, count), names));
            }
        }
        return new ShapedSagas(log, position, runs);
    }

    private synchronized Map<Integer, List<Fact>> histories() {
        if (histories == null) {
            Map<Integer, List<Fact>> found = starts();
            if (!found.isEmpty()) {
                read(found);
            }
            histories = found;
        }
        return histories;
    }

    private Map<Integer, List<Fact>> starts() {
        LogColumns columns = log.columns();
        List<String> types = columns.types();
        boolean[] starting = new boolean[types.size()];
        boolean any = false;
        for (int type = 0; type < starting.length; type++) {
            starting[type] = HistoryType.of(types.get(type)).part() == Part.START;
            any |= starting[type];
        }
        Map<Integer, List<Fact>> found = new LinkedHashMap<>();
        for (long position = 1; any && position <= log.end(); position++) {
            int flow = starting[columns.type(position)] ? log.flow(position) : -1;
            if (flow >= 0) {
                found.computeIfAbsent(flow, fresh -> new ArrayList<>());
            }
        }
        return found;
    }

    private void read(Map<Integer, List<Fact>> found) {
        log.events().blocks(1, log.end(), (first, count, block) -> {
            List<Event> events = block.get().events(PARTS);
            for (int i = 0; i < count && first + i <= log.end(); i++) {
                List<Fact> facts = found.get(log.flow(first + i));
                if (facts != null) {
                    facts.add(reader.read((int) (first + i), events.get(i)));
                }
            }
            return true;
        });
    }
}
