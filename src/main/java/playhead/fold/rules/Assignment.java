package playhead.fold.rules;

import playhead.expression.Rule;

/**
 * One field set by one rule.
 *
 * @param column index in the definition's columns
 * @param rule the right-hand side
 * @param onlyIf a rule that must be true for the assignment to take place, or null
 */
record Assignment(int column, Rule rule, Rule onlyIf) {}
