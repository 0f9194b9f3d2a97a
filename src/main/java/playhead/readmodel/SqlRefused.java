package playhead.readmodel;

/**
 * The statement was not run, or broke off before its first row.
 *
 * @param reason one line for the user
 */
public record SqlRefused(String reason) implements SqlAnswer {}
