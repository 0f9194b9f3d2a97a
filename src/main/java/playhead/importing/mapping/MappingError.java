package playhead.importing.mapping;

/**
 * One thing that is wrong in a mapping file.
 *
 * @param line 1-based line, or 0 when it is of the file as a whole
 * @param reason one line for people: which key, what is wrong with it, what would be right
 */
public record MappingError(int line, String reason) {
    @Override
    public String toString() {
        return line == 0 ? reason : "line " + line + ": " + reason;
    }
}
