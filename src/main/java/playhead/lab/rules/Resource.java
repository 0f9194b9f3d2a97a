package playhead.lab.rules;

import java.util.List;

/** What a step takes from a stream and its compensation gives back: goods, money, a limit, room in a van. */
public interface Resource {
    /** Command that opens a stream of it, and the event then, or null if none has to be opened. */
    Opening opening();

    /** Figures that an event of this resource leaves behind, by name. */
    List<String> figures();

    /** Details of a case that its events repeat. */
    List<String> repeated();

    /** The rule: why it cannot be taken, or null if it can. */
    String refusal(Facts figures, Facts wanted);

    /** The figures after it was taken. */
    Facts taken(Facts figures, Facts wanted);

    /** The figures after it was given back. */
    Facts given(Facts figures, Facts wanted);

    /** What of its rule can be supposed to be otherwise. */
    default List<Rule> rules() {
        return List.of();
    }

    /** The same with other values of its rules. */
    default Resource under(RuleValues values) {
        return this;
    }

    /**
     * How a stream begins.
     *
     * @param command such as {@code OpenAccount}
     * @param event such as {@code AccountOpened}
     */
    record Opening(String command, String event) {}
}
