package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;

/**
 * The events of every flow side by side, with what is needed of each again and again. What it says of the first events is
 * the same however long the log is. Immutable; safe for several threads.
 */
final class FlowTable {
    private static final int STEPS_BACK = 8;

    private final FlowLog log;
    private final boolean streams;
    private final int[] starts;
    private final int[] positions;
    private final int[] causes;
    private final int[] before;
    private final int[] births;
    /** By position: its flow, type, category, actor and stream; those that may be missing plus one. */
    private final int[] flowOf;

    private final SmallNumbers typeOf;
    private final SmallNumbers categoryOf;
    private final SmallNumbers actorOf;
    private final int[] streamOf;
    private final List<String> names = new ArrayList<>();

    private FlowTable(FlowLog log, boolean streams) {
        this.log = log;
        this.streams = streams;
        LogColumns columns = log.columns();
        streamOf = columns.streamNumbers();
        int most = most(streamOf);
        typeOf = SmallNumbers.of(columns.typeNumbers());
        actorOf = SmallNumbers.of(columns.actorNumbers());
        categoryOf = SmallNumbers.of(categories(columns, most));
        births = new int[most];
        before = earlier(most);
        flowOf = streams ? streamOf : log.flowNumbers();
        int flows = streams ? most : log.flows(log.end());
        starts = starts(flows);
        positions = new int[starts[flows]];
        causes = causes(Arrays.copyOf(starts, flows));
    }

    private static int most(int[] numbers) {
        int most = 0;
        for (int number : numbers) {
            most = Math.max(most, number);
        }
        return most;
    }

    /** By position the event before it in its stream. */
    private int[] earlier(int streamCount) {
        int[] found = new int[streamOf.length];
        int[] last = new int[streamCount + 1];
        for (int position = 1; position < streamOf.length; position++) {
            int stream = streamOf[position];
            if (stream > 0) {
                found[position] = last[stream];
                last[stream] = position;
                births[stream - 1] = found[position] == 0 ? position : births[stream - 1];
            }
        }
        return found;
    }

    private int[] starts(int flows) {
        // Events without a flow are counted at first, too.
        int[] counts = new int[flows + 1];
        for (int flow : flowOf) {
            counts[flow]++;
        }
        counts[0] = 0;
        for (int flow = 1; flow <= flows; flow++) {
            counts[flow] += counts[flow - 1];
        }
        return counts;
    }

    /** Puts the events of each flow side by side; answers what caused each. */
    private int[] causes(int[] next) {
        int[] all = log.causesBefore();
        for (int position = 1; position < flowOf.length; position++) {
            int flow = flowOf[position] - 1;
            int cause = all[position];
            if (flow < 0) {
                all[position] = 0;
            } else {
                int place = next[flow]++;
                positions[place] = position;
                if (cause == 0 || flowOf[cause] != flow + 1) {
                    all[position] = place == starts[flow] ? 0 : positions[place - 1];
                }
            }
        }
        return all;
    }

    /** The flows of a log by correlation and cause. */
    static FlowTable ofFlows(FlowLog log) {
        return new FlowTable(log, false);
    }

    /** Every stream as a flow: for logs that say nothing of flows. */
    static FlowTable ofStreams(FlowLog log) {
        return new FlowTable(log, true);
    }

    /** By position the number of the category of its stream plus one. */
    private int[] categories(LogColumns columns, int streamCount) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] of = new int[streamCount + 1];
        for (int stream = 0; stream < streamCount; stream++) {
            String type = columns.streamName(stream).type();
            of[stream + 1] = numbers.computeIfAbsent(type, fresh -> {
                names.add(fresh);
                return names.size();
            });
        }
        int[] all = new int[streamOf.length];
        for (int position = 1; position < all.length; position++) {
            all[position] = of[streamOf[position]];
        }
        return all;
    }

    FlowLog log() {
        return log;
    }

    LogColumns columns() {
        return log.columns();
    }

    /** Whether every stream is a flow. */
    boolean isOfStreams() {
        return streams;
    }

    /** How many flows there were after a position. */
    int flows(long at) {
        if (!streams) {
            return log.flows(at);
        }
        int low = 0;
        int high = births.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (births[middle] <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The name of a flow. */
    String name(int flow) {
        return streams ? columns().streamName(flow).id() : log.name(flow);
    }

    /** Number of the flow with a name after a position, or -1. */
    int find(String name, long at) {
        if (!streams) {
            int flow = log.find(name);
            return flow < flows(at) ? flow : -1;
        }
        for (int stream = 0; stream < flows(at); stream++) {
            if (columns().streamName(stream).id().equals(name)) {
                return stream;
            }
        }
        return -1;
    }

    /** Number of the flow that an event belongs to, or -1. */
    int flow(int position) {
        return flowOf[position] - 1;
    }

    /** Place of the first event of a flow. */
    int from(int flow) {
        return starts[flow];
    }

    /** Place after the last event of a flow up to a position. */
    int until(int flow, long at) {
        int high = starts[flow + 1];
        if (high == starts[flow] || positions[high - 1] <= at) {
            return high;
        }
        int low = starts[flow];
        while (low < high) {
            int middle = low + high >>> 1;
            if (positions[middle] <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Position of the event at a place. */
    int position(int place) {
        return positions[place];
    }

    /** What caused an event within its flow: what it names, else the event before it in the flow; 0 for the first. */
    int cause(int position) {
        return causes[position];
    }

    /** Whether the cause of an event is one that it names. */
    boolean isDeclared(int position) {
        return causes[position] > 0 && causes[position] == log.causeBefore(position);
    }

    /** The event before it in its stream, or 0. */
    int before(int position) {
        return before[position];
    }

    /** Number of the type of an event. */
    int type(int position) {
        return typeOf.get(position);
    }

    /** Number of the category of an event's stream, or -1. */
    int category(int position) {
        return categoryOf.get(position) - 1;
    }

    /** Number of the actor of an event, or -1. */
    int actor(int position) {
        return actorOf.get(position) - 1;
    }

    /** Number of the stream of an event, or -1. */
    int stream(int position) {
        return streamOf[position] - 1;
    }

    /** Whether the stream of an event begins with it. */
    boolean isBirth(int position) {
        return streamOf[position] > 0 && before[position] == 0;
    }

    /** Categories by number; may know more than there are up to a position. */
    List<String> categories() {
        return names;
    }

    /** Up to eight events before it in its stream, the latest first. */
    int[] past(int position) {
        int[] found = new int[STEPS_BACK];
        int count = 0;
        for (int earlier = before[position]; earlier > 0 && count < STEPS_BACK; earlier = before[earlier]) {
            found[count++] = earlier;
        }
        return Arrays.copyOf(found, count);
    }
}
