package playhead.workspace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.event.EventPart;
import playhead.event.JsonText;
import playhead.expression.EventNames;
import playhead.history.TimeIndex;

/** Counts over the events of a log. Safe for several threads; never for the window's own. */
public final class EventStatistics {
    /** Values of a payload field that make it a facet: at least. */
    public static final int LEAST_VALUES = 2;
    /** Values of a payload field that make it a facet: at most. */
    public static final int MOST_VALUES = 30;

    private static final int MOST_COMPARED = 200;
    private static final int MOST_TRAITS = 200;
    private static final int SAMPLED_BLOCKS = 16;
    private static final int STEP = 1 << 14;
    private static final int MOST_PROPOSED = 200;
    private static final Set<EventPart> PAYLOAD = EnumSet.of(EventPart.DATA);

    private final TimeIndex index;

    /** @param index in the order of positions */
    EventStatistics(TimeIndex index) {
        this.index = index;
    }

    /**
     * Event types, entity types and actors of some events; no event is read.
     *
     * @return refused when the watch stopped it
     */
    public Answer<List<Facet>> heads(EventHits hits, SearchWatch watch) {
        HeadCounts counts = new HeadCounts(index);
        for (int i = 0; i < hits.size(); i++) {
            counts.add(hits.position(i), 0);
            if (i % STEP == 0 && !watch.at(i, hits.size(), i)) {
                return Answer.refuse("stopped");
            }
        }
        return Answer.of(counts.facets());
    }

    /**
     * Payload fields of some events with {@value #LEAST_VALUES} to {@value #MOST_VALUES} values.
     *
     * @return refused when the watch stopped it
     */
    public Answer<List<Facet>> payload(EventHits hits, SearchWatch watch) {
        if (hits.size() == 0) {
            return Answer.of(List.of());
        }
        PayloadCounts counts = count(positions(hits), MOST_VALUES, true, watch);
        if (counts == null) {
            return Answer.refuse("stopped");
        }
        return Answer.of(counts.fields().stream()
                .filter(field -> !field.isMany())
                .map(field -> new Facet(CelText.path(field.path()), field.ranked()))
                .filter(facet -> facet.values().size() >= LEAST_VALUES)
                .toList());
    }

    /**
     * How some events differ from all others.
     *
     * @return refused when the watch stopped it
     */
    public Answer<Explanation> explain(EventHits hits, SearchWatch watch) {
        BitSet inside = positions(hits);
        HeadCounts heads = new HeadCounts(index);
        for (long position = 1; position <= index.end(); position++) {
            heads.add(position, inside.get((int) position) ? 0 : 1);
        }
        PayloadCounts payload = count(inside, MOST_COMPARED, false, watch);
        if (payload == null) {
            return Answer.refuse("stopped");
        }
        List<Explanation.Trait> traits = heads.traits();
        for (FieldCount field : payload.fields()) {
            String path = CelText.path(field.path());
            field.values()
                    .forEach((value, count) -> traits.add(
                            new Explanation.Trait(path, CelText.isOneOf(path, List.of(value)), count[0], count[1])));
            traits.add(new Explanation.Trait(path, "has(" + path + ")", field.rows()[0], field.rows()[1]));
        }
        Explanation all = new Explanation(hits.size(), index.end() - hits.size(), List.of());
        return Answer.of(new Explanation(
                all.inside(),
                all.outside(),
                traits.stream()
                        .filter(trait -> all.weight(trait) > 0)
                        .sorted(Comparator.comparingDouble(all::weight)
                                .reversed()
                                .thenComparing(Explanation.Trait::condition))
                        .limit(MOST_TRAITS)
                        .toList()));
    }

    /** What completion can propose: names from a sample of the log, spread over it, and values that are few. */
    public Vocabulary vocabulary() {
        PayloadCounts counts = new PayloadCounts(MOST_VALUES);
        long end = index.end();
        for (int i = 0; i < SAMPLED_BLOCKS && end > 0; i++) {
            long at = 1 + (end - 1) * i / (SAMPLED_BLOCKS - 1);
            index.events().blocks(at, at, (first, count, block) -> {
                for (Event event : block.get().events(PAYLOAD)) {
                    counts.add(event.data(), 0);
                }
                return true;
            });
        }
        List<String> names = new ArrayList<>(new EventNames().known());
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("type", literals(index.eventTypes()));
        values.put("actor", literals(index.actors()));
        values.put("streamType", literals(index.typeNames()));
        for (FieldCount field : counts.fields()) {
            String path = CelText.path(field.path());
            names.add(path);
            if (!field.isMany()) {
                values.put(
                        path,
                        field.ranked().stream()
                                .map(value -> CelText.literal(value.value()))
                                .toList());
            }
        }
        return new Vocabulary(List.copyOf(names), values);
    }

    private static List<String> literals(List<String> texts) {
        return texts.stream()
                .limit(MOST_PROPOSED)
                .map(text -> JsonText.quoted(text).toString())
                .toList();
    }

    /** @param only true to count what is inside and leave out what is not */
    private PayloadCounts count(BitSet inside, int mostValues, boolean only, SearchWatch watch) {
        PayloadCounts all = new PayloadCounts(mostValues);
        long first = only ? Math.max(1, inside.nextSetBit(0)) : 1;
        long last = only ? Math.max(1, inside.length() - 1) : index.end();
        boolean whole = new BlockScan(index.events(), first, last)
                .run(block -> of(block, inside, mostValues, only), (part, done) -> {
                    all.add(part);
                    return watch.at(done, last - first + 1, inside.cardinality());
                });
        return whole ? all : null;
    }

    private static PayloadCounts of(EventBlock block, BitSet inside, int mostValues, boolean only) {
        PayloadCounts counts = new PayloadCounts(mostValues);
        int first = (int) block.first();
        int next = inside.nextSetBit(first);
        if (only && (next < 0 || next >= first + block.count())) {
            return counts;
        }
        List<Event> events = block.events(PAYLOAD);
        for (int i = 0; i < events.size(); i++) {
            boolean in = inside.get(first + i);
            if (in || !only) {
                counts.add(events.get(i).data(), in ? 0 : 1);
            }
        }
        return counts;
    }

    private static BitSet positions(EventHits hits) {
        BitSet positions = new BitSet();
        for (int i = 0; i < hits.size(); i++) {
            positions.set((int) hits.position(i));
        }
        return positions;
    }
}
