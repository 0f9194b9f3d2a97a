package playhead.importing.preview;

import playhead.importing.mapping.EventPart;

/**
 * A column that may be a part of the event.
 *
 * @param part the part
 * @param column name of the column
 * @param percent how sure it is
 * @param reason why
 * @param pattern form of its times where one is needed, or null
 * @param byName true when an import without a mapping takes it so as well
 */
public record PartGuess(EventPart part, String column, int percent, Reason reason, String pattern, boolean byName) {}
