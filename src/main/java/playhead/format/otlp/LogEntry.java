package playhead.format.otlp;

import java.util.ArrayList;
import java.util.List;
import playhead.format.RawRecord;
import playhead.format.otlp.OtlpText.Range;

/**
 * A log record: in its trace, with the span that it was written in as its cause, else about the service that wrote it.
 *
 * @param text where it stands
 * @param log its object
 */
record LogEntry(OtlpText text, Range log) {
    private static final String BODY = "body";

    /** Adds its members but for its body and its attributes. */
    void said(RawRecord record) {
        text.members(log, (name, value) -> {
            if (!name.equals("attributes") && !name.equals(BODY)) {
                record.values().add(text.bytes(), value.from(), value.to());
                record.member(name);
            }
        });
    }

    /** Adds what it says of roles. */
    void derived(RawRecord record, String service) {
        String trace = full(text.text(log, "traceId"));
        if (trace == null && service != null) {
            record.entityType("service");
        }
        record.text(OtlpSink.TRACE, trace == null ? service : trace);
        record.text(OtlpSink.KIND, kind());
        record.text(OtlpSink.ID, text.attribute(log, "log.record.uid"));
        String time = OtlpText.instant(text.text(log, "timeUnixNano"));
        record.text(OtlpSink.START, time == null ? OtlpText.instant(text.text(log, "observedTimeUnixNano")) : time);
        record.text(OtlpSink.SERVICE, service);
        String span = full(text.text(log, "spanId"));
        record.texts(OtlpSink.CAUSES, span == null ? List.of() : List.of(OtlpText.id(trace, span)));
        data(record);
    }

    /** The body and the attributes beside it, one of which may be called as it is. */
    private void data(RawRecord record) {
        List<String> keys = new ArrayList<>();
        record.values().add('{');
        Range body = text.member(log, BODY);
        if (body != null) {
            boolean[] taken = new boolean[1];
            text.each(text.member(log, "attributes"), one -> taken[0] |= BODY.equals(text.text(one, "key")));
            String name = taken[0] ? "log body" : BODY;
            text.plain(body, record.values().addUtf8("\"" + name + "\":"));
            keys.add(name);
        }
        text.attributes(text.member(log, "attributes"), keys, record.values());
        record.values().add('}');
        record.member(OtlpSink.DATA);
    }

    private String kind() {
        for (String said : new String[] {
            text.text(log, "eventName"), text.attribute(log, "event.name"), text.text(log, "severityText")
        }) {
            if (said != null && !said.isEmpty()) {
                return said;
            }
        }
        return "log";
    }

    private static String full(String id) {
        return id == null || id.isEmpty() || id.matches("0+") ? null : id;
    }
}
