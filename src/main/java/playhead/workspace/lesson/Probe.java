package playhead.workspace.lesson;

import java.util.List;

/** A question with one short answer that the engine gives. Positions are as people write them. */
public sealed interface Probe {
    /**
     * How many events fit a condition.
     *
     * @param where the condition; empty for all
     * @param to last position
     */
    record Events(String where, String to) implements Probe {}

    /**
     * How many entities of a type exist and fit a condition.
     *
     * @param type entity type
     * @param where a condition over its fields, or null
     * @param at when
     */
    record States(String type, String where, String at) implements Probe {}

    /**
     * The value of a field; {@code absent} when it has none, {@code null} when it says null.
     *
     * @param entity {@code id} or {@code type/id}
     * @param field its path, dotted
     * @param at when
     */
    record Field(String entity, String field, String at) implements Probe {}

    /**
     * The exact sum of a field over a type.
     *
     * @param field its path, dotted
     * @param type entity type
     * @param at when
     */
    record Sum(String field, String type, String at) implements Probe {}

    /**
     * How many entities differ between two positions.
     *
     * @param from one
     * @param to the other
     * @param type only of this type, or null
     */
    record Differences(String from, String to, String type) implements Probe {}

    /**
     * How many entities differ at the end if events had not been.
     *
     * @param skipped their positions
     */
    record Supposed(List<Long> skipped) implements Probe {
        public Supposed {
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * The type of the event at a position.
     *
     * @param at where
     */
    record TypeAt(String at) implements Probe {}

    /**
     * How many commands had an outcome.
     *
     * @param accepted true for those that were done, false for those that were rejected
     */
    record Commands(boolean accepted) implements Probe {}

    /** How many events the query side does not show yet. */
    record Lag() implements Probe {}

    /**
     * The first value of the first row that a SELECT over the query model gives.
     *
     * @param statement the SELECT
     */
    record Sql(String statement) implements Probe {}
}
