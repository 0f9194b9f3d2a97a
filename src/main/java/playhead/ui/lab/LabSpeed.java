package playhead.ui.lab;

/** How fast the Lab plays by itself. */
public enum LabSpeed {
    /** One event, then a second for each hop that it took. */
    SLOW,
    /** As its clock goes. */
    CLOCK,
    /** As much as can be followed. */
    FAST;

    /** Key of its words. */
    String word() {
        return "lab.speed." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The next one, after the last the first. */
    LabSpeed next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
