package playhead.lab.scenario;

import java.util.List;
import java.util.SplittableRandom;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Resource;
import playhead.lab.saga.SagaPlan;

/** What is played. */
public interface Scenario {
    /** As it is written on the command line. */
    String name();

    /** Its saga. */
    SagaPlan plan();

    /** What the step at a place takes. */
    Resource resource(int step);

    /** Streams that are there before the first of so many cases. */
    List<Opened> openings(int cases);

    /**
     * Details of a case.
     *
     * @param id of the case
     * @param random decides about them
     * @param failing name of the step that a rule is to refuse, or null for none
     */
    Facts details(String id, SplittableRandom random, String failing);

    /**
     * A stream that is opened first.
     *
     * @param service whose it is
     * @param stream its id
     * @param command that opens it
     * @param payload of the command
     */
    record Opened(String service, String stream, String command, Facts payload) {}
}
