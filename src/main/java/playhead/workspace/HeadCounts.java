package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.fold.Schema;
import playhead.history.TimeIndex;

/** Counts event types, entity types and actors by their numbers, inside and outside of a set. For one thread. */
final class HeadCounts {
    private static final Json NONE = Json.canonical("null");

    private final TimeIndex index;
    private final Schema schema;
    private final long[][] types;
    private final long[][] streamTypes;
    private final long[][] actors;

    HeadCounts(TimeIndex index) {
        this.index = index;
        this.schema = index.schema();
        this.types = new long[2][index.eventTypes().size()];
        this.streamTypes = new long[2][index.typeNames().size() + 1];
        this.actors = new long[2][index.actors().size() + 1];
    }

    /**
     * Counts one event.
     *
     * @param side 0 inside, 1 outside
     */
    void add(long position, int side) {
        types[side][index.eventTypeNumber(position)]++;
        actors[side][index.actorNumber(position) + 1]++;
        int home = index.homeNumber(position);
        streamTypes[side][home < 0 ? 0 : schema.typeOf(home).number() + 1]++;
    }

    /** What is inside, property by property. */
    List<Facet> facets() {
        return List.of(
                facet("type", index.eventTypes(), types[0], 0),
                facet("streamType", index.typeNames(), streamTypes[0], 1),
                facet("actor", index.actors(), actors[0], 1));
    }

    private static Facet facet(String path, List<String> names, long[] counts, int from) {
        List<Facet.Value> values = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                values.add(new Facet.Value(value(names, i - from), counts[i]));
            }
        }
        return new Facet(path, Facet.ranked(values));
    }

    private static Json value(List<String> names, int number) {
        return number < 0 ? NONE : JsonText.quoted(names.get(number));
    }

    /** Every value with its counts on both sides. */
    List<Explanation.Trait> traits() {
        List<Explanation.Trait> traits = new ArrayList<>();
        add(traits, "type", index.eventTypes(), types, 0);
        add(traits, "streamType", index.typeNames(), streamTypes, 1);
        add(traits, "actor", index.actors(), actors, 1);
        return traits;
    }

    private static void add(
            List<Explanation.Trait> traits, String path, List<String> names, long[][] counts, int from) {
        for (int i = 0; i < counts[0].length; i++) {
            if (counts[0][i] + counts[1][i] > 0) {
                String condition = CelText.isOneOf(path, List.of(value(names, i - from)));
                traits.add(new Explanation.Trait(path, condition, counts[0][i], counts[1][i]));
            }
        }
    }
}
