package playhead.lab.bus;

import java.util.List;
import playhead.lab.rules.Fact;
import playhead.lab.rules.Facts;

/** Who tells whom: what makes the same services an orchestrated or a choreographed saga. */
public interface Style {
    /**
     * Messages that leave with an event.
     *
     * @param fact what happened
     * @param details of its case
     * @param event number of the event in its command, from 1
     */
    List<Message.Draft> messages(Fact fact, Facts details, int event);

    /** The command that a service gives itself when it is told this, or null if it does nothing. */
    String command(String service, String type);

    /** Milliseconds after which the service that keeps the cases gives one up by itself; 0 for never. */
    long patience();
}
