package playhead.format.cloudevents;

import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.json.EnvelopeSink;

/** Says what a CloudEvent is about and to which trace it belongs. For one reading, one thread. */
final class CloudEventsSink extends EnvelopeSink {
    static final String ENTITY = "cloudevents:entity";
    static final String TRACE = "cloudevents:trace";
    static final String DATA = "cloudevents:data";

    private static final int TRACE_FROM = 3;
    private static final int TRACE_TO = 35;

    CloudEventsSink(RecordSink sink) {
        super(sink);
    }

    @Override
    protected void add(RawRecord read) {
        read.text(ENTITY, first(text("subject"), text("source")));
        String parent = text("traceparent");
        if (parent != null && parent.matches("[0-9a-f]{2}-[0-9a-f]{32}-.*")) {
            read.text(TRACE, parent.substring(TRACE_FROM, TRACE_TO));
        }
        if (!find("data") || kind() == 'n') {
            boolean bytes = find("data_base64");
            read.values().add('{');
            if (bytes) {
                read.values().addUtf8("\"data_base64\":").add(read.bytes(), from(), to());
            }
            read.values().add('}');
            read.member(DATA);
        }
    }
}
