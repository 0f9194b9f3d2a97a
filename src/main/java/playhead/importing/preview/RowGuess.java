package playhead.importing.preview;

import playhead.importing.mapping.RowKind;

/**
 * What a row may be.
 *
 * @param kind what
 * @param percent how sure it is
 * @param reason why
 */
public record RowGuess(RowKind kind, int percent, Reason reason) {}
