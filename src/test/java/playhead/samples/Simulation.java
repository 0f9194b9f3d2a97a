package playhead.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A clock of its own, a seeded source of chance and the log being written. What is to happen later is queued with
 * {@link #after}; {@link #run} lets it happen in time order, ties in the order in which they were queued.
 */
final class Simulation {
    private record Due(Instant at, long turn, Runnable action) {}

    private final Random random;
    private final PriorityQueue<Due> agenda = new PriorityQueue<>((a, b) -> {
        int byTime = a.at.compareTo(b.at);
        return byTime != 0 ? byTime : Long.compare(a.turn, b.turn);
    });
    private final List<SampleEvent> log = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private Instant now;
    private long turns;

    Simulation(long seed, Instant start) {
        random = new Random(seed);
        now = start;
    }

    Instant now() {
        return now;
    }

    /** Queues an action. */
    void after(Duration delay, Runnable action) {
        agenda.add(new Due(now.plus(delay), turns++, action));
    }

    /** Runs the agenda until it is empty or the log would pass the given moment. */
    List<SampleEvent> run(Instant until) {
        while (!agenda.isEmpty() && !agenda.peek().at.isAfter(until)) {
            Due due = agenda.remove();
            now = due.at;
            due.action.run();
        }
        return log;
    }

    /** Writes an event at this moment and returns its id. */
    String emit(String stream, String type, String actor, String correlation, String cause, Map<String, Object> data) {
        int version = versions.merge(stream, 1, Integer::sum) - 1;
        String id = "ev-" + hex(10);
        log.add(new SampleEvent(log.size() + 1, stream, version, type, id, now, actor, correlation, cause, data));
        return id;
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A waiting time between two numbers of milliseconds. */
    Duration millis(int low, int high) {
        return Duration.ofMillis(between(low, high));
    }

    /** One of the choices. */
    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Hexadecimal digits. */
    String hex(int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    /** An object with the given members: name, value, name, value, … */
    static Map<String, Object> data(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }
}
