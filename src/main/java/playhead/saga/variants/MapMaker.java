package playhead.saga.variants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.saga.LogColumns;

/** Counts which event types follow each other. One use. */
final class MapMaker {
    private final LogColumns columns;
    private final SagaPaths paths;
    private final int[] of;
    private final Map<Integer, Count> nodes = new HashMap<>();
    private final Map<Long, Count> edges = new HashMap<>();

    MapMaker(LogColumns columns, SagaPaths paths, int[] of) {
        this.columns = columns;
        this.paths = paths;
        this.of = of;
    }

    /** What is counted of a type, or of one that follows another. */
    private static final class Count {
        int events;
        int sagas;
        int begins;
        int ends;
        int latest = -1;
        private long[] times = new long[4];
        private int timed;

        void in(int saga) {
            events++;
            sagas += latest == saga ? 0 : 1;
            latest = saga;
        }

        void took(long time) {
            if (time >= 0) {
                times = timed == times.length ? Arrays.copyOf(times, timed * 2) : times;
                times[timed++] = time;
            }
        }

        long median() {
            long[] sorted = Arrays.copyOf(times, timed);
            Arrays.sort(sorted);
            return Variants.share(sorted, 50);
        }
    }

    ProcessMap make() {
        for (int saga = 0; saga < of.length; saga++) {
            if (of[saga] >= 0) {
                count(saga);
            }
        }
        List<Integer> types = new ArrayList<>(nodes.keySet());
        types.sort(
                Comparator.<Integer>comparingInt(type -> -nodes.get(type).sagas).thenComparing(columns.types()::get));
        Map<Integer, Integer> places = new HashMap<>();
        List<ProcessMap.Node> made = new ArrayList<>();
        for (int type : types) {
            Count node = nodes.get(type);
            places.put(type, made.size());
            made.add(new ProcessMap.Node(columns.types().get(type), node.events, node.sagas, node.begins, node.ends));
        }
        List<ProcessMap.Edge> links = new ArrayList<>();
        edges.forEach((link, edge) -> links.add(new ProcessMap.Edge(
                places.get((int) (link >>> 32)), places.get(link.intValue()), edge.events, edge.sagas, edge.median())));
        links.sort(Comparator.<ProcessMap.Edge>comparingInt(edge -> -edge.count())
                .thenComparing(ProcessMap.Edge::from)
                .thenComparing(ProcessMap.Edge::to));
        return new ProcessMap(made, links);
    }

    private void count(int saga) {
        int length = paths.length(saga);
        int before = 0;
        for (int place = 0; place < length; place++) {
            int position = paths.position(saga, place);
            int type = columns.type(position);
            Count node = nodes.computeIfAbsent(type, fresh -> new Count());
            node.in(saga);
            node.begins += place == 0 ? 1 : 0;
            node.ends += place == length - 1 ? 1 : 0;
            if (before > 0) {
                long link = (long) columns.type(before) << 32 | type;
                Count edge = edges.computeIfAbsent(link, fresh -> new Count());
                edge.in(saga);
                edge.took(SagaPaths.between(columns, before, position));
            }
            before = position;
        }
    }
}
