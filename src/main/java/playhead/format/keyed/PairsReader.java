package playhead.format.keyed;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.access.AccessTime;
import playhead.format.text.Line;
import playhead.format.text.LineReader;

/** Makes a record of each line: texts, with the names that tell roles. For one reading, one thread. */
final class PairsReader implements LineReader {
    private static final String ENTITY = "pairs:entity";
    private static final String TYPE = "pairs:type";
    private static final String TIME = "pairs:time";
    private static final List<String> TYPES =
            List.of("event", "event_type", "type", "action", "method", "level", "lvl", "severity");
    private static final List<String> TIMES = List.of("time", "ts", "timestamp", "@timestamp", "t");
    private static final List<String> OWN = List.of("entity", "entity_id", "stream");
    private static final List<String> ABOUT = List.of("service", "app", "component", "logger", "vhost", "host");

    /** The roles that its records carry. */
    static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(ENTITY)),
                    Map.entry(Role.TYPE, List.of(TYPE)),
                    Map.entry(Role.TIME, List.of(TIME)),
                    Map.entry(Role.ID, List.of("id", "event_id")),
                    Map.entry(Role.ACTOR, List.of("actor", "user")),
                    Map.entry(
                            Role.CORRELATION_ID,
                            List.of("correlation_id", "trace_id", "traceid", "trace", "request_id", "reqid"))),
            List.of());

    private final Function<String, Pairs> form;
    private final RecordSink sink;
    private final RawRecord record = new RawRecord();

    /** @param form cuts a line */
    PairsReader(Function<String, Pairs> form, RecordSink sink) {
        this.form = form;
        this.sink = sink;
    }

    @Override
    public String take(Line line) {
        Pairs pairs = form.apply(line.text());
        if (pairs.refusal() != null) {
            return pairs.refusal();
        }
        record.begin(line.number(), line.offset(), line.length());
        byte[] bytes = line.bytes();
        record.identity(bytes, 0, bytes.length);
        Map<String, String> all = pairs.all();
        all.forEach(record::text);
        record.derive();
        String own = first(all, OWN);
        String about = own == null ? first(all, ABOUT) : null;
        record.text(ENTITY, own != null ? all.get(own) : about != null ? all.get(about) : null);
        if (about != null) {
            record.entityType(about);
        }
        String type = first(all, TYPES);
        record.text(TYPE, type == null ? "log" : all.get(type));
        String time = first(all, TIMES);
        record.text(TIME, time == null ? null : AccessTime.iso(all.get(time)));
        sink.record(record);
        return null;
    }

    private static String first(Map<String, String> all, List<String> names) {
        return names.stream()
                .filter(name -> !all.getOrDefault(name, "").isEmpty())
                .findFirst()
                .orElse(null);
    }
}
