package playhead.ui.colour;

import playhead.ui.filter.FilterMode;

/**
 * Rows that a filter lets through are marked with a colour and a sign.
 *
 * @param name what it is called
 * @param type the entity type whose states it is over, or null when it is over events
 * @param mode how the filter is read
 * @param filter what is written, as in the bar over the table
 * @param colour rank in the {@link Palette}
 * @param sign a letter or a shape
 * @param on whether it is used
 */
public record ColourRule(
        String name, String type, FilterMode mode, String filter, int colour, String sign, boolean on) {
    /** True when it marks events, not states. */
    public boolean isOverEvents() {
        return type == null;
    }

    /** True when it lets anything through at all: an empty filter marks nothing. */
    boolean isUsed() {
        return on && !filter.isBlank();
    }

    /** True when what it marks depends on sets of ids. */
    boolean namesSet() {
        return mode == FilterMode.CEL && filter.contains("inSet(");
    }

    /** How the rows look that it marks. */
    public RowMark mark() {
        return new RowMark(colour, sign, name);
    }

    ColourRule named(String other) {
        return new ColourRule(other, type, mode, filter, colour, sign, on);
    }

    ColourRule over(String otherType) {
        return new ColourRule(name, otherType, mode, filter, colour, sign, on);
    }

    ColourRule filtering(FilterMode otherMode, String other) {
        return new ColourRule(name, type, otherMode, other, colour, sign, on);
    }

    ColourRule coloured(int other) {
        return new ColourRule(name, type, mode, filter, other, sign, on);
    }

    ColourRule signed(String other) {
        return new ColourRule(name, type, mode, filter, colour, other, on);
    }

    ColourRule switched(boolean use) {
        return new ColourRule(name, type, mode, filter, colour, sign, use);
    }
}
