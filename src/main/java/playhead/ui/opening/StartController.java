package playhead.ui.opening;

import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.workspace.SampleLogs;

/** Binds the start page to its view-model. */
public final class StartController {
    private final OpeningViewModel model;
    private final Supplier<Command> openLogCommand;
    private final Supplier<Command> openWorkspaceCommand;

    @FXML
    private HBox samples;

    @FXML
    private Button openLog;

    @FXML
    private Button openWorkspace;

    @FXML
    private Label problem;

    /**
     * @param model what is shown
     * @param openLog lets the user choose a log
     * @param openWorkspace lets the user choose a workspace
     */
    public StartController(OpeningViewModel model, Supplier<Command> openLog, Supplier<Command> openWorkspace) {
        this.model = model;
        this.openLogCommand = openLog;
        this.openWorkspaceCommand = openWorkspace;
    }

    @FXML
    private void initialize() {
        for (SampleLogs.Sample sample : model.samples()) {
            samples.getChildren().add(button(sample));
        }
        CommandButtons.bind(openLog, openLogCommand.get());
        CommandButtons.bind(openWorkspace, openWorkspaceCommand.get());
        samples.disableProperty().bind(model.busyProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
    }

    private Button button(SampleLogs.Sample sample) {
        Label title = new Label(sample.title());
        title.getStyleClass().add("text-bold");
        Label about = new Label(sample.about());
        about.getStyleClass().addAll("text-muted", "text-small");
        about.setWrapText(true);
        Button button = new Button(null, new VBox(4, title, about));
        button.setId("sample-" + sample.id());
        button.getStyleClass().add("sample");
        button.setAccessibleText("Open the sample " + sample.title() + ": " + sample.about());
        button.setOnAction(event -> model.openSample(sample));
        return button;
    }
}
