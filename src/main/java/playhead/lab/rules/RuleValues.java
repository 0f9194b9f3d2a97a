package playhead.lab.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values that rules are supposed to have; those that are not named have their standard. Immutable.
 *
 * @param values by the name of the rule
 */
public record RuleValues(Map<String, BigDecimal> values) {
    /** All as they are. */
    public static final RuleValues STANDARD = new RuleValues(Map.of());

    public RuleValues {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** With another value; the standard's text takes it back. {@link Rule#problem} has found nothing. */
    public RuleValues with(Rule rule, String text) {
        Map<String, BigDecimal> more = new TreeMap<>(values);
        if (text.strip().equals(rule.standard())) {
            more.remove(rule.name());
        } else {
            more.put(rule.name(), new BigDecimal(text.strip()).setScale(rule.digits()));
        }
        return new RuleValues(more);
    }

    /** An amount, or another one unless it is supposed. */
    Money money(String name, Money otherwise) {
        BigDecimal value = values.get(name);
        return value == null ? otherwise : new Money(value.movePointRight(2).longValueExact());
    }

    /** A whole number, or another one unless it is supposed. */
    public long number(String name, long otherwise) {
        BigDecimal value = values.get(name);
        return value == null ? otherwise : value.longValueExact();
    }
}
