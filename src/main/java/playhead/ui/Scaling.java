package playhead.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.Region;
import playhead.ui.look.Digits;
import playhead.ui.look.IconSheet;
import playhead.ui.look.Look;

/**
 * Makes letters and icons as large as the look says, and folds the menus where they have no room then.
 *
 * @param root of the window
 * @param look how large everything is
 */
record Scaling(Region root, Look look) {
    private static final double NORMAL_FONT = 14;

    private static List<String> sheets(double zoom) {
        List<String> sheets = new ArrayList<>(List.of(IconSheet.of(zoom)));
        Digits.sheet().ifPresent(sheets::add);
        return sheets;
    }

    /** Follows the look and the size of the window from now on. */
    void keep(MenuBar menus) {
        look.zoomProperty().subscribe(zoom -> {
            root.setStyle("-fx-font-size: " + Math.round(NORMAL_FONT * zoom.doubleValue()) + "px;");
            root.getStylesheets().setAll(sheets(zoom.doubleValue()));
        });
        MenuFold fold = new MenuFold(menus);
        InvalidationListener fit = changed ->
                fold.fit(root.getWidth(), NORMAL_FONT * look.zoomProperty().get());
        root.widthProperty().addListener(fit);
        look.zoomProperty().addListener(fit);
    }
}
