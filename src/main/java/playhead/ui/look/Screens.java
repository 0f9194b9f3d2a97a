package playhead.ui.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import playhead.ui.text.Words;

/**
 * Loads FXML files with the words of the window's language.
 *
 * @param words what {@code %key} stands for
 */
public record Screens(Words words) {
    /**
     * Loads a file and binds it to its controller.
     *
     * @param file name in the folder {@code fxml}, without its ending
     * @param controller the object of the class that the file names
     * @return the outermost node of the file
     */
    public Parent load(String file, Object controller) {
        FXMLLoader loader = new FXMLLoader(Screens.class.getResource("/fxml/" + file + ".fxml"), words.bundle());
        loader.setControllerFactory(type -> {
            if (type != controller.getClass()) {
                throw new IllegalArgumentException(file + " names " + type + ", not " + controller.getClass());
            }
            return controller;
        });
        try {
            Parent root = loader.load();
            Wrapping.named(loader.getNamespace().values());
            return root;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
