package playhead.importing.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.JsonWriter;

/** The first conflicts of an import with the places of their events. For one thread at a time. */
final class Conflicts {
    /** Conflicts beyond this are counted only. */
    static final int MOST = 1_000;

    private static final int MOST_PLACES = 10;

    private final Map<String, List<Conflict.Place>> places = new LinkedHashMap<>();

    void note(String id) {
        if (places.size() < MOST) {
            places.putIfAbsent(id, new ArrayList<>());
        }
    }

    void placed(long position, Event event) {
        if (!places.isEmpty()) {
            List<Conflict.Place> known = places.get(event.id());
            if (known != null && known.size() < MOST_PLACES) {
                known.add(new Conflict.Place(
                        position, event.origin().file(), event.origin().line()));
            }
        }
    }

    /** Looks up the events that were there before; before any is placed. */
    void find(EventSource existing) {
        if (!places.isEmpty() && existing.end() > 0) {
            existing.scan(1, existing.end(), (position, event) -> {
                placed(position, event);
                return true;
            });
        }
    }

    List<Conflict> all() {
        List<Conflict> all = new ArrayList<>();
        places.forEach((id, where) -> all.add(new Conflict(id, where)));
        return all;
    }

    void write(JsonWriter out) {
        out.array();
        places.forEach((id, where) -> {
            out.object().name("id").text(id).name("places").array();
            for (Conflict.Place place : where) {
                out.object()
                        .name("position")
                        .number(place.position())
                        .name("file")
                        .text(place.file());
                out.name("line").number(place.line()).end();
            }
            out.end().end();
        });
        out.end();
    }
}
