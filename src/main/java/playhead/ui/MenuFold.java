package playhead.ui;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;

/** Folds the menus into a single one where the window is too narrow for them all side by side. */
final class MenuFold {
    private static final double LETTER = 0.58;
    private static final double PADDING = 1.9;
    private static final double REST = 20;

    private final MenuBar bar;
    private final List<Menu> all;
    private final Menu folded = new Menu("☰");
    private final double width;

    /** @param bar the bar with all its menus */
    MenuFold(MenuBar bar) {
        this.bar = bar;
        all = List.copyOf(bar.getMenus());
        width = all.stream()
                .mapToDouble(menu -> menu.getText().length() * LETTER + PADDING)
                .sum();
    }

    /**
     * Looks whether they fit.
     *
     * @param space width of the window
     * @param letter height of its letters
     */
    void fit(double space, double letter) {
        fold((width + REST) * letter > space);
    }

    private void fold(boolean narrow) {
        if (narrow == bar.getMenus().contains(folded)) {
            return;
        }
        bar.getMenus().clear();
        folded.getItems().clear();
        if (narrow) {
            folded.getItems().setAll(all);
            bar.getMenus().setAll(List.of(folded));
        } else {
            bar.getMenus().setAll(all);
        }
    }
}
