package playhead.lab.rules;

import java.util.List;
import java.util.Set;

/** A parcel of one order: goes where the carrier goes. */
public final class Parcel implements Resource {
    private final Set<String> served;

    /** @param served cities that the carrier goes to */
    public Parcel(Set<String> served) {
        this.served = Set.copyOf(served);
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
        return served.contains(wanted.text("city")) ? null : "no carrier goes to " + wanted.text("city");
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
