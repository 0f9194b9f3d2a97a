package playhead.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import playhead.event.Event;
import playhead.lab.rules.Step;
import playhead.lab.scenario.Scenario;
import playhead.store.EventStore;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the events of a Lab's log add up to, counted without any of the Lab's own folds. */
final class Ledger {
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Scenario scenario;
    /** By case and step: 1 when it took effect, 0 when it was taken back. */
    private final Map<String, Integer> effects = new TreeMap<>();

    private final Map<String, String> outcomes = new TreeMap<>();
    private final Map<String, String> sagas = new TreeMap<>();
    private final Map<String, Map<String, Object>> details = new HashMap<>();
    private final Map<String, BigDecimal> opened = new TreeMap<>();
    private final Map<String, BigDecimal> last = new TreeMap<>();

    Ledger(EventStore store, Scenario scenario) {
        this.scenario = scenario;
        store.scan(1, store.end(), (position, event) -> {
            add(event);
            return true;
        });
    }

    private void add(Event event) {
        Map<String, Object> data = read(event);
        String noun = scenario.plan().words().noun();
        String stream = event.stream().id();
        if (event.stream().type().equals(noun)) {
            outcomes.put(stream, (String) data.get("status"));
            details.putIfAbsent(stream, data);
        } else if (event.type().equals("SagaEnded")) {
            assertEquals(null, sagas.put(event.correlationId(), (String) data.get("outcome")), stream + " ended twice");
        }
        figures(stream, data);
        for (Step step : scenario.plan().steps()) {
            String key = data.get(noun) + " " + step.name();
            if (event.type().equals(step.done())) {
                assertEquals(0, effects.getOrDefault(key, 0), key + " was done twice, position of " + event.id());
                effects.put(key, 1);
            } else if (event.type().equals(step.undone())) {
                effects.put(key, 0);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(Event event) {
        Map<String, Object> data = mapper.readValue(event.data().bytes(), Map.class);
        data.replaceAll((key, value) -> value instanceof Number ? new BigDecimal(value.toString()) : value);
        return data;
    }

    /** Figures stand in the events; what was there first is the opening. */
    private void figures(String stream, Map<String, Object> data) {
        for (String figure : new String[] {"balance", "reserved", "used"}) {
            if (data.get(figure) instanceof BigDecimal now) {
                opened.putIfAbsent(stream, now);
                last.put(stream, now);
            }
        }
    }

    /** Every case is over: all of it took effect, or nothing; figures of streams are the opening and what took effect. */
    void balances(int cases, boolean orchestrated, String name) {
        assertEquals(cases, outcomes.size(), name);
        Map<String, BigDecimal> expected = new TreeMap<>(opened);
        outcomes.forEach((id, outcome) -> {
            assertTrue(outcome.equals("completed") || outcome.equals("cancelled"), name + ": " + id + " " + outcome);
            if (orchestrated) {
                assertEquals(
                        outcome.equals("completed") ? "completed" : "compensated", sagas.get(id), name + ": " + id);
            }
            for (Step step : scenario.plan().steps()) {
                int effect = effects.getOrDefault(id + " " + step.name(), 0);
                assertEquals(outcome.equals("completed") ? 1 : 0, effect, name + ": " + id + " " + step.name());
                if (effect == 1) {
                    apply(expected, step, details.get(id));
                }
            }
        });
        assertEquals(expected.toString(), last.toString(), name);
    }

    /** What a step does, in figures of its own. */
    private static void apply(Map<String, BigDecimal> figures, Step step, Map<String, Object> about) {
        String stream = (String) about.get(step.subject());
        BigDecimal more = switch (step.name()) {
            case "stock" -> (BigDecimal) about.get("quantity");
            case "payment" -> ((BigDecimal) about.get("total")).negate();
            case "withdraw" -> ((BigDecimal) about.get("amount")).negate();
            case "limit", "deposit" -> (BigDecimal) about.get("amount");
            default -> null;
        };
        if (more != null) {
            figures.merge(stream, more, BigDecimal::add);
        }
    }

    /** How many cases ended so. */
    long count(String outcome) {
        return outcomes.values().stream().filter(outcome::equals).count();
    }

    /** Whether a step of a case has effect at the end. */
    boolean has(String id, String step) {
        return effects.getOrDefault(id + " " + step, 0) == 1;
    }

    /** How each case ended. */
    Map<String, String> outcomes() {
        return outcomes;
    }

    /** Money in all accounts, at first and at last. */
    BigDecimal[] money() {
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
        opened.forEach((stream, sum) -> {
            if (!stream.startsWith("limit")) {
                sums[0] = sums[0].add(sum);
                sums[1] = sums[1].add(last.get(stream));
            }
        });
        return sums;
    }
}
