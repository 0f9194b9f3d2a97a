package playhead.format.otlp;

import java.util.ArrayList;
import java.util.List;
import playhead.format.RawRecord;
import playhead.format.otlp.OtlpText.Range;

/**
 * A span, at the time of its start.
 *
 * @param text where it stands
 * @param span its object
 */
record Span(OtlpText text, Range span) {
    /** Adds its members but for its attributes. */
    void said(RawRecord record) {
        text.members(span, (name, value) -> {
            if (!name.equals("attributes")) {
                record.values().add(text.bytes(), value.from(), value.to());
                record.member(name);
            }
        });
    }

    /** Adds what it says of roles. */
    void derived(RawRecord record, String service) {
        String trace = text.text(span, "traceId");
        record.text(OtlpSink.TRACE, trace);
        record.text(OtlpSink.ID, OtlpText.id(trace, text.text(span, "spanId")));
        record.text(OtlpSink.START, OtlpText.instant(text.text(span, "startTimeUnixNano")));
        record.text(OtlpSink.SERVICE, service);
        record.texts(OtlpSink.CAUSES, causes(trace));
        record.values().add('{');
        text.attributes(text.member(span, "attributes"), new ArrayList<>(), record.values());
        record.values().add('}');
        record.member(OtlpSink.DATA);
    }

    private List<String> causes(String trace) {
        List<String> ids = new ArrayList<>();
        String parent = text.text(span, "parentSpanId");
        if (parent != null) {
            ids.add(OtlpText.id(trace, parent));
        }
        text.each(text.member(span, "links"), link -> {
            String other = OtlpText.id(text.text(link, "traceId"), text.text(link, "spanId"));
            if (other != null && !ids.contains(other)) {
                ids.add(other);
            }
        });
        return ids;
    }
}
