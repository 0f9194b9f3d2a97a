package playhead.format.otlp;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import playhead.event.ByteBuilder;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.SinkBefore;
import playhead.format.json.Scalars;

/** Takes the spans out of what groups them by resource and scope, and makes a record of each. For one reading, one thread. */
final class SpanSink extends SinkBefore {
    static final String TRACE = "trace";
    static final String ID = "span";
    static final String START = "start";
    static final String SERVICE = "service";
    static final String CAUSES = "causes";
    static final String DATA = "data";

    private static final long NANOS = 1_000_000_000L;

    private final RawRecord record = new RawRecord();
    private RawRecord read;
    private byte[] json;

    SpanSink(RecordSink sink) {
        super(sink);
    }

    /** Part of the text of the record that is read. */
    private record Range(int from, int to) {}

    @Override
    public void record(RawRecord group) {
        read = group;
        json = group.bytes();
        Range resource = null;
        for (int i = 0; i < group.size(); i++) {
            if (group.name(i).equals("resource")) {
                resource = new Range(group.from(i), group.to(i));
            }
        }
        for (int i = 0; i < group.size(); i++) {
            Range range = new Range(group.from(i), group.to(i));
            Range of = resource;
            switch (group.name(i)) {
                case "resourceSpans" -> each(range, this::resource);
                case "scopeSpans", "instrumentationLibrarySpans" -> each(range, scoped -> scope(of, scoped));
                default -> {}
            }
        }
    }

    private void resource(Range range) {
        Range resource = member(range, "resource");
        members(range, (name, value) -> {
            if (name.equals("scopeSpans") || name.equals("instrumentationLibrarySpans")) {
                each(value, scoped -> scope(resource, scoped));
            }
        });
    }

    private void scope(Range resource, Range range) {
        Range scope = member(range, "scope");
        Range spans = member(range, "spans");
        if (spans != null) {
            each(spans, span -> span(resource, scope, span));
        }
    }

    private void span(Range resource, Range scope, Range span) {
        record.begin(read.line(), read.offset(), read.length());
        record.identity(json, span.from, span.to);
        String trace = text(span, "traceId");
        members(span, (name, value) -> {
            if (!name.equals("attributes")) {
                put(name, value);
            }
        });
        if (resource != null) {
            put("resource", resource);
        }
        if (scope != null) {
            put("scope", scope);
        }
        record.text(TRACE, trace);
        record.text(ID, id(trace, text(span, "spanId")));
        record.text(START, instant(text(span, "startTimeUnixNano")));
        record.text(SERVICE, service(resource));
        causes(span, trace);
        attributes(member(span, "attributes"));
        give(record);
    }

    private static String id(String trace, String span) {
        return trace == null || span == null ? span : trace + "/" + span;
    }

    /** Nanoseconds since 1970 as the time that they are; what is no such number is left as it is, to be refused. */
    private static String instant(String nanos) {
        try {
            long all = nanos == null ? 0 : Long.parseLong(nanos);
            return all == 0
                    ? null
                    : Instant.ofEpochSecond(Math.floorDiv(all, NANOS), Math.floorMod(all, NANOS))
                            .toString();
        } catch (NumberFormatException | DateTimeException notNanos) {
            return nanos;
        }
    }

    private String service(Range resource) {
        Range attributes = resource == null ? null : member(resource, "attributes");
        String[] service = new String[1];
        if (attributes != null) {
            each(attributes, one -> {
                Range value = member(one, "value");
                if (value != null && "service.name".equals(text(one, "key"))) {
                    service[0] = text(value, "stringValue");
                }
            });
        }
        return service[0];
    }

    private void causes(Range span, String trace) {
        List<String> ids = new ArrayList<>();
        String parent = text(span, "parentSpanId");
        if (parent != null) {
            ids.add(id(trace, parent));
        }
        Range links = member(span, "links");
        if (links != null) {
            each(links, link -> {
                String other = id(text(link, "traceId"), text(link, "spanId"));
                if (other != null && !ids.contains(other)) {
                    ids.add(other);
                }
            });
        }
        record.texts(CAUSES, ids);
    }

    /** Keys with their values, which stand in an object that names their type; a key that comes again is left out. */
    private void attributes(Range list) {
        ByteBuilder values = record.values().add('{');
        List<String> keys = new ArrayList<>();
        if (list != null) {
            each(list, one -> {
                String key = text(one, "key");
                Range value = member(one, "value");
                if (key != null && value != null && !keys.contains(key)) {
                    JsonText.quote(key, keys.isEmpty() ? values : values.add(','));
                    values.add(':');
                    plain(value, values);
                    keys.add(key);
                }
            });
        }
        values.add('}');
        record.member(DATA);
    }

    private void plain(Range value, ByteBuilder out) {
        Range[] only = new Range[1];
        String[] type = new String[1];
        members(value, (name, inner) -> {
            type[0] = name;
            only[0] = inner;
        });
        String digits = "intValue".equals(type[0]) ? Scalars.text(json, only[0].from, only[0].to) : null;
        if (digits != null && digits.matches("-?(0|[1-9][0-9]{0,18})")) {
            out.addUtf8(digits);
        } else if (only[0] != null) {
            out.add(json, only[0].from, only[0].to);
        } else {
            out.addUtf8("null");
        }
    }

    private String text(Range object, String name) {
        Range value = member(object, name);
        return value == null ? null : Scalars.text(json, value.from, value.to);
    }

    private Range member(Range object, String name) {
        Range[] found = new Range[1];
        members(object, (key, value) -> found[0] = key.equals(name) ? value : found[0]);
        return found[0];
    }

    private void members(Range object, BiConsumer<String, Range> visitor) {
        if (json[object.from] == '{') {
            JsonCursor cursor = new JsonCursor();
            cursor.enter(json, object.from, object.to);
            while (cursor.next()) {
                visitor.accept(cursor.key(), new Range(cursor.valueFrom(), cursor.valueTo()));
            }
        }
    }

    private void each(Range list, java.util.function.Consumer<Range> visitor) {
        if (json[list.from] == '[') {
            JsonCursor cursor = new JsonCursor();
            cursor.enter(json, list.from, list.to);
            while (cursor.next()) {
                visitor.accept(new Range(cursor.valueFrom(), cursor.valueTo()));
            }
        }
    }

    private void put(String name, Range value) {
        record.values().add(json, value.from, value.to);
        record.member(name);
    }
}
