package playhead.ui;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.stage.Window;
import playhead.ui.look.Theme;

/**
 * Looks at screens of a window in all the ways that they are seen.
 *
 * @param driven the window
 * @param screens brings one after the other to the front
 */
record EveryLook(DrivenWindow driven, Screens screens) {
    private static final double[][] SIZES = {{1000, 700}, {1366, 768}};

    /** Screens of a window. */
    interface Screens {
        /** Brings each to the front and has it looked at. */
        void each(Look look) throws Exception;
    }

    /** What is done with a screen that is in front. */
    interface Look {
        void at(String screen) throws Exception;
    }

    private interface Seen {
        void at(String screen, Node root);
    }

    /** Texts that do not stand out, in any theme. */
    Set<String> pale() throws Exception {
        Set<String> pale = new TreeSet<>();
        for (Theme theme : Theme.values()) {
            driven.robot.interact(
                    () -> driven.model().look().chosenThemeProperty().set(theme));
            each(theme.id(), (screen, root) -> SceneText.pale(root).forEach(text -> pale.add(screen + " " + text)));
        }
        return pale;
    }

    /** What is cut off, has no name or lies on something else, in small and larger windows. */
    Set<String> wrong(String language, int... zooms) throws Exception {
        return wrong(SIZES, language, zooms);
    }

    /** The same in a small window only, where there is the least room. */
    Set<String> wrongWhereSmall(String language, int zoom) throws Exception {
        return wrong(new double[][] {SIZES[0]}, language, zoom);
    }

    private Set<String> wrong(double[][] sizes, String language, int... zooms) throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (double[] size : sizes) {
            size(size[0], size[1]);
            for (int zoom : zooms) {
                driven.robot.interact(() -> {
                    driven.model().look().zoomBy(-20);
                    driven.model().look().zoomBy(zoom / 10 - 8);
                });
                each("%s-%d-%.0f".formatted(language, zoom, size[0]), (screen, root) -> {
                    SceneText.cutOff(root).forEach(text -> wrong.add(screen + " " + text));
                    SceneText.nameless(root).forEach(control -> wrong.add(screen + " nameless: " + control));
                    SceneOverlap.of(root).forEach(parts -> wrong.add(screen + " lie on each other: " + parts));
                });
            }
        }
        return wrong;
    }

    private void each(String where, Seen seen) throws Exception {
        screens.each(screen -> {
            new WindowPictures(driven).take(where + "-" + screen);
            driven.robot.interact(() -> {
                Node root = driven.window().root();
                root.applyCss();
                driven.window().root().layout();
                seen.at(where + " " + screen, root.getScene().getRoot());
            });
        });
    }

    private void size(double width, double height) throws TimeoutException {
        driven.robot.interact(() -> {
            Window window = driven.window().scene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
        });
        driven.until(() -> driven.window().scene().getWidth() == width);
    }
}
