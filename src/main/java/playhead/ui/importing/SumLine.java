package playhead.ui.importing;

import java.math.BigDecimal;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A control total beside the one that is expected. For the window's thread. */
public final class SumLine {
    private final String file;
    private final String column;
    private final long count;
    private final BigDecimal sum;
    private final StringProperty expected = new SimpleStringProperty("");

    SumLine(String file, String column, long count, BigDecimal sum) {
        this.file = file;
        this.column = column;
        this.count = count;
        this.sum = sum;
    }

    /** Name of the log. */
    public String file() {
        return file;
    }

    /** Name of the column. */
    public String column() {
        return column;
    }

    /** How many numbers there are. */
    public long count() {
        return count;
    }

    /** What they add up to. */
    public BigDecimal sum() {
        return sum;
    }

    /** What the user expects, as typed: dots and commas both stand for decimals, blanks for nothing. */
    public StringProperty expectedProperty() {
        return expected;
    }

    /** How much more there is than expected; null when nothing readable is expected. */
    public BigDecimal difference() {
        String text = expected.get().replaceAll("[\\s\u202F\u00A0']", "");
        int comma = text.lastIndexOf(',');
        int dot = text.lastIndexOf('.');
        if (comma > dot) {
            text = text.replace(".", "").replace(',', '.');
        } else {
            text = text.replace(",", "");
        }
        try {
            return text.isEmpty() ? null : sum.subtract(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
