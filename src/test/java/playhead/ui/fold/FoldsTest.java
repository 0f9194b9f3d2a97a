package playhead.ui.fold;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.async.Background;
import playhead.ui.settings.UserSettings;
import playhead.workspace.settings.SettingsFile;

class FoldsTest {
    @TempDir
    Path folder;

    private UserSettings settings;
    private Folds folds;

    @BeforeEach
    void open() {
        settings = read();
        folds = new Folds(settings);
    }

    private UserSettings read() {
        return UserSettings.read(new SettingsFile(folder.resolve("settings.json")), InstantSource.system());
    }

    private boolean isShown(Part part) {
        return folds.of(part).shownProperty().get();
    }

    @Test
    void a_laptop_shows_all_but_the_values_and_a_large_zoom_folds_them_and_gives_them_back() {
        folds.fit(1366, 768, 1, 0);
        assertTrue(isShown(Part.NAVIGATION) && isShown(Part.DETAIL) && isShown(Part.TIMELINE));
        assertFalse(isShown(Part.VALUES));
        folds.fit(1366, 768, 2, 0);
        assertFalse(isShown(Part.NAVIGATION) || isShown(Part.DETAIL) || isShown(Part.TIMELINE));
        folds.fit(1366, 768, 1, 0);
        assertTrue(isShown(Part.NAVIGATION) && isShown(Part.DETAIL) && isShown(Part.TIMELINE));
    }

    @Test
    void a_low_window_folds_the_timeline_and_leaves_the_detail() {
        folds.fit(1366, 500, 1, 0);
        assertFalse(isShown(Part.TIMELINE));
        assertTrue(isShown(Part.DETAIL));
    }

    @Test
    void what_stands_above_the_views_takes_its_height_from_the_timeline_and_gives_it_back() {
        folds.fit(1000, 700, 1.2, 0);
        assertTrue(isShown(Part.TIMELINE));
        folds.fit(1000, 700, 1.2, 110);
        assertFalse(isShown(Part.TIMELINE));
        assertTrue(isShown(Part.NAVIGATION), "what is beside the views stays where it is");
        folds.fit(1000, 700, 1.2, 0);
        assertTrue(isShown(Part.TIMELINE));
    }

    @Test
    void what_the_user_folds_in_a_wide_window_stays_folded_whatever_the_size_was_in_between() {
        folds.of(Part.DETAIL).toggle();
        folds.fit(700, 500, 1, 0);
        folds.fit(1366, 768, 1, 0);
        assertFalse(isShown(Part.DETAIL));
    }

    @Test
    void what_the_user_unfolds_in_a_narrow_window_is_there_whenever_it_is_narrow_again() {
        folds.fit(700, 500, 1, 0);
        folds.of(Part.TIMELINE).toggle();
        assertTrue(isShown(Part.TIMELINE));
        folds.fit(1366, 768, 1, 0);
        folds.of(Part.TIMELINE).toggle();
        folds.fit(700, 500, 1, 0);
        assertTrue(isShown(Part.TIMELINE));
        folds.fit(1366, 768, 1, 0);
        assertFalse(isShown(Part.TIMELINE));
    }

    @Test
    void what_the_user_wants_is_there_at_the_next_start() {
        folds.of(Part.DETAIL).toggle();
        folds.of(Part.VALUES).toggle();
        settings.write(new Background(Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        }));
        folds = new Folds(read());
        assertFalse(isShown(Part.DETAIL));
        assertTrue(isShown(Part.VALUES));
    }

    @Test
    void a_window_without_a_size_yet_folds_nothing() {
        folds.fit(0, 0, 1, 0);
        assertTrue(isShown(Part.DETAIL));
    }
}
