package playhead.workspace;

import java.util.List;
import playhead.history.Silence;

/**
 * Which times the imported files say something about. That something is not in the log means nothing where its source
 * ends or is silent.
 *
 * @param sources in the order of their first event
 */
public record Coverage(List<Source> sources) {
    public Coverage {
        sources = List.copyOf(sources);
    }

    /**
     * An imported file.
     *
     * @param importId the import that read it
     * @param file its name
     * @param events how many events it brought
     * @param first position in the log of its first event
     * @param last position in the log of its last event
     * @param timed false when none of its events has a time; then the times mean nothing
     * @param from its least time, seconds since 1970
     * @param to its greatest time, seconds since 1970
     * @param silences idle stretches in between, in order of time: long compared with its own rate
     */
    public record Source(
            String importId,
            String file,
            long events,
            long first,
            long last,
            boolean timed,
            double from,
            double to,
            List<Silence> silences) {
        public Source {
            silences = List.copyOf(silences);
        }

        /** True when a time lies between its first and its last event and in no silence. */
        public boolean covers(double seconds) {
            return timed
                    && seconds >= from
                    && seconds <= to
                    && silences.stream().noneMatch(gap -> seconds > gap.from() && seconds < gap.to());
        }
    }

    /** The sources that say nothing about a time: what is missing there cannot be judged by them. */
    public List<Source> silentAt(double seconds) {
        return sources.stream().filter(source -> !source.covers(seconds)).toList();
    }
}
