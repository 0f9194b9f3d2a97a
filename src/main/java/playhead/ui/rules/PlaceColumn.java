package playhead.ui.rules;

import java.util.Comparator;
import java.util.Locale;

/** A column of the places where rules are broken. */
enum PlaceColumn {
    POSITION(76, Comparator.comparingLong(place -> place.at().ordinal())),
    RULE(140, Comparator.comparing(place -> place.rule().name())),
    ENTITY(140, Comparator.comparing(Place::entity, Comparator.nullsLast(Comparator.naturalOrder()))),
    /** Read of those that are looked at, so they are not sorted by. */
    VALUES(200, null),
    EVENT(140, Comparator.comparing(place -> place.at().event())),
    TIME(210, Comparator.comparing(place -> place.at().time(), Comparator.nullsLast(Comparator.naturalOrder()))),
    /** What still is so comes last. */
    UNTIL(
            130,
            Comparator.comparingLong(place ->
                    place.at().until() == 0 ? Long.MAX_VALUE : place.at().until()));

    private final double width;

    @SuppressWarnings("ImmutableEnumChecker") // comparators that remember nothing
    private final Comparator<Place> order;

    PlaceColumn(double width, Comparator<Place> order) {
        this.width = width;
        this.order = order;
    }

    double width() {
        return width;
    }

    /** Null where places cannot be sorted by it. */
    Comparator<Place> order() {
        return order;
    }

    /** Stable name. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
