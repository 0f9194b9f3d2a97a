package playhead.saga.listing;

import java.util.Set;

/**
 * Which sagas are listed, and in which order.
 *
 * @param kinds of one of these; empty for all
 * @param text contained in id, definition, error or what it waits for, whatever the case; empty for all
 * @param sort by what, null for the order in which they began
 * @param descending the largest first
 */
public record SagaQuery(Set<SagaKind> kinds, String text, SagaColumn sort, boolean descending) {
    /** All, in the order in which they began. */
    public static final SagaQuery ALL = new SagaQuery(Set.of(), "", null, false);

    public SagaQuery {
        kinds = Set.copyOf(kinds);
    }
}
