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

    /**
     * Folds what a window has no room for, and unfolds what it has room for again.
     *
     * @param taken height that a lesson or a problem takes from the views; only the timeline makes up for it
     */
    public void fit(double width, double height, double zoom, double taken) {
        if (width > 0 && height > 0) {
            folds.forEach(
                    (part, fold) -> fold.fit(width / zoom, (part == Part.TIMELINE ? height - taken : height) / zoom));
        }
    }
}
