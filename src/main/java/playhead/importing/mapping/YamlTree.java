package playhead.importing.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into nodes that know their line. Built on parser events, so that no text can name a class
 * or blow up by aliases, which are refused. For one thread.
 */
final class YamlTree {
    private static final int DEEPEST = 20;

    private Iterator<Event> events;

    /** A text that is no YAML, or uses what is refused. */
    static final class NoYaml extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        private NoYaml(int line, String reason) {
            super(reason);
            this.line = line;
        }

        MappingError error() {
            return new MappingError(line, getMessage());
        }
    }

    /** The document's root, or null when the text holds none. */
    YamlNode read(String text) throws NoYaml {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MappingFile.LARGEST + 1)
                .build();
        try {
            events = new Parse(settings).parseString(text).iterator();
            YamlNode root = null;
            while (events.hasNext()) {
                Event event = events.next();
                switch (event.getEventId()) {
                    case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                    default -> {
                        if (root != null) {
                            throw new NoYaml(line(event), "there is more than one document");
                        }
                        root = node(event, 0);
                    }
                }
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new NoYaml(line, "no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new NoYaml(
                    0,
                    "no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private YamlNode node(Event event, int depth) throws NoYaml {
        if (depth > DEEPEST) {
            throw new NoYaml(line(event), "nested deeper than " + DEEPEST);
        }
        return switch (event) {
            case ScalarEvent scalar -> new YamlNode.Scalar(line(event), scalar.getValue());
            case SequenceStartEvent _ -> items(event, depth);
            case MappingStartEvent _ -> keys(event, depth);
            case AliasEvent _ -> throw new NoYaml(line(event), "aliases (*name) are not read here");
            default -> throw new NoYaml(line(event), "no value");
        };
    }

    private YamlNode items(Event start, int depth) throws NoYaml {
        List<YamlNode> nodes = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            nodes.add(node(event, depth + 1));
            event = events.next();
        }
        return new YamlNode.Items(line(start), nodes);
    }

    private YamlNode keys(Event start, int depth) throws NoYaml {
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            if (!(event instanceof ScalarEvent key)) {
                throw new NoYaml(line(event), "a key is no text");
            }
            if (nodes.containsKey(key.getValue())) {
                throw new NoYaml(line(event), "the key '" + key.getValue() + "' is there twice");
            }
            nodes.put(key.getValue(), node(events.next(), depth + 1));
            event = events.next();
        }
        return new YamlNode.Keys(line(start), nodes);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
