package playhead.saga.shape;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.saga.FlowLog;

/** A trace of OpenTelemetry: a flow of spans. One span alone is no saga. */
final class TraceShape implements Shape {
    /** Type of its streams. */
    static final String STREAM = "trace";

    private static final long NANOS = 1_000_000_000L;
    private static final String ERROR = "2";

    @Override
    public Said read(int position, Event event) {
        Attributes meta = new Attributes(event.meta());
        String span = meta.text("spanId");
        int cut = event.id().lastIndexOf('/');
        if (span == null || cut < 0 || !event.id().endsWith("/" + span)) {
            return null;
        }
        String parent = meta.text("parentSpanId");
        String code = meta.text("status", "code");
        boolean failed = ERROR.equals(code) || "STATUS_CODE_ERROR".equals(code);
        String message = meta.text("status", "message");
        return new SpanFact(
                position,
                event.id(),
                parent == null ? null : event.id().substring(0, cut + 1) + parent,
                SpanFact.Kind.of(meta.text("kind")),
                meta.isList("links"),
                time(meta.text("endTimeUnixNano")),
                failed ? message == null ? "status ERROR" : message : null);
    }

    private static EventTime time(String nanos) {
        try {
            long all = nanos == null ? 0 : Long.parseLong(nanos);
            return all == 0
                    ? null
                    : EventTime.of(Instant.ofEpochSecond(Math.floorDiv(all, NANOS), Math.floorMod(all, NANOS)));
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }

    @Override
    public ShapedRun run(FlowLog log, long at, List<Said> said) {
        return said.size() < 2
                ? null
                : new TraceSaga(log, at, said.stream().map(SpanFact.class::cast).toList());
    }
}
