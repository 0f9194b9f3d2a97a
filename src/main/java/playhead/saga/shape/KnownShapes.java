package playhead.saga.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import playhead.event.Event;
import playhead.event.EventPart;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;

/**
 * Finds sagas of a known shape: runs of workflows of Temporal, traces of OpenTelemetry, pipelines of Eiffel. Their events are
 * read once; where a log has none, only its event types and streams are looked at. What it says at a position follows from
 * the events up to there alone. Safe for several threads.
 */
public final class KnownShapes {
    private static final Set<EventPart> PARTS = Set.of(EventPart.ID, EventPart.DATA, EventPart.META);

    private final FlowLog log;
    private final Shape history = new HistoryShape();
    private final Shape trace = new TraceShape();
    private final Shape pipeline = new PipelineShape();
    /** By flow, in the order of their starts; null until it was asked for. */
    private Map<Integer, Found> found;

    /** @param log it is read when it is first asked about */
    public KnownShapes(FlowLog log) {
        this.log = log;
    }

    /** A flow of a shape, with what its events say. */
    private record Found(Shape shape, List<Said> said) {}

    /** The log that it reads. */
    public FlowLog log() {
        return log;
    }

    /** Those that had started after a position. */
    public ShapedSagas at(long position) {
        List<ShapedRun> runs = new ArrayList<>();
        for (Found flow : found().values()) {
            int count = 0;
            while (count < flow.said().size() && flow.said().get(count).position() <= position) {
                count++;
            }
            ShapedRun run = count == 0
                    ? null
                    : flow.shape().run(log, position, flow.said().subList(0, count));
            if (run != null) {
                runs.add(run);
            }
        }
        return new ShapedSagas(log, position, runs);
    }

    private synchronized Map<Integer, Found> found() {
        if (found == null) {
            Map<Integer, Found> flows = starts();
            if (!flows.isEmpty()) {
                read(flows);
            }
            found = flows;
        }
        return found;
    }

    private Map<Integer, Found> starts() {
        LogColumns columns = log.columns();
        Shape[] shapes = columns.types().stream().map(this::ofType).toArray(Shape[]::new);
        if (!columns.mayHaveStreams(TraceShape.STREAM) && Arrays.stream(shapes).allMatch(Objects::isNull)) {
            return Map.of();
        }
        BitSet known = new BitSet();
        BitSet traces = new BitSet();
        Map<Integer, Found> flows = new LinkedHashMap<>();
        for (long position = 1; position <= log.end(); position++) {
            int stream = columns.stream(position);
            if (stream >= 0 && !known.get(stream)) {
                known.set(stream);
                traces.set(stream, columns.streamName(stream).type().equals(TraceShape.STREAM));
            }
            Shape shape = stream >= 0 && traces.get(stream) ? trace : shapes[columns.type(position)];
            int flow = shape == null ? -1 : log.flow(position);
            if (flow >= 0) {
                flows.computeIfAbsent(flow, fresh -> new Found(shape, new ArrayList<>()));
            }
        }
        return flows;
    }

    private Shape ofType(String type) {
        return HistoryType.of(type).part() == Part.START ? history : PipelineShape.isType(type) ? pipeline : null;
    }

    private void read(Map<Integer, Found> flows) {
        log.events().blocks(1, log.end(), (first, count, block) -> {
            List<Event> events = null;
            for (int i = 0; i < count && first + i <= log.end(); i++) {
                Found flow = flows.get(log.flow(first + i));
                if (flow != null) {
                    events = events == null ? block.get().events(PARTS) : events;
                    Said said = flow.shape().read((int) (first + i), events.get(i));
                    if (said != null) {
                        flow.said().add(said);
                    }
                }
            }
            return true;
        });
    }
}
