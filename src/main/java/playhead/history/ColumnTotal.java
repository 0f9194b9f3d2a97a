package playhead.history;

import java.math.BigDecimal;
import playhead.event.FieldPath;
import playhead.event.Json;

/**
 * What the numbers of one column come to, those of one currency where there are currencies.
 *
 * @param field the column
 * @param currency the currency they are in, Java null where the column has none beside it or it is absent
 * @param count how many numbers
 * @param sum their exact sum
 * @param min the least
 * @param max the greatest
 */
public record ColumnTotal(FieldPath field, Json currency, long count, BigDecimal sum, BigDecimal min, BigDecimal max) {}
