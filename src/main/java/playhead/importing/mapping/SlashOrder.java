package playhead.importing.mapping;

/** How dates such as {@code 05/06/2024} are to be read. */
public enum SlashOrder {
    /** Nothing decides it: such times are refused, with the way out. */
    UNKNOWN,
    /** {@code 31/12/2024}. */
    DAY_FIRST,
    /** {@code 12/31/2024}. */
    MONTH_FIRST
}
