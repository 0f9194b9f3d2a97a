package playhead.ui.opening;

import java.time.InstantSource;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import playhead.ui.async.Background;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.look.Presence;
import playhead.ui.look.Wrapping;
import playhead.ui.settings.Recents;
import playhead.ui.text.Words;
import playhead.workspace.SampleLogs;

/** Binds the start page to its view-model. */
public final class StartController {
    private final OpeningViewModel model;
    private final Recents recents;
    private final Background background;
    private final Words words;
    private final Function<String, Command> commands;

    @FXML
    private FlowPane samples;

    @FXML
    private Button openLog;

    @FXML
    private Button openWorkspace;

    @FXML
    private Button newLab;

    @FXML
    private Button lessons;

    @FXML
    private VBox before;

    @FXML
    private Label problem;

    /**
     * @param model what is shown
     * @param recents workspaces that were open before
     * @param background looks whether they are still there
     * @param words in the window's language
     * @param commands by id
     */
    public StartController(
            OpeningViewModel model,
            Recents recents,
            Background background,
            Words words,
            Function<String, Command> commands) {
        this.model = model;
        this.recents = recents;
        this.background = background;
        this.words = words;
        this.commands = commands;
    }

    @FXML
    void initialize() {
        for (SampleLogs.Sample sample : model.samples()) {
            samples.getChildren().add(button(sample));
        }
        CommandButtons.bind(openLog, commands.apply("file.open"));
        CommandButtons.bind(openWorkspace, commands.apply("file.workspace"));
        CommandButtons.bind(newLab, commands.apply("lab.new"));
        CommandButtons.bind(lessons, commands.apply("lesson.choose"));
        RecentList list = new RecentList(recents, background, words, model::open, InstantSource.system());
        before.getChildren().setAll(list);
        before.disableProperty().bind(model.busyProperty());
        samples.disableProperty().bind(model.busyProperty());
        problem.textProperty().bind(model.problemProperty());
        Presence.showWhile(problem, model.problemProperty().isNotEmpty());
    }

    private Button button(SampleLogs.Sample sample) {
        Label title = new Label(words.text("opening.sample." + sample.id() + ".title"));
        title.getStyleClass().add("text-bold");
        Label about = new Label(words.text("opening.sample." + sample.id() + ".about"));
        about.getStyleClass().addAll("text-muted", "text-small");
        Wrapping.of(about);
        Button button = new Button(null, new VBox(4, title, about));
        button.setId("sample-" + sample.id());
        button.getStyleClass().add("sample");
        button.setAccessibleText(words.text("opening.sample.open", title.getText(), about.getText()));
        button.setOnAction(event -> model.openSample(sample));
        return button;
    }
}
