package playhead.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import playhead.ui.settings.UserSettings;

/**
 * Where the window was and how large, at the next start again; never outside of the screens there are now.
 *
 * @param settings keep it
 */
record WindowBounds(UserSettings settings) {
    private static final double LEAST = 400;

    /** No screen is there. */
    private static final double FAR = -1e9;

    private static final String MAXIMIZED = "window.maximized";

    /** Puts the stage where the last one was, and keeps where this one goes. */
    void keep(Stage stage, double normalWidth, double normalHeight) {
        Rectangle2D kept = new Rectangle2D(
                number("x", FAR),
                number("y", FAR),
                Math.max(LEAST, number("width", normalWidth)),
                Math.max(LEAST, number("height", normalHeight)));
        boolean seen = !Screen.getScreensForRectangle(kept).isEmpty();
        Rectangle2D screen =
                (seen ? Screen.getScreensForRectangle(kept).getFirst() : Screen.getPrimary()).getVisualBounds();
        Rectangle2D fits = fit(kept, screen);
        stage.setWidth(fits.getWidth());
        stage.setHeight(fits.getHeight());
        if (seen) {
            stage.setX(fits.getMinX());
            stage.setY(fits.getMinY());
        }
        stage.setMaximized(settings.text(MAXIMIZED, "no").get().equals("yes"));
        stage.maximizedProperty()
                .addListener(
                        (property, was, is) -> settings.text(MAXIMIZED, "no").set(is ? "yes" : "no"));
        stage.xProperty().addListener((property, was, is) -> put(stage, "x", is));
        stage.yProperty().addListener((property, was, is) -> put(stage, "y", is));
        stage.widthProperty().addListener((property, was, is) -> put(stage, "width", is));
        stage.heightProperty().addListener((property, was, is) -> put(stage, "height", is));
    }

    /** The rectangle moved and made smaller until it lies within a screen. */
    static Rectangle2D fit(Rectangle2D wanted, Rectangle2D screen) {
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private double number(String side, double normal) {
        return settings.number("window." + side, normal).get();
    }

    private void put(Stage stage, String side, Number value) {
        if (!stage.isMaximized()
                && !stage.isIconified()
                && !stage.isFullScreen()
                && !Double.isNaN(value.doubleValue())) {
            settings.number("window." + side, 0).set(value.doubleValue());
        }
    }
}
