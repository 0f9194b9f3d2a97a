package playhead.lab.rules;

import java.math.BigDecimal;

/**
 * An amount of money, exact.
 *
 * @param cents hundredths
 */
public record Money(long cents) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /** An amount as it stands in JSON, such as {@code 49.90}. */
    public static Money parse(String text) {
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    /** Both together. */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** This without the other. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** So many times this. */
    public Money times(long count) {
        return new Money(Math.multiplyExact(cents, count));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** With two digits after the point, as it stands in JSON. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toString();
    }
}
