package playhead.importing.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Brings arrivals into their final order. For one thread. */
interface Placing extends Closeable {
    /** Takes the next arrivals in file order. */
    void take(List<Arrival> arrivals) throws IOException;

    /** Places what is left, after the last arrival; false when positions of the source are not unique. */
    boolean finish() throws IOException;

    /** Lines for people about what was moved. */
    List<String> warnings(List<String> sources);
}
