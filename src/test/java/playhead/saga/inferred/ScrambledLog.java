package playhead.saga.inferred;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A log whose names are replaced by made-up words, the same name by the same word everywhere. */
final class ScrambledLog {
    private static final Pattern STREAM = Pattern.compile("(order-saga|order|account|stock)-([0-9]+)");
    private static final Pattern VALUE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|[a-z]+|OrderFulfilment)\"(?!:)");

    private final Random random = new Random(11);
    private final Map<String, String> words = new HashMap<>();
    private final JsonMapper json = new JsonMapper();

    /**
     * Writes it beside the log.
     *
     * @param values whether words within payloads are replaced too
     */
    Path of(Path log, boolean values) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            ObjectNode event = (ObjectNode) json.readTree(line);
            event.put("type", "T" + word("type " + event.path("type").asString()));
            event.put("stream", streams(event.path("stream").asString()));
            event.put("actor", word("actor " + event.path("actor").asString()));
            String data = streams(event.path("data").toString());
            JsonNode said = json.readTree(values ? values(data) : data);
            event.set("data", said);
            lines.add(event.toString());
        }
        return Files.write(log.resolveSibling("scrambled-" + values + ".ndjson"), lines);
    }

    /** A log in which the streams of all but the orchestrator go on under another id after some hundred lines. */
    static Path moved(Path log) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            ObjectNode event = (ObjectNode) new JsonMapper().readTree(line);
            String stream = event.path("stream").asString();
            lines.add(
                    stream.startsWith("order-saga")
                            ? line
                            : event.put("stream", stream + lines.size() / 30).toString());
        }
        return Files.write(log.resolveSibling("moved.ndjson"), lines);
    }

    private String streams(String text) {
        return STREAM.matcher(text).replaceAll(found -> word("stream " + found.group(1)) + "-" + found.group(2));
    }

    private String values(String data) {
        return VALUE.matcher(data)
                .replaceAll(found -> Matcher.quoteReplacement("\"" + word("value " + found.group(1)) + "\""));
    }

    private String word(String name) {
        return words.computeIfAbsent(name, fresh -> {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aiou".charAt(random.nextInt(4)));
            }
            return word.toString();
        });
    }
}
