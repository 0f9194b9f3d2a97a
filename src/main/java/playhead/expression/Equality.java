package playhead.expression;

import playhead.event.Json;

/**
 * A simple shape in a condition, for indexes: the condition can only hold where the slot has this value.
 *
 * @param slot slot of the name
 * @param name the name as the condition's slots are named
 * @param constant the value as canonical JSON; numbers compare by value, so {@code 1} also finds {@code 1.0}
 */
public record Equality(int slot, String name, Json constant) {}
