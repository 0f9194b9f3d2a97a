package playhead.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import playhead.readmodel.export.SheetForm;
import playhead.ui.look.Presence;
import playhead.ui.text.Wording;
import playhead.ui.text.Words;

/** Binds the card on which form and file of an export are chosen. */
public final class ExportPanel {
    private final ExportViewModel model;
    private final Words words;
    private final Function<Path, Optional<Path>> chooser;
    private final Runnable close;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private ComboBox<SheetForm> form;

    @FXML
    private CheckBox headed;

    @FXML
    private TextField file;

    @FXML
    private Button choose;

    @FXML
    private Label problem;

    @FXML
    private Button cancel;

    @FXML
    private Button copy;

    @FXML
    private Button write;

    /**
     * @param model what is chosen
     * @param words what everything is called
     * @param chooser lets the user choose a file, beginning at one; empty when nothing was chosen
     * @param close takes the card away
     */
    public ExportPanel(ExportViewModel model, Words words, Function<Path, Optional<Path>> chooser, Runnable close) {
        this.model = model;
        this.words = words;
        this.chooser = chooser;
        this.close = close;
    }

    @FXML
    void initialize() {
        form.getItems().setAll(SheetForm.values());
        form.setConverter(new Wording<>(shown -> words.text("export.form." + shown.name())));
        form.valueProperty().bindBidirectional(model.formProperty());
        headed.selectedProperty().bindBidirectional(model.headedProperty());
        file.textProperty().bindBidirectional(model.fileProperty());
        problem.textProperty().bind(model.problemProperty());
        Presence.showWhile(problem, model.problemProperty().isNotEmpty());
        copy.disableProperty().bind(Bindings.equal(model.formProperty(), SheetForm.XLSX));
        choose.setOnAction(
                event -> chooser.apply(Path.of(file.getText())).ifPresent(path -> file.setText(path.toString())));
        cancel.setOnAction(event -> close.run());
        copy.setOnAction(event -> model.copyAll());
        write.setOnAction(event -> model.write());
        model.whenDone(close);
    }

    /** Says what would be exported. */
    public void about(String what) {
        title.setText(words.text("export.title", what));
    }

    /** The card. */
    public Node node() {
        return root;
    }

    /** The control that gets the cursor. */
    public Node first() {
        return form;
    }
}
