package playhead.lab;

/**
 * What a run came to.
 *
 * @param settings what it was asked to do
 * @param sagas cases that were begun
 * @param completed those whose steps were all done
 * @param compensated those whose steps were all taken back
 * @param failed those of which a compensation failed
 * @param open those that are none of it yet
 * @param commands recorded by the run
 * @param events of the log up to the end of the run
 * @param duplicates messages that came again and were let pass
 * @param crashes of services
 * @param end time on the Lab's clock, in milliseconds
 */
public record LabReport(
        LabSettings settings,
        int sagas,
        int completed,
        int compensated,
        int failed,
        int open,
        long commands,
        long events,
        long duplicates,
        long crashes,
        long end) {}
