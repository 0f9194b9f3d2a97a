package playhead.ui.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import playhead.audit.AuditRule;

/**
 * Which places are shown, in which order.
 *
 * @param rule whose places, null for all
 * @param text a part of the rule's name, the event's type or the entity, whatever the case; empty for all
 * @param sort what they are sorted by, null for the order of the log
 * @param descending the other way round
 */
record PlaceQuery(AuditRule rule, String text, PlaceColumn sort, boolean descending) {
    static final PlaceQuery ALL = new PlaceQuery(null, "", null, false);

    /** The places of findings that fit. */
    List<Place> of(Findings findings) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Comparator<Place> place = PlaceColumn.POSITION.order();
        Comparator<Place> by = sort == null ? place : sort.order();
        return findings.places(rule).stream()
                .filter(one -> wanted.isEmpty()
                        || has(one.rule().name(), wanted)
                        || has(one.at().event(), wanted)
                        || has(one.entity(), wanted))
                .sorted((descending ? by.reversed() : by).thenComparing(place))
                .toList();
    }

    private static boolean has(String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
