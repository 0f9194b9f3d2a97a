package playhead.saga.picture;

import playhead.event.EventTime;
import playhead.saga.SagaRow;
import playhead.saga.StepStatus;

/** What is written on a picture, in some language. */
public interface PictureWords {
    /** A name or value from the log, safe to show. */
    String name(String fromLog);

    /** A status as a word. */
    String status(StepStatus status);

    /** A moment. */
    String time(EventTime time);

    /** How long something lasted. */
    String lasting(double seconds);

    /** What stands before the steps that are expected. */
    String waitsFor();

    /** What stands before the steps that the saga ended without. */
    String skipped();

    /**
     * What stands above that which may still come.
     *
     * @param seen how many sagas it is said from
     */
    String expected(int seen);

    /**
     * How likely something is.
     *
     * @param likelihood 0 to 1
     * @param seconds how long it usually takes, not a number when that is unknown
     */
    String likely(double likelihood, double seconds);

    /** What was said about a saga is called. */
    String notes();

    /** What is said of rounds that were folded. */
    String rounds(int times);

    /** What is said of steps at the same time for which there are no rows. */
    String more(int steps);

    /** The saga in one line. */
    String title(SagaRow row);

    /** What is said when a picture shows only the first events. */
    String cut(int shown, int all);
}
