package playhead.readmodel.service;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The read model of one service: a row a stream, and how far it follows the log. Whoever writes another one passes
 * {@code ServiceRowsContract}. Safe for several threads.
 */
public interface ServiceRows {
    /** The position up to which the rows follow the log; 0 at first. */
    long checkpoint();

    /** Takes over rows and moves the checkpoint: both, or neither. */
    void write(Collection<ServiceRow> rows, long checkpoint);

    /** The row of a stream. */
    Optional<ServiceRow> row(String stream);

    /** All rows, by stream. */
    List<ServiceRow> rows();

    /** Throws everything away; the checkpoint is 0 again. */
    void clear();
}
