package playhead.lab.rules;

import java.math.BigDecimal;

/**
 * A rule that can be supposed to be another one.
 *
 * @param name as it is written
 * @param unit of its value: money, pieces, times
 * @param least smallest value
 * @param most greatest value
 * @param standard what holds unless said otherwise: a number, or {@code as agreed} where each stream says its own
 * @param says what it decides, in a sentence
 */
public record Rule(String name, String unit, BigDecimal least, BigDecimal most, String standard, String says) {
    /** What holds where each stream says its own. */
    public static final String AS_AGREED = "as agreed";

    private static final String MONEY = "money";

    /** An amount of money that each stream agreed on. */
    static Rule agreedMoney(String name, String says) {
        return new Rule(name, MONEY, BigDecimal.ZERO, BigDecimal.valueOf(1_000_000_000), AS_AGREED, says);
    }

    /** A whole number. */
    public static Rule count(String name, String unit, int least, int most, String standard, String says) {
        return new Rule(name, unit, BigDecimal.valueOf(least), BigDecimal.valueOf(most), standard, says);
    }

    /** How many digits its values have after the point. */
    int digits() {
        return unit.equals(MONEY) ? 2 : 0;
    }

    /** Why a text is no value of it, or null if it is one. */
    public String problem(String text) {
        if (text.strip().equals(standard)) {
            return null;
        }
        String wanted = name + " is a number from " + least.toPlainString() + " to " + most.toPlainString();
        try {
            BigDecimal value = new BigDecimal(text.strip());
            return value.stripTrailingZeros().scale() > digits()
                            || value.compareTo(least) < 0
                            || value.compareTo(most) > 0
                    ? wanted + (digits() == 0 ? ", without fraction" : ", to the cent") + "; not " + text.strip()
                    : null;
        } catch (NumberFormatException wrong) {
            return wanted + "; not \"" + text.strip() + "\"";
        }
    }
}
