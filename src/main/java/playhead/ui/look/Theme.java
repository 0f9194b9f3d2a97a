package playhead.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;

/** The colours of everything. */
public enum Theme {
    /** Dark text on light ground. */
    LIGHT(false),
    /** Light text on dark ground. */
    DARK(true),
    /** White on black with thick frames, for eyes and projectors that need it. */
    CONTRAST(true);

    private final boolean dark;

    Theme(boolean dark) {
        this.dark = dark;
    }

    /** True for light text on dark ground. */
    public boolean isDark() {
        return dark;
    }

    /** The one after it, the first after the last. */
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Stable name such as {@code light}, for settings and words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The style sheet of the controls, for the whole application. */
    public String controls() {
        return dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    /** The style sheets of the window, the first is the most general. */
    public List<String> sheets() {
        return this == CONTRAST
                ? List.of(sheet("playhead"), sheet("shell"), sheet("teach"), sheet("contrast"))
                : List.of(sheet("playhead"), sheet("shell"), sheet("teach"));
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/fxml/" + name + ".css").toExternalForm();
    }
}
