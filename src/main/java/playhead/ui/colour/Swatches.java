package playhead.ui.colour;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/** Samples of the colours and patterns of the palette, painted once. For the window's thread. */
public final class Swatches {
    private static final int SIZE = 12;

    private final Image[] images = new Image[Palette.TYPES + 1];

    /** The sample of a rank. */
    public Image of(int rank) {
        if (images[rank] == null) {
            WritableImage sample = new WritableImage(SIZE, SIZE);
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    sample.getPixelWriter().setArgb(x, y, Palette.argb(rank, x, y));
                }
            }
            images[rank] = sample;
        }
        return images[rank];
    }
}
