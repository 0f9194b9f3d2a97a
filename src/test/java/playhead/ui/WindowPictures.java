package playhead.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Pictures of a window, to be looked at; written only when the system property {@code pictures.into} names a folder.
 *
 * @param driven the window
 */
record WindowPictures(DrivenWindow driven) {
    void take(String name) throws Exception {
        String into = System.getProperty("pictures.into");
        if (into == null) {
            return;
        }
        driven.calm();
        Path file = Files.createDirectories(Path.of(into)).resolve(name + ".png");
        driven.robot.interact(() -> ImageIO.write(copy(driven.window().scene().snapshot(null)), "png", file.toFile()));
    }

    private static BufferedImage copy(WritableImage image) {
        BufferedImage copy =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }
}
