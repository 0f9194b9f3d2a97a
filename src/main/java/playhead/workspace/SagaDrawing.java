package playhead.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import playhead.readmodel.export.WholeFile;
import playhead.saga.Margin;
import playhead.saga.Saga;
import playhead.saga.picture.Across;
import playhead.saga.picture.Dress;
import playhead.saga.picture.EnglishPicture;
import playhead.saga.picture.PictureFile;

/**
 * The picture of a saga as a file: the same for the window and the command line, and the same whenever it is made.
 *
 * @param saga as it was
 * @param margin what stands beside it
 * @param across what goes from left to right
 */
public record SagaDrawing(Saga saga, Margin margin, Across across) {
    /** As SVG. */
    public String svg() {
        return file().svg();
    }

    /**
     * Writes it as PNG, whole or not at all.
     *
     * @return null, or why it could not be written
     */
    public String png(Path to) {
        return write(to, out -> file().png(out));
    }

    /**
     * Writes a text, whole or not at all.
     *
     * @return null, or why it could not be written
     */
    public static String text(Path to, String text) {
        return write(to, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private PictureFile file() {
        return new PictureFile(saga, margin, new EnglishPicture(Display::safe), across, Dress.LIGHT);
    }

    private static String write(Path to, Content content) {
        try {
            WholeFile.write(to, out -> {
                content.write(out);
                return 0;
            });
            return null;
        } catch (IOException refused) {
            return to + ": " + refused.getMessage();
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
