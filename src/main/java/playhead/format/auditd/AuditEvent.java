package playhead.format.auditd;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.text.Line;

/** The records of one event, as far as they came. For one thread. */
final class AuditEvent {
    static final String PROCESS = "auditd:process";
    static final String TYPE = "auditd:type";
    static final String ID = "auditd:id";
    static final String TIME = "auditd:time";
    static final String ACTOR = "auditd:actor";
    static final String SESSION = "auditd:session";
    static final String META = "auditd:meta";

    private static final Set<String> NOBODY = Set.of("4294967295", "-1", "unset", "?");
    private static final int NANO_DIGITS = 9;

    private final List<AuditRecord> records = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Line first;
    private int size;

    AuditEvent(Line first) {
        this.first = first;
    }

    void add(AuditRecord record, String text) {
        records.add(record);
        texts.add(text);
        size += text.length();
    }

    /** Whether this very line is in it already. */
    boolean has(String text) {
        return texts.contains(text);
    }

    /** Letters of its lines. */
    int size() {
        return size;
    }

    /** Lays it out as a record whose fields stand by the types of its records. */
    void into(RawRecord out) {
        out.begin(first.number(), first.offset(), first.length());
        byte[] identity = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
        out.identity(identity, 0, identity.length);
        fields(out);
        out.derive();
        AuditRecord head = records.getFirst();
        String node = head.node() == null ? "" : head.node() + "/";
        String process = said("pid");
        out.text(PROCESS, process == null ? null : node + "pid:" + process);
        String key = head.fields().get("key");
        boolean named = head.type().equals("SYSCALL") && key != null && !key.equals("(null)");
        out.text(TYPE, named ? head.type() + " " + key : head.type());
        out.text(ID, node + head.time() + ":" + head.serial());
        out.text(TIME, time(head.time()));
        out.text(ACTOR, somebody("auid") == null ? somebody("uid") : somebody("auid"));
        String session = somebody("ses");
        out.text(SESSION, session == null ? null : node + "ses:" + session);
        meta(out, head);
        files(out, node);
    }

    private void fields(RawRecord out) {
        Map<String, List<AuditRecord>> byType = new LinkedHashMap<>();
        records.forEach(record ->
                byType.computeIfAbsent(record.type(), type -> new ArrayList<>()).add(record));
        byType.forEach((type, same) -> {
            ByteBuilder values = out.values();
            if (same.size() > 1) {
                values.add('[');
            }
            for (int i = 0; i < same.size(); i++) {
                object(same.get(i).fields(), i == 0 ? values : values.add(','));
            }
            if (same.size() > 1) {
                values.add(']');
            }
            out.member(type);
        });
    }

    private static void object(Map<String, String> fields, ByteBuilder out) {
        out.add('{');
        boolean comma = false;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            JsonText.quote(field.getKey(), comma ? out.add(',') : out);
            JsonText.quote(field.getValue(), out.add(':'));
            comma = true;
        }
        out.add('}');
    }

    /** Where it came from, and its lines where they are more than the one that the place of the record shows. */
    private void meta(RawRecord out, AuditRecord head) {
        ByteBuilder values = out.values().addUtf8("{\"serial\":");
        JsonText.quote(head.serial(), values);
        if (head.node() != null) {
            JsonText.quote(head.node(), values.addUtf8(",\"node\":"));
        }
        if (texts.size() > 1) {
            values.addUtf8(",\"lines\":[");
            for (int i = 0; i < texts.size(); i++) {
                JsonText.quote(texts.get(i), i == 0 ? values : values.add(','));
            }
            values.add(']');
        }
        values.add('}');
        out.member(META);
    }

    /** Files that the paths of the event name, each once, with what became of it. */
    private void files(RawRecord out, String node) {
        List<String> told = new ArrayList<>();
        for (AuditRecord record : records) {
            String name = record.type().equals("PATH") ? record.fields().get("name") : null;
            if (name != null && !name.equals("(null)") && !name.isEmpty() && !told.contains(name)) {
                told.add(name);
                String role =
                        record.fields().getOrDefault("nametype", record.fields().getOrDefault("objtype", "path"));
                out.refer("file", node + name, role.toLowerCase(Locale.ROOT));
            }
        }
    }

    private String somebody(String field) {
        String value = said(field);
        return value == null || NOBODY.contains(value) ? null : value;
    }

    /** What the first record says that has the field. */
    private String said(String field) {
        return records.stream()
                .map(record -> record.fields().get(field))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    private static String time(String written) {
        int dot = written.indexOf('.');
        String fraction = written.substring(dot + 1);
        long nanos = Long.parseLong(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
        return Instant.ofEpochSecond(Long.parseLong(written.substring(0, dot)), nanos)
                .toString();
    }
}
