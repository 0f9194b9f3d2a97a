package playhead.ui;

import java.io.File;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.CommandRegistry;
import playhead.ui.job.JobBar;
import playhead.ui.job.NoticeList;
import playhead.ui.text.Words;
import playhead.ui.view.View;

/** Binds the frame of the window: start page or views, banner, status bar, what lies on top. */
final class WindowController {
    private static final double NORMAL_FONT = 14;

    private final WindowViewModel model;
    private final CommandRegistry commands;
    private final Words words;
    private final List<View> shownViews;

    @FXML
    private StackPane root;

    @FXML
    private Button open;

    @FXML
    private Label name;

    @FXML
    private Button theme;

    @FXML
    private Button keys;

    @FXML
    private HBox banner;

    @FXML
    private Label bannerText;

    @FXML
    private Button returnToEnd;

    @FXML
    private StackPane start;

    @FXML
    private SplitPane content;

    @FXML
    private TabPane views;

    @FXML
    private StackPane detail;

    @FXML
    private StackPane transport;

    @FXML
    private StackPane jobs;

    @FXML
    private StatusBar status;

    @FXML
    private StackPane overlay;

    /** @param views the large views in the order of their tabs */
    WindowController(WindowViewModel model, CommandRegistry commands, Words words, List<View> views) {
        this.model = model;
        this.commands = commands;
        this.words = words;
        this.shownViews = views;
    }

    /** What commands can ask of the screen. */
    ViewCommands.Screen screen() {
        return new ViewCommands.Screen(this::show, () -> front().editFilter(), this::escape, this::toggleKeys);
    }

    @FXML
    private void initialize() {
        CommandButtons.bind(open, commands.get("file.open"));
        open.setGraphic(new FontIcon("mdi2f-folder-open-outline"));
        CommandButtons.bind(theme, commands.get("view.theme"), "mdi2t-theme-light-dark");
        CommandButtons.bind(keys, commands.get("help.keys"), "mdi2k-keyboard");
        CommandButtons.bind(returnToEnd, commands.get("view.escape"));
        for (View view : shownViews) {
            Tab tab = new Tab(words.text("view." + view.id() + ".title"), view.node());
            tab.setGraphic(new FontIcon(view.icon()));
            views.getTabs().add(tab);
        }
        BooleanBinding isOpen = model.logProperty().isNotNull();
        showWhile(content, isOpen);
        showWhile(transport, isOpen);
        showWhile(start, isOpen.not().or(model.opening().busyProperty()));
        showWhile(banner, isOpen.and(model.playhead().pastProperty()));
        name.textProperty().bind(model.logProperty().map(log -> log.name()).orElse(""));
        bannerText.textProperty().bind(model.banner());
        status.textProperty().bind(model.status());
        views.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, was, is) -> shownViews.forEach(view -> view.setShown(view == front())));
        model.look()
                .zoomProperty()
                .addListener((property, was, is) ->
                        root.setStyle("-fx-font-size: " + Math.round(NORMAL_FONT * is.doubleValue()) + "px;"));
        root.setOnDragOver(this::draggedOver);
        root.setOnDragDropped(this::dropped);
        jobs.getChildren().setAll(new JobBar(model.jobs(), words));
        NoticeList notices = new NoticeList(model.jobs().notices(), words);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        root.getChildren().add(notices);
        overlay.setOnMouseClicked(event -> escape());
    }

    /** Puts what was loaded for itself into its place. */
    void place(Node startPage, Node details, Node transportBar) {
        start.getChildren().setAll(startPage);
        detail.getChildren().setAll(details);
        transport.getChildren().setAll(transportBar);
    }

    private static void showWhile(Node node, BooleanBinding condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private View front() {
        return shownViews.get(views.getSelectionModel().getSelectedIndex());
    }

    private void show(View view) {
        views.getSelectionModel().select(shownViews.indexOf(view));
    }

    private boolean escape() {
        if (overlay.isVisible()) {
            toggleKeys();
            return true;
        }
        if (front().escape()) {
            return true;
        }
        if (root.getScene().getFocusOwner() instanceof TextField) {
            views.requestFocus();
            return true;
        }
        return false;
    }

    private void toggleKeys() {
        boolean show = !overlay.isVisible();
        overlay.getChildren().setAll(show ? List.of(KeyCard.of(commands, words)) : List.of());
        overlay.setVisible(show);
    }

    private void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && commands.get("file.open").isEnabled()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = Objects.requireNonNullElse(event.getDragboard().getFiles(), List.of());
        if (!files.isEmpty()) {
            model.open(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
