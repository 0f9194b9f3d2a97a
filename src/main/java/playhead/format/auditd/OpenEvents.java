package playhead.format.auditd;

import java.util.LinkedHashMap;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.text.Line;
import playhead.format.text.LineReader;

/**
 * Puts the records of events together that stand among each other. So many events are open at once; the oldest is given
 * on when there are more, so that events keep the order of their first lines. A record that comes later than that is an
 * event of its own with the same id, which the import tells of. For one reading, one thread.
 */
final class OpenEvents implements LineReader {
    private static final int MOST = 1_000;
    private static final int MOST_LETTERS = 4 << 20;

    private final RecordSink sink;
    private final RawRecord record = new RawRecord();
    private final LinkedHashMap<String, AuditEvent> open = new LinkedHashMap<>();
    private long letters;

    OpenEvents(RecordSink sink) {
        this.sink = sink;
    }

    @Override
    public String take(Line line) {
        if (line.text().equals("----") || line.text().startsWith("time->")) {
            sink.blank(line.number()); // what ausearch puts between events
            return null;
        }
        AuditRecord read = AuditRecord.of(line.text());
        if (read == null) {
            return "no record of the audit log with a time and a serial number, such as"
                    + " type=SYSCALL msg=audit(1704103200.394:4711): ...";
        }
        String key = read.node() + " " + read.time() + ":" + read.serial();
        AuditEvent event = open.get(key);
        if (event != null && event.has(line.text())) {
            while (open.containsKey(key)) {
                giveOldest(); // the log begins again
            }
            event = null;
        }
        if (event == null) {
            event = new AuditEvent(line);
            open.put(key, event);
        }
        event.add(read, line.text());
        letters += line.text().length();
        while (open.size() > MOST || letters > MOST_LETTERS && !open.isEmpty()) {
            giveOldest();
        }
        return null;
    }

    @Override
    public void end() {
        while (!open.isEmpty()) {
            giveOldest();
        }
    }

    private void giveOldest() {
        AuditEvent event = open.pollFirstEntry().getValue();
        letters -= event.size();
        event.into(record);
        sink.record(record);
    }
}
