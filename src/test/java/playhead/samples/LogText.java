package playhead.samples;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The same events as text in each format. */
final class LogText {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private LogText() {}

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One JSON object a line. */
    static String ndjson(List<SampleEvent> events) {
        return events.stream().map(event -> json(event.toMap()) + "\n").collect(Collectors.joining());
    }

    /** One JSON document that wraps the events, as many programs answer. */
    static String wrapped(List<SampleEvent> events) {
        return events.stream()
                .map(event -> "    " + json(event.toMap()))
                .collect(Collectors.joining(",\n", "{\n  \"source\": \"shop\",\n  \"events\": [\n", "\n  ]\n}\n"));
    }

    /** Comma-separated, the payload as a JSON object in its cell. */
    static String csv(List<SampleEvent> events) {
        StringBuilder text =
                new StringBuilder("position,stream,version,type,id,time,actor,correlationId,causationId,data\n");
        for (SampleEvent event : events) {
            text.append(event.toMap().values().stream()
                            .map(value -> value instanceof Map ? json(value) : value == null ? "" : value.toString())
                            .map(LogText::cell)
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    /** A cell after RFC 4180: quoted where it must be. */
    static String cell(String value) {
        boolean quote = value.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /** XES (IEEE 1849-2016): one trace a stream, the payload as typed attributes of the event; null is left out. */
    static String xes(List<SampleEvent> events) {
        Map<String, List<SampleEvent>> traces = events.stream()
                .collect(Collectors.groupingBy(SampleEvent::stream, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1849-2016" xmlns="http://www.xes-standard.org/">
            <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
            <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
            <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
            <extension name="Identity" prefix="identity" uri="http://www.xes-standard.org/identity.xesext"/>
            <string key="concept:name" value="shop"/>
            """);
        traces.forEach((stream, ofStream) -> {
            text.append("<trace>\n").append(attribute("concept:name", stream)).append('\n');
            for (SampleEvent event : ofStream) {
                text.append("<event>").append(attribute("concept:name", event.type()));
                text.append("<date key=\"time:timestamp\" value=\"")
                        .append(Times.iso(event.time()))
                        .append("\"/>");
                text.append(attribute("org:resource", event.actor()));
                text.append(attribute("identity:id", event.id()));
                text.append(attribute("position", event.position()));
                text.append(attribute("version", event.version()));
                text.append(attribute("correlationId", event.correlationId()));
                text.append(attribute("causationId", event.causationId()));
                event.data().forEach((key, value) -> text.append(attribute(key, value)));
                text.append("</event>\n");
            }
            text.append("</trace>\n");
        });
        return text.append("</log>\n").toString();
    }

    private static String attribute(String key, Object value) {
        return switch (value) {
            case null -> "";
            case Integer number -> element("int", key, number.toString());
            case java.math.BigDecimal number -> element("float", key, number.toPlainString());
            case Boolean flag -> element("boolean", key, flag.toString());
            case String string -> element("string", key, string);
            default -> element("string", key, json(value));
        };
    }

    private static String element(String kind, String key, String value) {
        return "<" + kind + " key=\"" + xml(key) + "\" value=\"" + xml(value) + "\"/>";
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
