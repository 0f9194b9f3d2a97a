package playhead.readmodel.export;

/**
 * One line of what an export says of itself, such as the filter or the position it was made at.
 *
 * @param name such as {@code filter}
 * @param value as it is printed
 */
public record Fact(String name, String value) {}
