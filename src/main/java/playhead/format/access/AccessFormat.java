package playhead.format.access;

import java.util.List;
import java.util.Map;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.text.LineReader;
import playhead.format.text.TextFormat;

/** Access logs of web servers in the common and the combined format. A request is about the path that was asked for. */
public final class AccessFormat extends TextFormat {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(AccessReader.PATH)),
                    Map.entry(Role.TYPE, List.of(AccessReader.TYPE)),
                    Map.entry(Role.TIME, List.of(AccessReader.TIME)),
                    Map.entry(Role.ACTOR, List.of("client"))),
            List.of(AccessReader.PATH),
            "path");

    /** For the service loader. */
    public AccessFormat() {
        super(
                "access",
                "Access log of a web server: common or combined format, as Apache and nginx write them",
                "entries of an access log",
                ROLES);
    }

    @Override
    protected boolean isOne(String line) {
        return AccessLine.of(line) != null;
    }

    @Override
    protected LineReader reader(ReadOptions options, RecordSink sink) {
        return new AccessReader(sink);
    }
}
