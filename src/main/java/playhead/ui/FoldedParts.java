package playhead.ui;

import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.CommandRegistry;
import playhead.ui.fold.Fold;
import playhead.ui.fold.Folds;
import playhead.ui.fold.Part;
import playhead.ui.look.Look;

/**
 * Folds parts of the frame: the names of the views become a rail of icons, the detail goes away. What lies further inside
 * folds itself.
 *
 * @param folds what is there
 * @param look how large everything is
 */
record FoldedParts(Folds folds, Look look) {
    private static final double UPRIGHT = 90;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

    /**
     * Folds and unfolds with the size of the window.
     *
     * @param above what takes height from the views for a while
     */
    void fit(Region window, Region... above) {
        InvalidationListener fit = changed -> folds.fit(
                window.getWidth(),
                window.getHeight(),
                look.zoomProperty().get(),
                Stream.of(above).mapToDouble(Region::getHeight).sum());
        window.widthProperty().addListener(fit);
        window.heightProperty().addListener(fit);
        look.zoomProperty().addListener(fit);
        Stream.of(above).forEach(one -> one.heightProperty().addListener(fit));
    }

    /** A button that folds and unfolds a part, underlined while the part is there. */
    void button(Button button, Part part, CommandRegistry commands, String icon) {
        CommandButtons.bind(button, commands.get("fold." + part.id()), icon);
        folds.of(part).shownProperty().subscribe(is -> button.pseudoClassStateChanged(ON, is));
    }

    /** The names of the views across the top, or their icons down the side. */
    void navigation(TabPane views) {
        folds.of(Part.NAVIGATION).shownProperty().subscribe(names -> {
            views.pseudoClassStateChanged(RAIL, !names);
            views.setSide(names ? Side.TOP : Side.LEFT);
            // What stands at the side is turned; the icons are turned back.
            views.getTabs().forEach(tab -> tab.getGraphic().setRotate(names ? 0 : UPRIGHT));
        });
    }

    /** The last of the panes; where it is divided from the others is kept. */
    void detail(SplitPane panes, Node detail, DoubleProperty divider) {
        Fold fold = folds.of(Part.DETAIL);
        fold.shownProperty().subscribe(is -> {
            if (!is) {
                panes.getDividers().forEach(line -> line.positionProperty().unbindBidirectional(divider));
                panes.getItems().remove(detail);
                return;
            }
            if (!panes.getItems().contains(detail)) {
                panes.getItems().add(detail);
            }
            panes.getDividers().getFirst().positionProperty().bindBidirectional(divider);
        });
    }
}
