package playhead.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.store.EventStore;
import playhead.store.StoredDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a workspace was looked at and what was said about it, with the records of the sources that its positions stand for: in another workspace that
 * was read from the same sources these records may have other positions, or none. A position is what a member
 * {@code position} says; everything else is the same in both.
 */
public final class ViewByRecord {
    private static final String POSITION = "position";

    private final CarriedNotes notes;
    private final Map<String, Json> settings;
    private final Map<Long, Place> places;
    private final JsonMapper mapper = new JsonMapper();

    /** The event at a position: the n-th, from 0, of those that were read from a record. */
    private record Place(RecordEvents.Key record, int nth) {}

    /**
     * A position that has no counterpart.
     *
     * @param name what stood there, or empty
     * @param position where it stood
     * @param file that it was read from; empty when that was none of the files that were read again
     * @param line in the file
     */
    public record Lost(String name, long position, String file, long line) {}

    /**
     * What came of it.
     *
     * @param carried how many positions have their counterparts
     * @param lost the others
     */
    public record Carried(int carried, List<Lost> lost) {
        /** Nothing was there to be carried. */
        public static final Carried NOTHING = new Carried(0, List.of());

        public Carried {
            lost = List.copyOf(lost);
        }
    }

    private ViewByRecord(CarriedNotes notes, Map<String, Json> settings, Map<Long, Place> places) {
        this.notes = notes;
        this.settings = settings;
        this.places = places;
    }

    /** How a workspace is looked at now. Slow when it has positions: for worker threads. */
    static ViewByRecord of(ViewSettings view, Notes said, EventStore store) {
        Map<String, Json> settings = view.all();
        CarriedNotes notes = CarriedNotes.of(said);
        notes.addTo(settings);
        JsonMapper mapper = new JsonMapper();
        Set<Long> wanted = new HashSet<>();
        settings.values().forEach(setting -> positions(mapper.readTree(setting.bytes()), wanted::add));
        List<StoredDocument> imports = store.imports();
        long first = imports.isEmpty() ? Long.MAX_VALUE : imports.getLast().first();
        Map<Long, RecordEvents.Key> records = new HashMap<>();
        for (long position : wanted) {
            if (position >= first && position <= store.end()) {
                Origin origin = store.at(position).origin();
                if (!origin.file().isEmpty()) {
                    records.put(position, RecordEvents.Key.of(origin));
                }
            }
        }
        Map<RecordEvents.Key, List<Long>> events = new RecordEvents(store).positions(Set.copyOf(records.values()));
        Map<Long, Place> places = new HashMap<>();
        records.forEach((position, record) -> places.put(position, new Place(record, (int) events.get(record).stream()
                .filter(other -> other >= first && other < position)
                .count())));
        return new ViewByRecord(notes, settings, places);
    }

    /** Looks at another workspace in the same way, as far as its events are from the same records. */
    Carried into(ViewSettings view, Notes said, EventStore store) {
        Set<RecordEvents.Key> records = new HashSet<>();
        places.values().forEach(place -> records.add(place.record()));
        Carrying carrying = new Carrying(new RecordEvents(store).positions(records));
        Map<String, Json> changed = new LinkedHashMap<>();
        settings.forEach((name, setting) -> {
            JsonNode node = mapper.readTree(setting.bytes());
            if (carrying.over(node)) {
                changed.put(name, Json.owning(mapper.writeValueAsBytes(node)));
            }
        });
        notes.takeFrom(changed, said);
        changed.forEach(view::put);
        return new Carried(carrying.carried, carrying.lost);
    }

    private static void positions(JsonNode node, LongConsumer found) {
        if (node.path(POSITION).isIntegralNumber()) {
            found.accept(node.path(POSITION).asLong());
        }
        node.forEach(inner -> positions(inner, found));
    }

    /** Changes positions where they stand. */
    private final class Carrying {
        private final Map<RecordEvents.Key, List<Long>> events;
        private final List<Lost> lost = new ArrayList<>();
        private int carried;

        Carrying(Map<RecordEvents.Key, List<Long>> events) {
            this.events = events;
        }

        /** False when the whole of it stands at a position that has no counterpart. */
        boolean over(JsonNode node) {
            if (node instanceof ObjectNode object && node.path(POSITION).isIntegralNumber() && !moved(object)) {
                return false;
            }
            if (node instanceof ArrayNode array) {
                for (int i = array.size() - 1; i >= 0; i--) {
                    if (!over(array.get(i))) {
                        array.remove(i);
                    }
                }
            } else if (node instanceof ObjectNode object) {
                List<String> gone = new ArrayList<>();
                object.properties().forEach(member -> {
                    if (!over(member.getValue())) {
                        gone.add(member.getKey());
                    }
                });
                object.remove(gone);
            }
            return true;
        }

        private boolean moved(ObjectNode object) {
            long position = object.path(POSITION).asLong();
            Place place = places.get(position);
            List<Long> there = place == null ? List.of() : events.getOrDefault(place.record(), List.of());
            if (there.isEmpty() && position != 0) {
                String name = object.path("name").asStringOpt().orElse("");
                lost.addFirst(new Lost(
                        name,
                        position,
                        place == null ? "" : place.record().file(),
                        place == null ? 0 : place.record().line()));
                return false;
            }
            if (position != 0) {
                object.set(POSITION, LongNode.valueOf(there.get(Math.min(place.nth(), there.size() - 1))));
            }
            carried++;
            return true;
        }
    }
}
