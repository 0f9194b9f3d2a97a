package playhead.lab.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import playhead.command.Decision;

/** The rules of the service that keeps the cases themselves: begun, then completed, cancelled or failed. */
public final class CaseRules implements Rules<CaseRules.Case> {
    private static final String EXPIRES = "expiresAt";

    private final CaseWords words;
    private final long patience;

    /** @param patience milliseconds after which a case that is still open expires; 0 for never */
    public CaseRules(CaseWords words, long patience) {
        this.words = words;
        this.patience = patience;
    }

    /**
     * State of a case.
     *
     * @param status empty before it begins; then as its events say
     * @param details what it was begun with
     * @param expires when it expires in milliseconds, or 0
     */
    public record Case(String status, Facts details, long expires) {}

    @Override
    public Set<String> commands() {
        return Set.of(
                words.begin(),
                words.command("Complete"),
                words.command("Expire"),
                words.command("Cancel"),
                words.command("Fail"));
    }

    @Override
    public Case initial() {
        return new Case("", Facts.NONE, 0);
    }

    @Override
    public Case evolve(Case state, Fact fact) {
        String status = fact.data().text("status");
        if (!fact.type().equals(words.begun())) {
            return new Case(status, state.details(), state.expires());
        }
        String expires = fact.data().text(EXPIRES);
        return new Case(
                status,
                fact.data().without(List.of("status", EXPIRES)).with(words.noun(), fact.stream()),
                expires == null ? 0 : Instant.parse(expires).toEpochMilli());
    }

    @Override
    public Decision<Fact> decide(Ask ask, Case state) {
        if (ask.type().equals(words.begin())) {
            return state.status().isEmpty() ? Decision.accept(begun(ask)) : Decision.accept();
        }
        if (ask.type().equals(words.command("Complete"))) {
            return end(state, ask, "Completed", words.open());
        }
        if (ask.type().equals(words.command("Expire"))) {
            return end(state, ask, "Expired", words.open());
        }
        if (ask.type().equals(words.command("Cancel"))) {
            return end(state, ask, "Cancelled", words.open(), "expired");
        }
        if (ask.type().equals(words.command("Fail"))) {
            return end(state, ask, "Failed", words.open(), "expired", "cancelled");
        }
        return Decision.reject(words.service() + " knows no " + ask.type());
    }

    private Fact begun(Ask ask) {
        Facts data = ask.payload().without(List.of(words.noun())).with("status", words.open());
        return new Fact(
                ask.stream(),
                words.begun(),
                patience == 0
                        ? data
                        : data.with(
                                EXPIRES,
                                Instant.ofEpochMilli(ask.now() + patience).toString()));
    }

    private Decision<Fact> end(Case state, Ask ask, String participle, String... from) {
        String status = participle.toLowerCase(java.util.Locale.ROOT);
        if (state.status().equals(status)) {
            return Decision.accept();
        }
        if (!List.of(from).contains(state.status())) {
            return Decision.reject(ask.stream() + " is " + state.status());
        }
        Facts data = Facts.NONE.with("status", status);
        String reason = ask.payload().text("reason");
        return Decision.accept(
                new Fact(ask.stream(), words.event(participle), reason == null ? data : data.with("reason", reason)));
    }

    @Override
    public Optional<Waiting> waiting(Case state) {
        return state.status().equals(words.open()) && state.expires() > 0
                ? Optional.of(new Waiting(
                        state.expires(),
                        words.command("Expire"),
                        state.details().with("reason", "no answer in time")))
                : Optional.empty();
    }
}
