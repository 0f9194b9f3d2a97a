package playhead.format.eiffel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import playhead.event.JsonCursor;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.SinkBefore;
import playhead.format.json.Scalars;

/** Adds to an Eiffel event what its {@code meta} and {@code links} say, under names of their own. For one reading, one thread. */
final class EiffelSink extends SinkBefore {
    static final String EVENT = "eiffel:event";
    static final String TYPE = "eiffel:type";
    static final String ID = "eiffel:id";
    static final String TIME = "eiffel:time";
    static final String CAUSES = "eiffel:causes";

    private final RawRecord record = new RawRecord();
    private final JsonCursor cursor = new JsonCursor();
    private final JsonCursor inner = new JsonCursor();

    EiffelSink(RecordSink sink) {
        super(sink);
    }

    @Override
    public void record(RawRecord read) {
        record.begin(read.line(), read.offset(), read.length());
        record.identity(read.identityBytes(), read.identityFrom(), read.identityTo());
        for (int i = 0; i < read.size(); i++) {
            record.values().add(read.bytes(), read.from(i), read.to(i));
            record.member(read.name(i));
        }
        for (int i = 0; i < read.size(); i++) {
            byte kind = read.bytes()[read.from(i)];
            if (kind == '{' && read.name(i).equals("meta")) {
                meta(read, i);
            } else if (kind == '[' && read.name(i).equals("links")) {
                record.texts(CAUSES, targets(read, i));
            }
        }
        give(record);
    }

    private void meta(RawRecord read, int i) {
        cursor.enter(read.bytes(), read.from(i), read.to(i));
        while (cursor.next()) {
            String value = Scalars.text(read.bytes(), cursor);
            switch (cursor.key()) {
                case "type" -> record.text(TYPE, value);
                case "time" -> record.text(TIME, instant(value));
                case "id" -> {
                    record.text(ID, value);
                    record.text(EVENT, value);
                }
                default -> {}
            }
        }
    }

    /** Milliseconds since 1970 as the time that they are; what is no such number is left as it is, to be refused. */
    private static String instant(String millis) {
        try {
            return millis == null
                    ? null
                    : Instant.ofEpochMilli(Long.parseLong(millis)).toString();
        } catch (NumberFormatException | DateTimeException notMillis) {
            return millis;
        }
    }

    private List<String> targets(RawRecord read, int i) {
        List<String> targets = new ArrayList<>();
        cursor.enter(read.bytes(), read.from(i), read.to(i));
        while (cursor.next()) {
            if (cursor.kind() == '{') {
                inner.enter(read.bytes(), cursor.valueFrom(), cursor.valueTo());
                while (inner.next()) {
                    String target = inner.key().equals("target") ? Scalars.text(read.bytes(), inner) : null;
                    if (target != null && !targets.contains(target)) {
                        targets.add(target);
                    }
                }
            }
        }
        return targets;
    }
}
