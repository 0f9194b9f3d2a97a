package playhead.format.syslog;

import java.util.List;
import java.util.Map;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.text.LineReader;
import playhead.format.text.TextFormat;

/**
 * Syslog: RFC 5424, RFC 3164 and the files that syslog daemons write, with times such as {@code Oct 11 22:14:15} or as
 * ISO-8601. An entry is about the program that wrote it, on its host.
 */
public final class SyslogFormat extends TextFormat {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(SyslogReader.PROGRAM)),
                    Map.entry(Role.TYPE, List.of(SyslogReader.TYPE)),
                    Map.entry(Role.TIME, List.of(SyslogReader.TIME))),
            List.of(SyslogReader.PROGRAM),
            "program");

    /** For the service loader. */
    public SyslogFormat() {
        super(
                "syslog",
                "Syslog: lines of RFC 5424, RFC 3164 or of a syslog daemon's files",
                "entries of syslog",
                ROLES);
    }

    @Override
    protected boolean isOne(String line) {
        return SyslogLine.of(line) != null;
    }

    @Override
    protected LineReader reader(ReadOptions options, RecordSink sink) {
        return new SyslogReader(options.year(), sink);
    }
}
