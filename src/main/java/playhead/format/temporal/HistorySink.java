package playhead.format.temporal;

import java.util.ArrayList;
import java.util.List;
import playhead.event.JsonCursor;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.SinkBefore;
import playhead.format.json.Scalars;

/**
 * Turns the elements of a history into records that carry roles: those of the run stand in its first event only, and the
 * causes of an event are numbers of others of the same run, so that ids are made of both. For one reading, one thread.
 */
final class HistorySink extends SinkBefore {
    static final String SUFFIX = "EventAttributes";
    static final String EVENTS = "events";
    static final String HISTORY = "history";
    static final String EVENT_ID = "eventId";
    static final String WORKFLOW = "workflow";
    static final String RUN = "run";
    static final String ID = "id";
    static final String IDENTITY = "identity";
    static final String CAUSES = "causes";
    static final String ATTRIBUTES = "attributes";

    private static final String STARTED = "workflowExecutionStartedEventAttributes";
    private static final String PARENT_EVENT = "parentInitiatedEventId";
    private static final String REFERENCE = "EventId";

    private final RawRecord record = new RawRecord();
    private final JsonCursor cursor = new JsonCursor();
    private final JsonCursor inner = new JsonCursor();
    private final List<String> causes = new ArrayList<>();
    private String run;
    private String workflow;
    private String parentRun;
    private String parentEvent;
    private String identity;

    HistorySink(RecordSink sink) {
        super(sink);
    }

    /** An event, or a whole history where several stand in a file or one is wrapped. */
    @Override
    public void record(RawRecord read) {
        Range events = events(read);
        if (events == null) {
            event(read);
            return;
        }
        run = null;
        workflow = null;
        JsonCursor each = new JsonCursor();
        JsonCursor members = new JsonCursor();
        RawRecord one = new RawRecord();
        each.enter(read.bytes(), events.from, events.to);
        while (each.next()) {
            if (each.kind() == '{') {
                one.begin(read.line(), read.offset(), read.length());
                one.identity(read.bytes(), each.valueFrom(), each.valueTo());
                members.enter(read.bytes(), each.valueFrom(), each.valueTo());
                while (members.next()) {
                    one.values().add(read.bytes(), members.valueFrom(), members.valueTo());
                    one.member(members.key());
                }
                event(one);
            }
        }
    }

    /** Part of the text of a record. */
    private record Range(int from, int to) {}

    /** Where the events of a history stand in a record that is no event itself; null when it is one. */
    private Range events(RawRecord read) {
        Range found = null;
        for (int i = 0; i < read.size(); i++) {
            byte kind = read.bytes()[read.from(i)];
            if (read.name(i).equals(EVENT_ID)) {
                return null;
            } else if (read.name(i).equals(EVENTS) && kind == '[') {
                found = new Range(read.from(i), read.to(i));
            } else if (read.name(i).equals(HISTORY) && kind == '{') {
                cursor.enter(read.bytes(), read.from(i), read.to(i));
                while (cursor.next()) {
                    if (cursor.key().equals(EVENTS) && cursor.kind() == '[') {
                        found = new Range(cursor.valueFrom(), cursor.valueTo());
                    }
                }
            }
        }
        return found;
    }

    private void event(RawRecord read) {
        record.begin(read.line(), read.offset(), read.length());
        record.identity(read.identityBytes(), read.identityFrom(), read.identityTo());
        int attributes = attributes(read);
        causes.clear();
        identity = null;
        parentRun = null;
        parentEvent = null;
        if (attributes >= 0) {
            look(read, attributes, read.name(attributes).equals(STARTED));
        }
        for (int i = 0; i < read.size(); i++) {
            if (i != attributes) {
                record.values().add(read.bytes(), read.from(i), read.to(i));
                record.member(read.name(i));
            }
        }
        String eventId = text(read, EVENT_ID);
        if (eventId != null) {
            record.text(ID, inRun(eventId));
        }
        record.text(WORKFLOW, workflow == null ? run : workflow);
        record.text(RUN, run);
        record.text(IDENTITY, identity);
        causes();
        if (attributes >= 0) {
            record.values().add(read.bytes(), read.from(attributes), read.to(attributes));
        } else {
            record.values().addUtf8("{}");
        }
        record.member(ATTRIBUTES);
        give(record);
    }

    /** Place of the attribute object, or -1. */
    private static int attributes(RawRecord read) {
        for (int i = 0; i < read.size(); i++) {
            if (read.name(i).endsWith(SUFFIX) && read.bytes()[read.from(i)] == '{') {
                return i;
            }
        }
        return -1;
    }

    private void look(RawRecord read, int attributes, boolean started) {
        byte[] json = read.bytes();
        String original = null;
        String first = null;
        String named = null;
        cursor.enter(json, read.from(attributes), read.to(attributes));
        while (cursor.next()) {
            String name = cursor.key();
            String value = Scalars.text(json, cursor);
            switch (name) {
                case IDENTITY -> identity = value;
                case "originalExecutionRunId" -> original = value;
                case "firstExecutionRunId" -> first = value;
                case "workflowId" -> named = value;
                case PARENT_EVENT -> parentEvent = isNumber(value) ? value : null;
                case "parentWorkflowExecution" -> parentRun = runOf(json);
                default -> {
                    if (name.endsWith(REFERENCE) && isNumber(value)) {
                        causes.add(value);
                    }
                }
            }
        }
        if (started) {
            run = original == null ? first : original;
            workflow = named;
        }
    }

    private String runOf(byte[] json) {
        if (cursor.kind() == '{') {
            inner.enter(json, cursor.valueFrom(), cursor.valueTo());
            while (inner.next()) {
                if (inner.key().equals("runId")) {
                    return Scalars.text(json, inner);
                }
            }
        }
        return null;
    }

    private static String text(RawRecord read, String name) {
        for (int i = 0; i < read.size(); i++) {
            if (read.name(i).equals(name)) {
                return Scalars.text(read.bytes(), read.from(i), read.to(i));
            }
        }
        return null;
    }

    /** Whether it is the number of an event: they begin with 1, 0 says none. */
    private static boolean isNumber(String value) {
        return value != null && value.chars().allMatch(c -> c >= '0' && c <= '9') && value.charAt(0) != '0';
    }

    private String inRun(String eventId) {
        return run == null ? eventId : run + "/" + eventId;
    }

    private void causes() {
        List<String> ids = new ArrayList<>();
        causes.stream().distinct().map(this::inRun).forEach(ids::add);
        if (parentRun != null && parentEvent != null) {
            ids.add(parentRun + "/" + parentEvent);
        }
        record.texts(CAUSES, ids);
    }
}
