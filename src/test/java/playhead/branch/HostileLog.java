package playhead.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.event.Reference;
import playhead.samples.ListedEvents;

/**
 * Random events with all effects, nesting, references in roles, entities that come again and long values.
 *
 * @param events the log
 */
record HostileLog(List<Event> events) implements ListedEvents {
    private static final String[] KEYS = {"amount", "a", "b", "text", "a.b", "wide"};

    static HostileLog random(long seed, int count) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            events.add(event(random, i));
        }
        return new HostileLog(events);
    }

    static Event event(Random random, int number) {
        List<Reference> references = new ArrayList<>();
        for (int n = random.nextInt(4) - 1; n > 0; n--) {
            references.add(new Reference(entity(random), random.nextBoolean() ? "from" : "to"));
        }
        Effect effect = random.nextInt(4) > 0 ? Effect.MERGE : Effect.values()[random.nextInt(4)];
        return new Event(
                random.nextInt(8) == 0 ? null : entity(random),
                0,
                "T" + random.nextInt(5),
                "e" + number,
                null,
                null,
                null,
                List.of(),
                references,
                effect,
                object(random, 0),
                effect == Effect.CHANGE ? Json.canonical("{\"absent\":[\"a\"]}") : Json.EMPTY,
                Origin.NONE);
    }

    private static EntityRef entity(Random random) {
        String type = random.nextInt(3) == 0 ? "account" : random.nextBoolean() ? "box" : "thing";
        return new EntityRef(type, type + "-" + random.nextInt(9));
    }

    private static Json object(Random random, int depth) {
        StringBuilder members = new StringBuilder();
        for (String key : KEYS) {
            if (random.nextInt(3) == 0) {
                String value = switch (random.nextInt(depth == 0 ? 7 : 5)) {
                    case 0 -> "null";
                    case 1 -> "\"" + "long value ".repeat(random.nextInt(30)) + number(random) + "\"";
                    case 2 -> "[1]";
                    case 3, 4 -> Integer.toString(number(random));
                    default -> object(random, 1).toString();
                };
                members.append(members.isEmpty() ? "" : ",")
                        .append('"')
                        .append(key)
                        .append("\":")
                        .append(value);
            }
        }
        return Json.canonical("{" + members + "}");
    }

    private static int number(Random random) {
        return random.nextInt(40) - 5;
    }
}
