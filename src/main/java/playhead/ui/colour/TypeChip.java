package playhead.ui.colour;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;

/** The sign of an event type on the screen: colour and pattern as on the timeline, and its letters. */
public final class TypeChip extends Label {
    private final Swatches swatches;
    private final ImageView swatch = new ImageView();

    /** A chip without a sign yet. */
    public TypeChip(Swatches swatches) {
        this.swatches = swatches;
        getStyleClass().add("type-chip");
        setGraphic(swatch);
        setMinWidth(USE_PREF_SIZE);
    }

    /** A chip with a sign. */
    public TypeChip(Swatches swatches, TypeSign sign) {
        this(swatches);
        show(sign);
    }

    /** Shows a sign from now on. */
    public void show(TypeSign sign) {
        swatch.setImage(swatches.of(sign.rank()));
        setText(sign.letters());
    }
}
