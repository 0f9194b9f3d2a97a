package playhead.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The log formats there are, and the choice among them. Immutable; for any thread. */
public final class Formats {
    private static final int LEAST = 10;

    private final List<LogFormat> formats;

    /** With these formats. */
    public Formats(List<LogFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** With all that {@link ServiceLoader} finds. */
    public static Formats installed() {
        return new Formats(ServiceLoader.load(LogFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** All of them. */
    public List<LogFormat> all() {
        return formats;
    }

    /** The format with an id. */
    public Optional<LogFormat> byId(String id) {
        return formats.stream()
                .filter(format -> format.id().equals(id.equals("tsv") ? "csv" : id))
                .findFirst();
    }

    /** Asks every format; the surest is chosen. */
    public Choice choose(Sample sample) {
        List<Candidate> candidates = new ArrayList<>();
        for (LogFormat format : formats) {
            candidates.add(new Candidate(format, format.probe(sample)));
        }
        candidates.sort(Comparator.comparingInt((Candidate c) -> c.confidence().percent())
                .reversed());
        Optional<Candidate> best =
                candidates.stream().findFirst().filter(c -> c.confidence().percent() >= LEAST);
        return new Choice(best.map(Candidate::format), candidates);
    }

    /**
     * What one format thinks of a sample.
     *
     * @param format the format
     * @param confidence how sure it is
     */
    public record Candidate(LogFormat format, Confidence confidence) {
        @Override
        public String toString() {
            String reason = confidence.reason().isEmpty() ? "no sign of it" : confidence.reason();
            return format.id() + ", " + confidence.percent() + " %: " + reason;
        }
    }

    /**
     * The outcome.
     *
     * @param format the format chosen, empty when none is sure enough
     * @param candidates all of them, surest first
     */
    public record Choice(Optional<LogFormat> format, List<Candidate> candidates) {
        public Choice {
            candidates = List.copyOf(candidates);
        }

        /** One line for people: the chosen format with its reason, or those of all when none was chosen. */
        public String explain() {
            if (format.isPresent()) {
                return candidates.getFirst().toString();
            }
            if (candidates.stream().allMatch(candidate -> candidate.confidence().percent() == 0)) {
                return "this is none of the formats "
                        + String.join(
                                ", ",
                                candidates.stream().map(c -> c.format().id()).toList())
                        + "; export it as CSV or JSON lines (--format F reads it as one all the same)";
            }
            return "unknown format, --format F says which ("
                    + String.join(
                            "; ", candidates.stream().map(Candidate::toString).toList()) + ")";
        }
    }
}
