package playhead.ui.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.CommandRegistry;
import playhead.ui.look.PseudoClasses;
import playhead.ui.text.Wording;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Binds the frame of the wizard: the list of steps, the step that is shown, Back and Next. */
public final class WizardController {
    private final WizardViewModel model;
    private final CommandRegistry commands;
    private final Words words;
    private final Map<Step, Node> pages = new EnumMap<>(Step.class);
    private final List<Button> marks = new ArrayList<>();
    private boolean filling;

    @FXML
    private VBox steps;

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private StackPane body;

    @FXML
    private Button close;

    @FXML
    private Button restart;

    @FXML
    private Label columnsOf;

    @FXML
    private ChoiceBox<Layout> layouts;

    @FXML
    private Label why;

    @FXML
    private Button back;

    @FXML
    private Button next;

    WizardController(WizardViewModel model, CommandRegistry commands, Words words) {
        this.model = model;
        this.commands = commands;
        this.words = words;
    }

    @FXML
    void initialize() {
        CommandButtons.bind(close, commands.get("importing.close"));
        CommandButtons.bind(restart, commands.get("importing.restart"));
        CommandButtons.bind(back, commands.get("importing.back"));
        CommandButtons.bind(next, commands.get("importing.next"));
        for (Step step : Step.values()) {
            Button mark = new Button((step.ordinal() + 1) + "  " + words.text("importing.step." + step.key()));
            mark.setMaxWidth(Double.MAX_VALUE);
            mark.getStyleClass().addAll("flat", "wizard-step");
            mark.setOnAction(event -> model.go(step == Step.IMPORT ? Step.CHECK : step));
            marks.add(mark);
            steps.getChildren().add(mark);
        }
        layouts.setConverter(
                new Wording<>(layout -> Display.safe(layout.preview().name())));
        layouts.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (!filling && is != null) {
                model.choose(is);
            }
        });
        model.stepProperty().addListener((property, was, is) -> show());
        model.changesProperty().addListener((property, was, is) -> refresh());
        model.sources().lookingProperty().addListener((property, was, is) -> refresh());
        model.shownProperty().addListener((property, was, is) -> {
            if (is) {
                show();
            }
        });
    }

    /** Puts the pages into their places. */
    void place(Map<Step, Node> loaded) {
        pages.putAll(loaded);
        body.getChildren().setAll(pages.values());
        show();
    }

    private void show() {
        Step step = model.stepProperty().get();
        pages.forEach((other, page) -> TextColumns.show(page, other == step));
        title.setText(words.text("importing.step." + step.key()));
        about.setText(words.text("importing.about." + step.key()));
        next.setText(words.text(step == Step.CHECK ? "importing.start" : "command.importing.next.title"));
        for (Step other : Step.values()) {
            Button mark = marks.get(other.ordinal());
            mark.pseudoClassStateChanged(PseudoClasses.AT, other == step);
            mark.setAccessibleText(mark.getText() + (other == step ? words.text("importing.step.here") : ""));
        }
        refresh();
        Node page = pages.get(step);
        if (page != null && model.shownProperty().get()) {
            Platform.runLater(() -> first(page).requestFocus());
        }
    }

    /** Where the cursor goes when a page is shown: into its table, or the first field. */
    private Node first(Node page) {
        Node wanted = page.lookup(model.stepProperty().get() == Step.SOURCES ? ".text-field" : ".table-view");
        return wanted == null ? page : wanted;
    }

    private void refresh() {
        Step step = model.stepProperty().get();
        String reason = model.whyNotNext();
        back.setDisable(step.isFirst());
        TextColumns.show(next, step != Step.IMPORT);
        next.setDisable(reason != null);
        why.setText(reason == null || step == Step.IMPORT ? "" : reason);
        why.setTooltip(new Tooltip(why.getText()));
        List<Layout> all = model.sources().layouts();
        boolean several = all.size() > 1 && (step == Step.ROWS || step == Step.ROLES);
        TextColumns.show(columnsOf, several);
        TextColumns.show(layouts, several);
        filling = true;
        if (!layouts.getItems().equals(all)) {
            layouts.getItems().setAll(all);
        }
        layouts.getSelectionModel().select(model.layoutProperty().get());
        filling = false;
    }
}
