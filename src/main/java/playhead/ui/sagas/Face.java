package playhead.ui.sagas;

import java.util.Locale;

/** The ways in which the selected saga is shown. */
public enum Face {
    /** A lane a participant, time from left to right. */
    LANES("mdi2c-chart-gantt"),
    /** A row a step. */
    STEPS("mdi2f-format-list-numbered"),
    /** Messages between participants, from top to bottom. */
    SEQUENCE("mdi2s-swap-horizontal"),
    /** A row an event. */
    EVENTS("mdi2t-table-of-contents"),
    /** Beside the saga that was marked, a row a step. */
    COMPARE("mdi2c-compare-horizontal");

    private final String icon;

    Face(String icon) {
        this.icon = icon;
    }

    /** Stable name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String icon() {
        return icon;
    }

    /** The one after it, the first after the last. */
    Face next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
