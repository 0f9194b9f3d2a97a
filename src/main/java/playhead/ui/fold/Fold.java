package playhead.ui.fold;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import playhead.ui.settings.UserSettings;

/**
 * Whether a part of the window is there. What the user wants is kept twice: for a window that has room for the part, and
 * for one that has not; there it is folded until the user unfolds it all the same. For the window's thread.
 */
public final class Fold {
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Part part;
    private final StringProperty roomy;
    private final StringProperty narrow;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private boolean fits = true;

    Fold(Part part, UserSettings settings) {
        this.part = part;
        this.roomy = settings.text("fold." + part.id(), part.isOpen() ? YES : NO);
        this.narrow = settings.text("fold." + part.id() + ".narrow", NO);
        shown.set(wanted().get().equals(YES));
        shown.addListener((property, was, is) -> wanted().set(is ? YES : NO));
    }

    private StringProperty wanted() {
        return fits ? roomy : narrow;
    }

    /** The window has this size, before zooming. */
    void fit(double width, double height) {
        fits = part.fits(width, height);
        shown.set(wanted().get().equals(YES));
    }

    /** Folds or unfolds it. */
    public void toggle() {
        shown.set(!shown.get());
    }

    /** Whether it is there; setting it is the user's wish for windows with as much room, or as little, as now. */
    public BooleanProperty shownProperty() {
        return shown;
    }
}
