package playhead.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.event.EventPart;
import playhead.history.TimeIndex;

/** Which flow every event belongs to: its correlation id, by position in the log. Immutable. */
final class Flows {
    private final int[] numbers;
    private final List<String> names;

    private Flows(int[] numbers, List<String> names) {
        this.numbers = numbers;
        this.names = names;
    }

    /** Reads the correlation ids of a log, and nothing else. */
    static Flows read(TimeIndex recorded) {
        int[] numbers = new int[(int) recorded.end()];
        Arrays.fill(numbers, -1);
        Map<String, Integer> known = new HashMap<>();
        List<String> names = new ArrayList<>();
        Function<EventBlock, List<String>> ids = block -> block.events(Set.of(EventPart.CORRELATION)).stream()
                .map(Event::correlationId)
                .toList();
        BlockScan.Sink<List<String>> sink = (read, done) -> {
            long first = done - read.size();
            for (int i = 0; i < read.size(); i++) {
                if (read.get(i) != null && first + i < numbers.length) {
                    numbers[(int) first + i] = known.computeIfAbsent(read.get(i), name -> {
                        names.add(name);
                        return names.size() - 1;
                    });
                }
            }
            return true;
        };
        if (recorded.end() > 0 && !new BlockScan(recorded.events(), 1, recorded.end()).run(ids, sink)) {
            throw new IllegalStateException("reading the correlation ids was interrupted");
        }
        return new Flows(numbers, names);
    }

    /** How many flows there are. */
    int count() {
        return names.size();
    }

    /** Number of the flow of the event at a position, or -1. */
    int number(long position) {
        return numbers[(int) position - 1];
    }

    /** The correlation id of a flow; null for -1. */
    String name(int flow) {
        return flow < 0 ? null : names.get(flow);
    }
}
