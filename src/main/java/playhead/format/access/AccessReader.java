package playhead.format.access;

import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.text.Line;
import playhead.format.text.LineReader;

/** Makes a record of each request. For one reading, one thread. */
final class AccessReader implements LineReader {
    static final String PATH = "access:path";
    static final String TYPE = "access:type";
    static final String TIME = "access:time";

    private static final int PARTS = 3;

    private final RecordSink sink;
    private final RawRecord record = new RawRecord();

    AccessReader(RecordSink sink) {
        this.sink = sink;
    }

    @Override
    public String take(Line line) {
        AccessLine entry = AccessLine.of(line.text());
        if (entry == null) {
            return "a line that is no entry of an access log";
        }
        record.begin(line.number(), line.offset(), line.length());
        byte[] bytes = line.bytes();
        record.identity(bytes, 0, bytes.length);
        record.text("server", entry.server());
        record.text("client", entry.client());
        record.text("identity", entry.identity());
        record.text("user", entry.user());
        record.text("time", entry.time());
        String[] parts =
                entry.request() == null ? new String[0] : entry.request().split(" ", -1);
        boolean whole = parts.length == PARTS && !parts[0].isEmpty() && !parts[1].isEmpty();
        if (whole) {
            record.text("method", parts[0]);
            record.text("target", parts[1]);
            record.text("protocol", parts[2]);
        } else {
            record.text("request", entry.request());
        }
        number("status", entry.status());
        number("bytes", entry.bytes());
        record.text("referrer", entry.referrer());
        record.text("agent", entry.agent());
        record.text("more", entry.more());
        record.derive();
        record.text(PATH, whole ? path(parts[1]) : null);
        record.text(TYPE, whole ? parts[0] : "request");
        record.text(TIME, AccessTime.iso(entry.time()));
        sink.record(record);
        return null;
    }

    private void number(String name, String digits) {
        if (digits != null && (digits.length() == 1 || digits.charAt(0) != '0')) {
            record.values().addAscii(digits, 0, digits.length());
            record.member(name);
        } else {
            record.text(name, digits);
        }
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query > 0 ? target.substring(0, query) : target;
    }
}
