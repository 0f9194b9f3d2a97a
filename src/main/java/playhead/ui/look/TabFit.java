package playhead.ui.look;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Keeps all tabs of a pane in sight, whatever its size. Across the top they first move closer together; then the last of
 * them are icons, of which the one in front has its name beside it; how many does not depend on which is in front, so that
 * they stay where they are. Down the side they are icons as far apart as they can be. Names that are not there stay for
 * tooltips and screen readers. For the window's thread.
 */
public final class TabFit {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");
    /** Without it there is an arrow, which would want room for itself before it goes away again. */
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");

    private static final String UNNAMED = "unnamed";

    private static final double LETTER = 14;
    private static final double ICON = 18;
    private static final double GAP = 4;
    /** What the header keeps free at its ends. */
    private static final double REST = 12;

    /** Around a name or icon, in letters, as the style sheets have it: a tab's and a label's, on one side. */
    private static final double ROOMY_PADDING = 0.6 + 0.4;

    private static final double TIGHT_PADDING = 0.2;

    /** How long a tab down the side is, in letters; with less than the middle its icon is smaller. */
    private static final double SIDE_LEAST = 1.1;

    private static final double SIDE_MIDDLE = 1.7;
    private static final double SIDE_MOST = 2.4;

    private final TabPane tabs;
    private final Look look;
    private final boolean iconsBesideNames;
    private Font measured;
    private double[] widths = {};

    private TabFit(TabPane tabs, Look look, boolean iconsBesideNames) {
        this.tabs = tabs;
        this.look = look;
        this.iconsBesideNames = iconsBesideNames;
    }

    /**
     * Keeps the tabs in sight from now on; each has an icon.
     *
     * @param look how large everything is
     * @param iconsBesideNames whether icons stand beside the names, or only in their place
     */
    public static void keep(TabPane tabs, Look look, boolean iconsBesideNames) {
        TabFit fit = new TabFit(tabs, look, iconsBesideNames);
        InvalidationListener again = changed -> fit.fit();
        tabs.widthProperty().addListener(again);
        tabs.heightProperty().addListener(again);
        tabs.sideProperty().addListener(again);
        tabs.skinProperty().addListener(again);
        look.zoomProperty().addListener(again);
    }

    private void fit() {
        if (tabs.getSide() == Side.LEFT) {
            double share = (tabs.getHeight() - letter()) / tabs.getTabs().size() / letter();
            double length = Math.clamp(share, SIDE_LEAST, SIDE_MOST);
            long pixels = (long) (length * letter());
            tabs.setStyle("-fx-tab-min-width: %dpx; -fx-tab-max-width: %dpx;".formatted(pixels, pixels));
            show(length < SIDE_MIDDLE, tabs.getTabs().size(), false, share >= SIDE_LEAST);
        } else {
            tabs.setStyle("");
            across();
        }
    }

    private void across() {
        List<Tab> all = tabs.getTabs();
        double room = tabs.getWidth() - REST;
        double[] names = names();
        boolean tight = need(names, all.size(), 2 * ROOMY_PADDING * letter()) > room;
        double padding = 4 * Math.ceil(TIGHT_PADDING * letter());
        int named = all.size();
        while (tight && named > 0 && need(names, named, padding) > room) {
            named--;
        }
        boolean bare = tight && need(names, named, padding) > room;
        double icons = names.length * (padding + ICON * look.zoomProperty().get());
        show(tight, named, bare, !bare || icons <= room);
    }

    private void show(boolean tight, int named, boolean bare, boolean whole) {
        tabs.pseudoClassStateChanged(WHOLE, whole);
        tabs.pseudoClassStateChanged(TIGHT, tight);
        tabs.pseudoClassStateChanged(BARE, bare);
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            List<String> styles = tabs.getTabs().get(i).getStyleClass();
            boolean unnamed = i >= named;
            if (unnamed && !styles.contains(UNNAMED)) {
                styles.add(UNNAMED);
            } else if (!unnamed) {
                styles.remove(UNNAMED);
            }
        }
    }

    private double letter() {
        return Math.round(LETTER * look.zoomProperty().get());
    }

    /** How wide the names are; measured once for each size of letters. */
    private double[] names() {
        Node label = tabs.lookup(".tab-label");
        Font font =
                label instanceof Labeled shown ? Font.font(shown.getFont().getFamily(), letter()) : Font.font(letter());
        if (!font.equals(measured) || widths.length != tabs.getTabs().size()) {
            measured = font;
            widths = tabs.getTabs().stream()
                    .mapToDouble(tab -> {
                        Text name = new Text(tab.getText());
                        name.setFont(font);
                        return Math.ceil(name.getLayoutBounds().getWidth());
                    })
                    .toArray();
        }
        return widths;
    }

    /** The room for the first so many by name, the others as icons, and whichever of those may come to the front by name. */
    private double need(double[] names, int named, double padding) {
        double icon = ICON * look.zoomProperty().get();
        double need = names.length * padding;
        double longest = 0;
        for (int i = 0; i < names.length; i++) {
            if (i < named) {
                need += names[i] + (iconsBesideNames ? icon + GAP : 0);
            } else {
                need += icon;
                longest = Math.max(longest, names[i] + GAP);
            }
        }
        return need + longest;
    }
}
