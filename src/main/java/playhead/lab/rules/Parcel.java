package playhead.lab.rules;

import java.util.List;
import java.util.Set;

/** A parcel of one order: goes where the carrier goes. */
public final class Parcel implements Resource {
    private static final String LARGEST_PARCEL = "largestParcel";

    private final Set<String> served;
    private final RuleValues values;

    /** @param served cities that the carrier goes to */
    public Parcel(Set<String> served) {
        this(Set.copyOf(served), RuleValues.STANDARD);
    }

    private Parcel(Set<String> served, RuleValues values) {
        this.served = served;
        this.values = values;
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.count(
                LARGEST_PARCEL, "pieces", 1, 1_000_000, "any", "How many pieces the carrier takes at once."));
    }

    @Override
    public Resource under(RuleValues others) {
        return new Parcel(served, others);
    }

    @Override
    public Opening opening() {
        return null;
    }

    @Override
    public List<String> figures() {
        return List.of("status");
    }

    @Override
    public List<String> repeated() {
        return List.of("city", "item", "quantity");
    }

    @Override
    public String refusal(Facts figures, Facts wanted) {
        if (!served.contains(wanted.text("city"))) {
            return "no carrier goes to " + wanted.text("city");
        }
        long most = values.number(LARGEST_PARCEL, Long.MAX_VALUE);
        long quantity = wanted.number("quantity");
        return quantity > most ? quantity + " pieces, a parcel takes " + most : null;
    }

    @Override
    public Facts taken(Facts figures, Facts wanted) {
        return Facts.NONE.with("status", "scheduled");
    }

    @Override
    public Facts given(Facts figures, Facts wanted) {
        return Facts.NONE.with("status", "cancelled");
    }
}
