package playhead.ui.fold;

import java.util.EnumMap;
import java.util.Map;
import playhead.ui.settings.UserSettings;

/** All parts of the window that can be folded. For the window's thread. */
public final class Folds {
    private final Map<Part, Fold> folds = new EnumMap<>(Part.class);

    /** @param settings keep what the user wants */
    public Folds(UserSettings settings) {
        for (Part part : Part.values()) {
            folds.put(part, new Fold(part, settings));
        }
    }

    /** One of them. */
    public Fold of(Part part) {
        return folds.get(part);
    }

    /** Folds what a window has no room for, and unfolds what it has room for again. */
    public void fit(double width, double height, double zoom) {
        if (width > 0 && height > 0) {
            folds.values().forEach(fold -> fold.fit(width / zoom, height / zoom));
        }
    }
}
