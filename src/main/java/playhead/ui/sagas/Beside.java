package playhead.ui.sagas;

import java.util.Locale;

/** What stands below the list of sagas. */
public enum Beside {
    /** The selected saga. */
    SAGA("mdi2s-sitemap"),
    /** The distinct paths of those that are listed. */
    PATHS("mdi2s-source-branch"),
    /** How often their steps follow each other. */
    MAP("mdi2g-graph-outline"),
    /** How far they came, and how they stand over time. */
    OVERVIEW("mdi2c-chart-bar-stacked");

    private final String icon;

    Beside(String icon) {
        this.icon = icon;
    }

    /** Stable name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String icon() {
        return icon;
    }
}
