package playhead.importing.mapping;

/**
 * A record that reads well but cannot become an event.
 *
 * @param reason one line for people: which field, what is wrong with it
 */
public record Unmappable(String reason) implements Mapped {
    private static final int MOST_SHOWN = 60;

    /** A source's text in a reason: quoted, cut, on one line. */
    static String shown(String text) {
        String cut = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
        StringBuilder out = new StringBuilder(cut.length() + 2).append('\'');
        cut.chars().forEach(c -> out.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
        return out.append('\'').toString();
    }
}
