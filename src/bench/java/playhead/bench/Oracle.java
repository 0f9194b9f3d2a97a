package playhead.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out the right answers while the log is made, in the plainest way, from nothing that any program read. */
final class Oracle implements Made.Sink {
    /** Positions at which states are asked. */
    static final int MOMENTS = 24;
    /** The sum of all orders passes it at some event, in cents. */
    static final long BOUND = 50_000_000;

    private final long events;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, Integer> types = new TreeMap<>();
    private long placed;
    private final Map<String, Map<String, Object>> orders = new HashMap<>();

    Oracle(long events) {
        this.events = events;
    }

    /** The last position of so many that is asked. */
    static long moment(long events, int number) {
        return events * number / MOMENTS;
    }

    @Override
    public void take(Made event) {
        types.merge(event.type(), 1, Integer::sum);
        if (event.stream().startsWith("order-") && !event.stream().startsWith("order-saga")) {
            orders.computeIfAbsent(event.stream(), id -> new HashMap<>()).putAll(event.data());
        }
        long position = event.position();
        bound(event);
        if (position == events
                || position == Case.AXON_MOST
                || position == Case.ROWS_MOST
                || position == Case.APPEND_MOST) {
            answers.put("types of " + position, types(types));
        }
        for (int i = 1; i <= MOMENTS; i++) {
            if (moment(events, i) == position) {
                answers.put("state at " + position, state());
            }
        }
    }

    private void bound(Made event) {
        if (event.type().equals("OrderPlaced")) {
            long before = placed;
            placed += ((Number) event.data().get("totalCents")).longValue();
            if (before <= BOUND && placed > BOUND) {
                answers.put("first over the bound", Long.toString(event.position()));
            }
        }
    }

    /** How often each type of event occurs, as an answer. */
    static String types(Map<String, Integer> counts) {
        return new TreeMap<>(counts).toString();
    }

    private String state() {
        List<Long> totals = orders.values().stream()
                .filter(order -> !"placed".equals(order.get("status")) && !"web".equals(order.get("channel")))
                .map(order -> ((Number) order.get("totalCents")).longValue())
                .sorted(Comparator.reverseOrder())
                .toList();
        return totals.size() + " " + totals.stream().limit(50).toList();
    }

    /** The right answer to each question. */
    Map<String, String> answers() {
        return answers;
    }
}
