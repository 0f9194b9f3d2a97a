package playhead.ui.look;

import javafx.css.PseudoClass;

/** Names by which the style sheet knows what a row or cell is. */
public final class PseudoClasses {
    /** A row after the playhead. */
    public static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");

    /** The row at the playhead. */
    public static final PseudoClass AT = PseudoClass.getPseudoClass("at");

    /** A cell of a field that the entity does not have. */
    public static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    /** A cell that holds null. */
    public static final PseudoClass NULL = PseudoClass.getPseudoClass("null");

    /** A cell that holds a number. */
    public static final PseudoClass NUMBER = PseudoClass.getPseudoClass("number");

    /** A cell that the last move changed. */
    public static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    /** A row of an event that the what-if leaves out. */
    public static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");

    /** A row of an event that says something else in the what-if. */
    public static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");

    private PseudoClasses() {}
}
