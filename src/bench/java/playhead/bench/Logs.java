package playhead.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes one made log as JSON lines, as JSON lines of which some are late, as CSV and as XES. */
final class Logs implements Made.Sink, AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int LATE_EVERY = 50;
    private static final int LATE_BY = 120;

    private final Writer ndjson;
    private final Writer late;
    private final Writer csv;
    private final Path xes;
    private final Deque<String> held = new ArrayDeque<>();
    private final Map<String, StringBuilder> traces = new LinkedHashMap<>();
    private final StringBuilder line = new StringBuilder();

    /** @param all also the forms that are not JSON lines in order */
    Logs(Path folder, boolean all) throws IOException {
        ndjson = Files.newBufferedWriter(folder.resolve("log.ndjson"));
        late = all ? Files.newBufferedWriter(folder.resolve("late.ndjson")) : null;
        csv = all ? Files.newBufferedWriter(folder.resolve("log.csv")) : null;
        xes = all ? folder.resolve("log.xes") : null;
        if (all) {
            csv.write("position,stream,version,type,id,time,actor,correlationId,causationId,data,metadata\n");
        }
    }

    @Override
    public void take(Made event) throws IOException {
        String time = TIME.format(Instant.ofEpochMilli(event.time()));
        line.setLength(0);
        Fields.object(line, event.data());
        String data = line.toString();
        String metadata = "{\"schema\":1,\"host\":\"node-" + (event.position() % 3 + 1) + "\"}";
        line.setLength(0);
        line.append("{\"position\":").append(event.position());
        line.append(",\"stream\":\"").append(event.stream());
        line.append("\",\"version\":").append(event.version());
        line.append(",\"type\":\"").append(event.type()).append("\",\"id\":\"").append(event.id());
        line.append("\",\"time\":\"").append(time).append("\",\"actor\":\"").append(event.actor());
        line.append("\",\"correlationId\":\"").append(event.correlation()).append("\",\"causationId\":");
        line.append(event.cause() == null ? "null" : '"' + event.cause() + '"');
        line.append(",\"data\":")
                .append(data)
                .append(",\"metadata\":")
                .append(metadata)
                .append("}\n");
        ndjson.append(line);
        if (xes != null) {
            late(event.position(), line.toString());
            csv.write(event.position() + "," + event.stream() + ',' + event.version() + ',' + event.type() + ','
                    + event.id() + ',' + time + ',' + event.actor() + ',' + event.correlation() + ','
                    + (event.cause() == null ? "" : event.cause()) + ",\"" + data.replace("\"", "\"\"") + "\",\""
                    + metadata.replace("\"", "\"\"") + "\"\n");
            trace(event, time);
        }
    }

    /** One line of fifty stands 120 lines further down. */
    private void late(long position, String text) throws IOException {
        if (position % LATE_EVERY == 0) {
            held.add(text);
        } else {
            late.write(text);
        }
        if (!held.isEmpty() && position % LATE_EVERY == LATE_BY % LATE_EVERY && position > LATE_BY) {
            late.write(held.remove());
        }
    }

    private void trace(Made event, String time) {
        StringBuilder out = traces.computeIfAbsent(event.stream(), stream -> new StringBuilder());
        out.append("    <event>");
        attribute(out, "string", "concept:name", event.type());
        attribute(out, "date", "time:timestamp", time.replace("Z", "+00:00"));
        attribute(out, "string", "org:resource", event.actor());
        attribute(out, "string", "lifecycle:transition", "complete");
        attribute(out, "id", "identity:id", event.id());
        attribute(out, "int", "position", Long.toString(event.position()));
        attribute(out, "int", "version", Integer.toString(event.version()));
        attribute(out, "string", "correlationId", event.correlation());
        if (event.cause() != null) {
            attribute(out, "string", "causationId", event.cause());
        }
        event.data().forEach((key, value) -> {
            String type = switch (value) {
                case null -> null;
                case Boolean truth -> "boolean";
                case Integer number -> "int";
                case Long number -> "int";
                case java.math.BigDecimal number -> "float";
                default -> "string";
            };
            if (type != null) {
                String text = value instanceof Made.Nested(String json) ? json : value.toString();
                attribute(out, type, "data:" + key, text);
            }
        });
        out.append("</event>\n");
    }

    private static void attribute(StringBuilder out, String type, String key, String value) {
        String safe = value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
        out.append('<').append(type).append(" key=\"").append(key).append("\" value=\"");
        out.append(safe).append("\"/>");
    }

    @Override
    public void close() throws IOException {
        ndjson.close();
        if (xes == null) {
            return;
        }
        while (!held.isEmpty()) {
            late.write(held.remove());
        }
        late.close();
        csv.close();
        try (Writer out = Files.newBufferedWriter(xes, StandardCharsets.UTF_8)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1849-2016\" xes.features=\"\""
                    + " xmlns=\"http://www.xes-standard.org/\">\n");
            for (Map.Entry<String, StringBuilder> trace : traces.entrySet()) {
                out.write("  <trace>");
                StringBuilder name = new StringBuilder();
                attribute(name, "string", "concept:name", trace.getKey());
                out.append(name).append('\n').append(trace.getValue()).write("  </trace>\n");
            }
            out.write("</log>\n");
        }
    }
}
