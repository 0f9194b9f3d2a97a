package playhead.format.syslog;

import java.util.List;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.text.Line;
import playhead.format.text.LineReader;

/** Makes a record of each entry. Times that do not say their year are read only where somebody said it. For one reading, one thread. */
final class SyslogReader implements LineReader {
    static final String PROGRAM = "syslog:program";
    static final String TYPE = "syslog:type";
    static final String TIME = "syslog:time";

    private static final int SEVERITIES = 8;
    private static final int HALF_YEAR = 6;
    private static final List<String> SEVERITY =
            List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");
    private static final List<String> FACILITY = List.of(
            "kern",
            "user",
            "mail",
            "daemon",
            "auth",
            "syslog",
            "lpr",
            "news",
            "uucp",
            "cron",
            "authpriv",
            "ftp",
            "ntp",
            "audit",
            "alert",
            "clock",
            "local0",
            "local1",
            "local2",
            "local3",
            "local4",
            "local5",
            "local6",
            "local7");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final RecordSink sink;
    private final RawRecord record = new RawRecord();
    private int year;
    private int month;
    private long undated;

    /** @param year of the first entry; 0 when nobody said it */
    SyslogReader(int year, RecordSink sink) {
        this.year = year;
        this.sink = sink;
    }

    @Override
    public String take(Line line) {
        SyslogLine entry = SyslogLine.of(line.text());
        if (entry == null) {
            return "a line that does not begin as entries of syslog do";
        }
        record.begin(line.number(), line.offset(), line.length());
        byte[] bytes = line.bytes();
        record.identity(bytes, 0, bytes.length);
        record.text("time", entry.time());
        record.text("host", entry.host());
        record.text("program", entry.program());
        record.text("pid", entry.process());
        priority(entry.priority());
        record.text("kind", entry.kind());
        if (entry.structured() != null) {
            StructuredData.json(entry.structured(), record.values());
            record.member("structured");
        }
        record.text("message", entry.message());
        record.derive();
        String program = entry.program() == null ? "unnamed" : entry.program();
        record.text(PROGRAM, entry.host() == null ? program : entry.host() + "/" + program);
        record.text(TYPE, entry.kind() == null ? program : entry.kind());
        record.text(TIME, entry.dated() ? iso(entry.time()) : yearly(entry.time()));
        sink.record(record);
        return null;
    }

    @Override
    public void end() {
        if (undated > 0) {
            sink.warn((undated == 1
                            ? "1 entry does not say its year and has"
                            : undated + " entries do not say their year and have")
                    + " no time; a mapping with 'year: 2026' says which year the first is of");
        }
    }

    private void priority(String priority) {
        if (priority != null) {
            int number = Integer.parseInt(priority);
            int facility = number / SEVERITIES;
            record.text("facility", facility < FACILITY.size() ? FACILITY.get(facility) : String.valueOf(facility));
            record.text("severity", SEVERITY.get(number % SEVERITIES));
            JsonText.quote(priority, record.values());
            record.member("priority");
        }
    }

    /** {@code Oct 11 2003 22:14:15} as ISO-8601 says it; what is that already stays. */
    private static String iso(String time) {
        String[] parts = time == null ? new String[0] : time.trim().split(" +", -1);
        if (parts.length != 4) {
            return time;
        }
        return date(parts[2], MONTHS.indexOf(parts[0]) + 1, parts[1]) + "T" + parts[3];
    }

    /** The year goes on where the months begin again. */
    private String yearly(String time) {
        if (year == 0) {
            undated++;
            return null;
        }
        String[] parts = time.trim().split(" +", -1);
        int now = MONTHS.indexOf(parts[0]) + 1;
        if (month > 0 && month - now > HALF_YEAR) {
            year++;
        } else if (month > 0 && now - month > HALF_YEAR) {
            return date(String.valueOf(year - 1), now, parts[1]) + "T" + parts[2]; // one that comes late
        }
        month = now;
        return date(String.valueOf(year), now, parts[1]) + "T" + parts[2];
    }

    private static String date(String year, int month, String day) {
        return "0".repeat(Math.max(0, 4 - year.length()))
                + year
                + (month < 10 ? "-0" : "-")
                + month
                + (day.length() < 2 ? "-0" : "-")
                + day;
    }
}
