package playhead.ui.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import playhead.audit.AuditRule;
import playhead.event.Identity;
import playhead.event.Json;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.look.LazyLines;
import playhead.ui.look.RowWindow;
import playhead.ui.look.SeenLines;
import playhead.workspace.Occasion;
import playhead.workspace.RuleValues;

/**
 * The places where rules are broken, as they are asked for; the values are read of those that are looked at. For the window's
 * thread.
 */
final class PlacesModel {
    private final LatestRequest choosing;
    private final LatestRequest reading;
    private final SeenLines<PlaceLine> seen;
    private final ObjectProperty<PlaceQuery> query = new SimpleObjectProperty<>(PlaceQuery.ALL);
    private final ReadOnlyObjectWrapper<List<Place>> places = new ReadOnlyObjectWrapper<>(List.of());
    private Findings findings;
    private Values values;

    PlacesModel(Background background) {
        choosing = background.lane();
        reading = background.lane();
        seen = new SeenLines<>(background.window(), this::read);
        query.addListener((property, was, is) -> choose());
    }

    /** Shows the places of other findings, or none for null. */
    void show(Findings found) {
        choosing.forget();
        reading.forget();
        findings = found;
        values = found == null ? null : new Values(found);
        if (found == null) {
            take(List.of());
        } else {
            choose();
        }
    }

    private void choose() {
        if (findings != null) {
            Findings asked = findings;
            PlaceQuery wanted = query.get();
            choosing.ask(() -> wanted.of(asked), this::take);
        }
    }

    private void take(List<Place> chosen) {
        seen.lines().resize(chosen.size());
        seen.lines().refill(line -> null);
        places.set(chosen);
        read();
    }

    private void read() {
        List<Place> asked = places.get();
        if (asked.isEmpty()) {
            return;
        }
        RowWindow window = seen.wanted();
        int from = Math.min(window.from(), asked.size());
        List<Place> wanted = asked.subList(from, Math.min(window.to(), asked.size()));
        Values reader = values;
        reading.ask(() -> reader.of(wanted), lines -> {
            seen.show(asked.size(), from, lines);
            seen.askBeyond(window);
        });
    }

    /** Reads lines, one question at a time. */
    private record Values(Findings findings, Map<AuditRule, RuleValues> byRule) {
        Values(Findings findings) {
            this(findings, new HashMap<>());
        }

        List<PlaceLine> of(List<Place> places) {
            Map<AuditRule, List<Integer>> lines = new HashMap<>();
            for (int i = 0; i < places.size(); i++) {
                lines.computeIfAbsent(places.get(i).rule(), rule -> new ArrayList<>())
                        .add(i);
            }
            PlaceLine[] read = new PlaceLine[places.size()];
            lines.forEach((rule, which) -> {
                RuleValues reader = byRule.computeIfAbsent(rule, findings::values);
                List<Occasion> at =
                        which.stream().map(line -> places.get(line).at()).toList();
                List<Json[]> found = reader.at(at);
                for (int i = 0; i < found.size(); i++) {
                    int line = which.get(i);
                    read[line] = new PlaceLine(places.get(line), reader.names(), found.get(i));
                }
            });
            return List.of(read);
        }
    }

    /** Reads any of the places, with a reader of its own, on the thread that asks. */
    List<PlaceLine> read(List<Place> wanted) {
        return new Values(findings).of(wanted);
    }

    /** What is shown, in its order. */
    List<Place> all() {
        return places.get();
    }

    /** The place of a line, or null. */
    Place at(int line) {
        return line < 0 || line >= all().size() ? null : all().get(line);
    }

    /** The line of a place that was shown before, or -1. */
    int lineOf(Place place) {
        for (int line = 0; line < all().size(); line++) {
            if (Identity.same(all().get(line).at(), place.at())) {
                return line;
            }
        }
        return -1;
    }

    /** Reads only what is looked at. */
    void lookThrough(Supplier<RowWindow> rows) {
        seen.lookThrough(rows);
    }

    LazyLines<PlaceLine> lines() {
        return seen.lines();
    }

    ObjectProperty<PlaceQuery> queryProperty() {
        return query;
    }

    /** What is shown; another list at every change. */
    ReadOnlyObjectProperty<List<Place>> placesProperty() {
        return places.getReadOnlyProperty();
    }
}
