package playhead.ui.colour;

/**
 * How an event type is known at a glance, the same in all views of a log.
 *
 * @param rank its colour and pattern in the {@link Palette}; types without a colour of their own share the last
 * @param letters one to a few letters or digits that no other type of the log has
 */
public record TypeSign(int rank, String letters) {
    /** What a type that came after the counting has. */
    static final TypeSign UNKNOWN = new TypeSign(Palette.TYPES, "?");
}
