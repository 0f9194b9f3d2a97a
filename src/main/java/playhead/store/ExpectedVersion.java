package playhead.store;

/** What an append demands of a stream before it writes to it. */
public sealed interface ExpectedVersion {
    /** Whatever the stream's version is. */
    record Any() implements ExpectedVersion {}

    /** The stream has no event yet. */
    record None() implements ExpectedVersion {}

    /**
     * The stream's last event has exactly this version.
     *
     * @param version 1 or more
     */
    record Exactly(long version) implements ExpectedVersion {
        public Exactly {
            if (version < 1) {
                throw new IllegalArgumentException("version " + version);
            }
        }
    }

    /** Accepts any version. */
    static ExpectedVersion any() {
        return new Any();
    }

    /** Demands an empty stream. */
    static ExpectedVersion none() {
        return new None();
    }

    /** Demands this version, or an empty stream for 0. */
    static ExpectedVersion exactly(long version) {
        return version == 0 ? new None() : new Exactly(version);
    }

    /** Whether a stream with this last version (0 if it has no event) meets the demand. */
    default boolean accepts(long actual) {
        return switch (this) {
            case Any() -> true;
            case None() -> actual == 0;
            case Exactly(long version) -> actual == version;
        };
    }
}
