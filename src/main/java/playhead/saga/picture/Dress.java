package playhead.saga.picture;

/** The colours of a picture. */
public enum Dress {
    /** Dark on white; for paper, too. */
    LIGHT(0xFFFFFF, 0xF6F8FA, 0xD0D7DE, 0x57606A, 0x1F2328, 0x0969DA, 0x0072B2, 0x1A7F37, 0xC4320A, 0x8250DF, 0x9A6700),
    /** Light on dark. */
    DARK(0x0D1117, 0x151B23, 0x3D444D, 0xA5ADB8, 0xF0F6FC, 0x4493F8, 0x56B4E9, 0x3FB950, 0xFF8A65, 0xD2A8FF, 0xE3B341),
    /** White on black. */
    CONTRAST(
            0x000000, 0x101010, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFD60A, 0x8FD3FF, 0x7CFC9A, 0xFF9B94, 0xE2C5FF,
            0xFFE08A);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final int[] colours;

    Dress(int... colours) {
        this.colours = colours;
    }

    /** Red, green and blue of a tint. */
    public int rgb(Tint tint) {
        return colours[tint.ordinal()];
    }
}
