package playhead.ui.importing;

/** The steps of the wizard, in their order. */
public enum Step {
    /** Which files, and how they are written. */
    SOURCES,
    /** What a row is. */
    ROWS,
    /** What the columns are for. */
    ROLES,
    /** What would be imported. */
    CHECK,
    /** The import itself, and what came of it. */
    IMPORT;

    /** Its name in the words. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isFirst() {
        return this == SOURCES;
    }

    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    Step back() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
