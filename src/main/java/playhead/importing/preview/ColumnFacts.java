package playhead.importing.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import playhead.importing.mapping.TimeForms;

/** What the values of a column are like, in the rows that were looked at. */
final class ColumnFacts {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.:/#-]{0,79}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)*");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})*,[0-9]+|-?[0-9]+,[0-9]+");
    private static final Pattern COMMA_OR_WHOLE =
            Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?|-?[0-9]+(,[0-9]+)?");

    private static final int MOST_TIMES = 200;

    final String name;
    final int rows;
    final List<String> values = new ArrayList<>();
    final int distinct;
    private TimeForms.Form times;

    ColumnFacts(String name, List<SampleRow> sample) {
        this.name = name;
        rows = sample.size();
        for (SampleRow row : sample) {
            String value = row.cells().get(name);
            if (value != null && !value.isBlank()) {
                values.add(value);
            }
        }
        distinct = new HashSet<>(values).size();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The form of time that most values have; found out when it is asked for first. */
    TimeForms.Form times() {
        if (times == null) {
            times = TimeForms.best(values.subList(0, tried()));
        }
        return times;
    }

    /** How many values {@link #times} was tried on. */
    int tried() {
        return Math.min(values.size(), MOST_TIMES);
    }

    /** True when nearly all values are times and are not just any numbers. */
    boolean isTimes() {
        return !isEmpty()
                && times().readable() * 10 >= tried() * 9
                && (share(NUMBER) < 0.5 || times().pattern() != null || isEpoch());
    }

    /** Seconds or milliseconds of the years 2000 to 2099. */
    private boolean isEpoch() {
        return values.stream().allMatch(value -> value.matches("[0-9]{10}|[0-9]{13}|[0-9]{16}|[0-9]{19}"));
    }

    /** True when the values can name things: short, without blanks, no times and no amounts. */
    boolean isIds() {
        return canBeIds() && share(ID) >= 0.9;
    }

    /** True when the values are no times and no amounts. */
    boolean canBeIds() {
        return !isEmpty() && !isAmounts() && !isTimes();
    }

    /** True when there are digits after a comma or a dot. */
    boolean isAmounts() {
        return values.stream().allMatch(value -> NUMBER.matcher(value).matches())
                && values.stream().anyMatch(value -> value.matches("-?[0-9.]*[.,][0-9]{1,2}"));
    }

    /** True when the values are numbers whose decimals stand behind a comma. */
    boolean isCommaNumbers() {
        return !isEmpty()
                && values.stream().anyMatch(value -> COMMA.matcher(value).matches())
                && values.stream()
                        .allMatch(value -> COMMA_OR_WHOLE.matcher(value).matches());
    }

    boolean isWholeNumbers() {
        return !isEmpty() && share(WHOLE) == 1;
    }

    boolean isObjects() {
        return !isEmpty() && values.stream().allMatch(value -> value.startsWith("{") || value.startsWith("["));
    }

    /** True when few different values come again and again and are words, not numbers. */
    boolean isFew() {
        return !isEmpty()
                && share(NUMBER) < 0.5
                && !isTimes()
                && !isObjects()
                && distinct <= 60
                && distinct * 3 <= Math.max(values.size(), 6);
    }

    boolean isAllDifferent() {
        return distinct == values.size() && values.size() == rows;
    }

    private double share(Pattern pattern) {
        return isEmpty()
                ? 0
                : (double) values.stream()
                                .filter(value -> pattern.matcher(value).matches())
                                .count()
                        / values.size();
    }
}
