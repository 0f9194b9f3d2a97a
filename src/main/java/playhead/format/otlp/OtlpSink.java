package playhead.format.otlp;

import java.util.Set;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.SinkBefore;
import playhead.format.otlp.OtlpText.Range;

/**
 * Takes spans and log records out of what groups them by resource and scope, and makes a record of each. For one
 * reading, one thread.
 */
final class OtlpSink extends SinkBefore {
    static final String TRACE = "trace";
    static final String ID = "span";
    static final String START = "start";
    static final String SERVICE = "service";
    static final String CAUSES = "causes";
    static final String DATA = "data";
    static final String KIND = "kind of log";

    private static final Set<String> RESOURCES = Set.of("resourceSpans", "resourceLogs");
    private static final Set<String> SCOPES =
            Set.of("scopeSpans", "instrumentationLibrarySpans", "scopeLogs", "instrumentationLibraryLogs");

    private final RawRecord record = new RawRecord();
    private RawRecord read;
    private OtlpText text;

    OtlpSink(RecordSink sink) {
        super(sink);
    }

    @Override
    public void record(RawRecord group) {
        read = group;
        text = new OtlpText(group.bytes());
        Range resource = null;
        for (int i = 0; i < group.size(); i++) {
            if (group.name(i).equals("resource")) {
                resource = new Range(group.from(i), group.to(i));
            }
        }
        for (int i = 0; i < group.size(); i++) {
            Range range = new Range(group.from(i), group.to(i));
            Range of = resource;
            if (RESOURCES.contains(group.name(i))) {
                text.each(range, this::resource);
            } else if (SCOPES.contains(group.name(i))) {
                text.each(range, scoped -> scope(of, scoped));
            }
        }
    }

    private void resource(Range range) {
        Range resource = text.member(range, "resource");
        text.members(range, (name, value) -> {
            if (SCOPES.contains(name)) {
                text.each(value, scoped -> scope(resource, scoped));
            }
        });
    }

    private void scope(Range resource, Range range) {
        Range scope = text.member(range, "scope");
        String service = text.attribute(resource, "service.name");
        text.each(text.member(range, "spans"), span -> {
            begin(span);
            new Span(text, span).said(record);
            context(resource, scope);
            new Span(text, span).derived(record, service);
            give(record);
        });
        text.each(text.member(range, "logRecords"), log -> {
            begin(log);
            new LogEntry(text, log).said(record);
            context(resource, scope);
            new LogEntry(text, log).derived(record, service);
            give(record);
        });
    }

    private void begin(Range one) {
        record.begin(read.line(), read.offset(), read.length());
        record.identity(text.bytes(), one.from(), one.to());
    }

    private void context(Range resource, Range scope) {
        put("resource", resource);
        put("scope", scope);
    }

    private void put(String name, Range value) {
        if (value != null) {
            record.values().add(text.bytes(), value.from(), value.to());
            record.member(name);
        }
    }
}
