package playhead.ui.colour;

/**
 * How a row looks that a rule marked.
 *
 * @param colour rank in the {@link Palette}
 * @param sign a letter or a shape
 * @param rule what the rule is called
 */
public record RowMark(int colour, String sign, String rule) {}
