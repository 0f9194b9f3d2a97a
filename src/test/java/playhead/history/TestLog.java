package playhead.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.event.Reference;
import playhead.fold.Fold;
import playhead.fold.Schema;
import playhead.samples.ListedEvents;

/** Events from lines as make_log.py writes them, with optional effect and refs; and random ones. */
final class TestLog implements ListedEvents {
    final List<String> lines = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    TestLog() {}

    TestLog(List<String> lines) {
        lines.forEach(this::add);
    }

    void add(String line) {
        lines.add(line);
        events.add(event(line));
    }

    @SuppressWarnings("unchecked")
    static Event event(String line) {
        Map<String, Object> map = StateOracle.JSON.readValue(line, Map.class);
        int data = line.indexOf(",\"data\":") + 8;
        int meta = line.indexOf(",\"metadata\":");
        List<Reference> refs = ((List<String>) map.getOrDefault("refs", List.of()))
                .stream().map(ref -> new Reference(entity(ref), "ref")).toList();
        String cause = (String) map.get("causationId");
        return new Event(
                entity((String) map.get("stream")),
                0,
                (String) map.get("type"),
                (String) map.get("id"),
                time((String) map.get("time")),
                (String) map.get("actor"),
                (String) map.get("correlationId"),
                cause == null ? List.of() : List.of(cause),
                refs,
                Effect.valueOf((String) map.getOrDefault("effect", "MERGE")),
                Json.canonical(line.substring(data, meta)),
                Json.canonical(line.substring(meta + 12, line.length() - 1)),
                Origin.NONE);
    }

    static EntityRef entity(String id) {
        return new EntityRef(id.substring(0, id.lastIndexOf('-')), id);
    }

    private static EventTime time(String text) {
        if (text == null) {
            return null;
        }
        java.time.Instant instant = java.time.Instant.parse(text);
        int point = text.indexOf('.');
        return new EventTime(
                instant.getEpochSecond(), instant.getNano(), point < 0 ? 0 : text.length() - point - 2, text, true);
    }

    /** A builder that has folded everything. */
    IndexBuilder builder() {
        IndexBuilder builder = new IndexBuilder(Fold.standard(new Schema()), this);
        builder.catchUp();
        return builder;
    }

    TimeIndex index() {
        return builder().snapshot();
    }

    @Override
    public List<Event> events() {
        return events;
    }

    /** A log that has nesting, nulls, changes of type, deletion, references, dotted and strange keys. */
    static TestLog random(long seed, int count, int entities) {
        Random random = new Random(seed);
        TestLog log = new TestLog();
        long second = 0;
        for (int i = 1; i <= count; i++) {
            second += random.nextInt(5) - 1;
            String stream = (random.nextInt(3) == 0 ? "box-" : "thing-") + random.nextInt(entities);
            String effect = switch (random.nextInt(20)) {
                case 0 -> "DELETE";
                case 1, 2 -> "IMAGE";
                case 3, 4 -> "CHANGE";
                default -> "MERGE";
            };
            String refs = random.nextInt(6) == 0 ? ",\"refs\":[\"thing-" + random.nextInt(entities) + "\"]" : "";
            String absent = effect.equals("CHANGE") && random.nextBoolean()
                    ? "\"absent\":[\"" + KEYS[random.nextInt(KEYS.length)].replace("\"", "\\\"") + "\"]"
                    : "";
            String time = random.nextInt(30) == 0
                    ? "null"
                    : "\"" + java.time.Instant.ofEpochSecond(1_700_000_000L + second) + "\"";
            log.add("{\"stream\":\"" + stream + "\",\"type\":\"T" + random.nextInt(6) + "\",\"id\":\"e" + i
                    + "\",\"time\":" + time + ",\"actor\":"
                    + (random.nextInt(4) == 0 ? "null" : "\"user" + random.nextInt(5) + "\"") + ",\"effect\":\""
                    + effect + "\"" + refs + ",\"data\":"
                    + object(random, 0) + ",\"metadata\":{" + absent + "}}");
        }
        return log;
    }

    private static final String[] KEYS = {"a", "b", "c", "a.b", "Währung", "in", "q\"uote", "n", "amount", "text"};

    private static String object(Random random, int depth) {
        StringBuilder object = new StringBuilder("{");
        int at = random.nextInt(3);
        while (at < KEYS.length) {
            object.append(object.length() > 1 ? "," : "")
                    .append('"')
                    .append(KEYS[at].replace("\"", "\\\""))
                    .append("\":")
                    .append(value(random, depth));
            at += 1 + random.nextInt(6);
        }
        return object.append('}').toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth < 2 ? 14 : 12)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> "\"text " + random.nextInt(20) + "\"";
            case 3 -> "\"id-" + random.nextLong() + "\"";
            case 4 -> Integer.toString(random.nextInt(100) - 50);
            case 5 -> Long.toString(random.nextLong());
            case 6 -> random.nextInt(100) + "." + random.nextInt(10) + "0";
            case 7 -> "-0." + random.nextInt(3);
            case 8 -> random.nextInt(9) + 1 + "e" + random.nextInt(30);
            case 9 -> "[1,\"x\",{\"k\":" + random.nextInt(5) + "}]";
            case 10 -> "{}";
            case 11 -> "\"" + "long ünïcödé 😀 \\n ".repeat(random.nextInt(40)) + random.nextInt(9) + "\"";
            default -> object(random, depth + 1);
        };
    }
}
