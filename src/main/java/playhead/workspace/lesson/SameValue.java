package playhead.workspace.lesson;

import java.math.BigDecimal;
import java.util.Optional;

/** Whether two answers are the same: as numbers if both are, else as texts. */
final class SameValue {
    private SameValue() {}

    static boolean of(String one, String other) {
        Optional<BigDecimal> number = number(one);
        Optional<BigDecimal> second = number(other);
        return number.isPresent() && second.isPresent()
                ? number.get().compareTo(second.get()) == 0
                : one.strip().equals(other.strip());
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException no) {
            return Optional.empty();
        }
    }
}
