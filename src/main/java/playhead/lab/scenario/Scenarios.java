package playhead.lab.scenario;

import java.util.List;
import java.util.Optional;

/** The scenarios that there are. */
public final class Scenarios {
    private final List<Scenario> all = List.of(new OrderFulfilment(), new Transfers());

    /** All, in the order in which they are shown. */
    public List<Scenario> all() {
        return all;
    }

    /** The one with a name. */
    public Optional<Scenario> find(String name) {
        return all.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
