package playhead.ui.importing;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import playhead.ui.look.Look;
import playhead.ui.text.Words;
import playhead.workspace.Contents;
import playhead.workspace.Display;

/** Binds the step in which the import runs, and which then says what a correction changed. */
public final class ImportController {
    private static final List<String> WITH_NAME = List.of("entities ", "type ", "fields ", "state ");

    private final ImportViewModel model;
    private final CorrectionViewModel correction;
    private final Look look;
    private final Words words;

    @FXML
    private WorkingLine working;

    @FXML
    private Label problem;

    @FXML
    private Label said;

    @FXML
    private Label kept;

    @FXML
    private TableView<Contents.Difference> differences;

    @FXML
    private Button done;

    ImportController(ImportViewModel model, CorrectionViewModel correction, Look look, Words words) {
        this.model = model;
        this.correction = correction;
        this.look = look;
        this.words = words;
    }

    @FXML
    void initialize() {
        working.follow(model.runningProperty(), model::cancel);
        problem.textProperty().bind(model.problemProperty());
        said.textProperty().bind(correction.saidProperty());
        kept.textProperty().bind(correction.keptProperty());
        correction.keptProperty().addListener((property, was, is) -> show());
        look.rows(differences);
        TextColumns columns = new TextColumns(look);
        columns.add(differences, words.text("importing.correct.what"), 310, this::what);
        columns.add(differences, words.text("importing.correct.before"), 260, one -> Display.safe(one.before()));
        columns.add(differences, words.text("importing.correct.after"), 260, one -> Display.safe(one.after()));
        differences.setItems(correction.differences());
        differences.setPlaceholder(new Label(""));
        done.setOnAction(event -> model.land());
        model.landedProperty().addListener((property, was, is) -> show());
        show();
    }

    private String what(Contents.Difference difference) {
        for (String prefix : WITH_NAME) {
            if (difference.what().startsWith(prefix)) {
                String name = Display.safe(difference.what().substring(prefix.length()));
                return words.text("importing.correct." + prefix.strip(), name);
            }
        }
        return words.text("importing.correct." + difference.what());
    }

    private void show() {
        boolean landed = model.landedProperty().get();
        TextColumns.show(differences, landed);
        TextColumns.show(done, landed);
        TextColumns.show(said, landed);
        TextColumns.show(kept, landed && !kept.getText().isEmpty());
    }
}
