package playhead.saga;

import java.util.List;

/** All sagas of a log as they stood after a position, by the position of their first event. Immutable; safe for several threads. */
public interface SagaList {
    /** The position. */
    long at();

    /** How many sagas had begun. */
    int size();

    /**
     * A saga in the list.
     *
     * @param number 0 to {@link #size()} - 1
     */
    SagaRow row(int number);

    /** How a saga stands, without the rest of its row. */
    default SagaStatus status(int number) {
        return row(number).status();
    }

    /** Who runs a saga, without the rest of its row. */
    default SagaStyle style(int number) {
        return row(number).style();
    }

    /** What a saga is called after, without the rest of its row. */
    default String definitionName(int number) {
        return row(number).definition();
    }

    /** Number of the saga with this id, or -1. Ids are unique; where two definitions share one, the second is written {@code definition/id}. */
    int find(String id);

    /**
     * A saga with its events, steps and findings. May read payloads; never on the window's own thread.
     *
     * @param number 0 to {@link #size()} - 1
     */
    Saga saga(int number);

    /**
     * The steps of a saga alone.
     *
     * @param number 0 to {@link #size()} - 1
     */
    default List<SagaStep> steps(int number) {
        return saga(number).steps();
    }

    /**
     * Positions of the events of a saga, ascending.
     *
     * @param number 0 to {@link #size()} - 1
     */
    default long[] positions(int number) {
        return saga(number).events().stream().mapToLong(SagaEvent::position).toArray();
    }

    /**
     * Whom the event at a place of a saga belongs to, where that is known without reading the log; else null.
     *
     * @param number 0 to {@link #size()} - 1
     * @param place among its events, from 0
     */
    default String participant(int number, int place) {
        return null;
    }

    /** Number of the first saga that the event at a position belongs to, or -1. */
    default int of(long position) {
        for (int number = 0; number < size(); number++) {
            SagaRow row = row(number);
            if (row.first() <= position
                    && position <= row.last()
                    && saga(number).events().stream().anyMatch(event -> event.position() == position)) {
                return number;
            }
        }
        return -1;
    }
}
