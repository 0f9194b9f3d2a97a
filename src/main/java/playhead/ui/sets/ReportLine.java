package playhead.ui.sets;

import java.util.function.Supplier;
import playhead.workspace.IdSet;

/**
 * A line of what two sets differ in: something that entities have or have not, with how many do on each side.
 *
 * @param kind what it is about, in words
 * @param what it is, in words
 * @param inside entities of the set for which it holds
 * @param insideOf entities of the set that were looked at
 * @param outside others for which it holds
 * @param outsideOf others that were looked at
 * @param insideRows the entities that {@code inside} was counted from
 * @param outsideRows the entities that {@code outside} was counted from
 */
public record ReportLine(
        String kind,
        String what,
        int inside,
        int insideOf,
        int outside,
        int outsideOf,
        Supplier<IdSet> insideRows,
        Supplier<IdSet> outsideRows) {
    /** Share of the set, 0 to 1. */
    double shareInside() {
        return insideOf == 0 ? 0 : (double) inside / insideOf;
    }

    /** Share of the others, 0 to 1. */
    double shareOutside() {
        return outsideOf == 0 ? 0 : (double) outside / outsideOf;
    }

    /** By how much more of the set it holds, -1 to 1. */
    double difference() {
        return shareInside() - shareOutside();
    }
}
