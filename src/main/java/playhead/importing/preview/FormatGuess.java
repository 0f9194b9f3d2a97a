package playhead.importing.preview;

/**
 * What a format thinks of a file.
 *
 * @param id of the format
 * @param percent how sure it is, 0 to 100
 * @param reason a phrase, may be empty
 */
public record FormatGuess(String id, int percent, String reason) {}
