package playhead.ui.teach;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Is as high as what scrolls in it is at the width that there is, which JavaFX's own does not ask for. */
public final class StripScroll extends ScrollPane {
    private final Region inside;

    /** @param inside is as wide as this */
    public StripScroll(Region inside) {
        super(inside);
        this.inside = inside;
        setFitToWidth(true);
        getStyleClass().add("strip-scroll");
        inside.needsLayoutProperty().addListener((property, was, is) -> {
            if (is) {
                requestLayout();
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + inside.prefHeight(width) + snappedBottomInset();
    }
}
