package playhead.lab.bus;

import java.util.Locale;
import java.util.Optional;

/** Something that can be switched on to go wrong. */
public enum Fault {
    /** Messages are delivered twice. */
    DUPLICATE("Messages are delivered twice: a service that remembers what it has done with does it once."),
    /** Messages arrive after the deadline. */
    LATE("Answers arrive after the deadline: the step is asked for again, and the late answer is not taken twice."),
    /** Messages get lost. */
    LOST("Messages get lost: the outbox sends until the receiver has recorded them."),
    /** Messages overtake each other. */
    REORDER("Messages overtake each other: a request that comes after its own compensation is rejected."),
    /** A participant does not answer for a quarter of an hour. */
    TIMEOUT("A participant is silent: after the last request, what it may have done is compensated."),
    /** Participants crash and are started again. */
    CRASH("Participants crash between transaction and publishing: what is in the outbox leaves after the restart."),
    /** The orchestrator crashes and is started again. */
    ORCHESTRATOR("The orchestrator crashes: its own events say where it was, and it goes on there."),
    /** The compensation of the first step fails. */
    COMPENSATION("A compensation fails: the saga ends as failed, and says what a person has to look after."),
    /** Two commands want the same version of a stream. */
    RACE("Two commands race for one version: one is rejected, and decided again on what the other left.");

    private final String shows;

    Fault(String shows) {
        this.shows = shows;
    }

    /** As it is written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it shows, as a sentence. */
    public String shows() {
        return shows;
    }

    /** The fault with a name. */
    public static Optional<Fault> of(String word) {
        for (Fault fault : values()) {
            if (fault.word().equals(word)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
