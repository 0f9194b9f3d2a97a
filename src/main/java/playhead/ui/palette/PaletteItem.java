package playhead.ui.palette;

/**
 * Something that was found.
 *
 * @param id what it is, the same whenever it is found again
 * @param icon literal of the icon of its kind
 * @param title what it is called
 * @param about one line on it
 * @param keys the keys that call it without the palette, or empty
 * @param whyNot why it cannot be chosen now, or null
 * @param action what happens when it is chosen
 */
public record PaletteItem(
        String id, String icon, String title, String about, String keys, String whyNot, Runnable action) {
    /** All of it in one line, for screen readers. */
    public String text() {
        return title + ", " + about + (keys.isEmpty() ? "" : ", " + keys) + (whyNot == null ? "" : ", " + whyNot);
    }
}
