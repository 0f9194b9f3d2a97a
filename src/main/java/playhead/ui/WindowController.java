package playhead.ui;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.StatusBar;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.CommandMenus;
import playhead.ui.command.CommandRegistry;
import playhead.ui.fold.Folds;
import playhead.ui.fold.Part;
import playhead.ui.job.JobBar;
import playhead.ui.job.NoticeList;
import playhead.ui.look.LeastWidth;
import playhead.ui.look.Presence;
import playhead.ui.look.TabFit;
import playhead.ui.look.WholeText;
import playhead.ui.look.ZoneChip;
import playhead.ui.settings.UserSettings;
import playhead.ui.text.Words;
import playhead.ui.view.View;

/** Binds the frame of the window: start page or views, banner, status bar, what lies on top. */
final class WindowController {
    private static final double NAME = 6;
    private static final double DETAIL = 0.62;

    private final WindowViewModel model;
    private final CommandRegistry commands;
    private final Words words;
    private final List<View> shownViews;
    private ViewTabs tabs;

    @FXML
    private StackPane root;

    @FXML
    private BorderPane frame;

    @FXML
    private MenuBar menus;

    @FXML
    private Label name;

    @FXML
    private HBox foldButtons;

    @FXML
    private Button foldNavigation;

    @FXML
    private Button foldTimeline;

    @FXML
    private Button foldDetail;

    @FXML
    private Button theme;

    @FXML
    private Button keys;

    @FXML
    private StackPane mode;

    @FXML
    private StackPane problem;

    @FXML
    private StackPane lesson;

    @FXML
    private StackPane start;

    @FXML
    private StackPane wizard;

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
    private Button palette;

    private final UserSettings settings;
    private final Runnable changeLanguage;
    private final Panes panes = new Panes();
    private final Cards cards;
    private final FoldedParts parts;
    private PartsInTurn inTurn;

    /**
     * @param settings what the user chose
     * @param folds which parts are there
     * @param cards what can lie on top
     * @param views the large views in the order of their tabs
     * @param changeLanguage makes the window anew in the next language
     */
    WindowController(
            WindowViewModel model,
            CommandRegistry commands,
            UserSettings settings,
            Folds folds,
            Cards cards,
            Words words,
            List<View> views,
            Runnable changeLanguage) {
        this.settings = settings;
        this.cards = cards;
        this.parts = new FoldedParts(folds, model.look());
        this.changeLanguage = changeLanguage;
        this.model = model;
        this.commands = commands;
        this.words = words;
        this.shownViews = views;
    }

    /** What commands can ask of the screen. */
    ViewCommands.Screen screen() {
        return new ViewCommands.Screen(
                view -> tabs.show(view),
                () -> front().editFilter(),
                this::escape,
                () -> cards.toggleKeys(panes.areaOf(root.getScene().getFocusOwner())),
                cards::togglePalette,
                this::whyNoLanguage,
                changeLanguage,
                forward -> panes.cycle(root.getScene().getFocusOwner(), forward));
    }

    /** What runs in the import would go on for a window that is gone. */
    private String whyNoLanguage() {
        boolean imports = model.wizard().importing().runningProperty().get() != null;
        return imports ? words.text("opening.why.busy") : model.text().whyBusy();
    }

    @FXML
    void initialize() {
        CommandMenus.fill(menus, commands, words);
        CommandButtons.bind(theme, commands.get("view.theme"), "mdi2t-theme-light-dark");
        CommandButtons.bind(palette, commands.get("view.palette"), "mdi2m-magnify");
        palette.setText(words.text("window.palette.prompt"));
        CommandButtons.bind(keys, commands.get("help.keys"), "mdi2k-keyboard");
        tabs = new ViewTabs(views, shownViews);
        tabs.name(commands, words);
        parts.button(foldNavigation, Part.NAVIGATION, commands, "mdi2d-dock-left");
        parts.button(foldTimeline, Part.TIMELINE, commands, "mdi2d-dock-bottom");
        parts.button(foldDetail, Part.DETAIL, commands, "mdi2d-dock-right");
        showWhatIsOpen();
        sayNames();
        views.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, was, is) -> shownViews.forEach(view -> view.setShown(view == front())));
        views.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, was, is) -> settings.text("view", "").set(viewInFront()));
        tabs.show(settings.text("view", "").get());
        parts.detail(content, detail, settings.number("layout.detail", DETAIL));
        parts.navigation(views);
        TabFit.keep(views, model.look(), true);
        parts.fit(root, problem, lesson);
        new Scaling(root, model.look()).keep(menus);
        model.look().keepZoom(settings.number("zoom", 1));
        new FileDrop(() -> commands.get("file.open").isEnabled(), model::open).on(root);
        status.getRightItems().add(new ZoneChip(model.look(), commands.get("view.zone"), words));
        problem.getChildren().setAll(new ProblemPanel(model.problemProperty(), words));
        jobs.getChildren().setAll(new JobBar(model.jobs(), words));
        NoticeList notices = new NoticeList(model.jobs().notices(), words);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        root.getChildren().addAll(notices, cards.layer());
    }

    /** A log or the import takes the place of the start page. */
    private void showWhatIsOpen() {
        BooleanBinding isOpen = model.logProperty().isNotNull();
        BooleanProperty importing = model.wizard().model().shownProperty();
        Presence.showWhile(foldButtons, isOpen.and(importing.not()));
        Presence.showWhile(wizard, importing);
        inTurn = new PartsInTurn(isOpen.and(importing.not()));
        // Laid out before it is seen, too.
        content.visibleProperty().bind(inTurn.next());
        detail.visibleProperty().bind(inTurn.next());
        Presence.showWhile(transport, inTurn.next());
        Presence.showWhile(mode, inTurn.next());
        Presence.showWhile(
                start,
                content.visibleProperty()
                        .not()
                        .or(model.opening().busyProperty())
                        .and(importing.not()));
    }

    /** Names the log and says what is known of it; what does not fit is in the tooltips. */
    private void sayNames() {
        WholeText.of(name);
        LeastWidth.of(name, NAME, palette);
        name.textProperty().bind(model.logProperty().map(log -> log.name()).orElse(""));
        status.textProperty().bind(model.text().status());
        status.setTooltip(WholeText.tooltip(status.textProperty()));
    }

    /** Puts a part of the window into its place. */
    void place(Place place, Node part) {
        StackPane empty = switch (place) {
            case START -> start;
            case MODE -> mode;
            case LESSON -> lesson;
            case DETAIL -> detail;
            case TRANSPORT -> transport;
            case WIZARD -> wizard;
        };
        empty.getChildren().setAll(part);
    }

    /** Puts the views into their places, which the cursor then goes round. */
    void placeViews(LaterParts later, LaterParts leisure) {
        tabs.fill(later, leisure);
        panes.addField(() -> front().id(), () -> front().node());
        panes.add(() -> front().id(), () -> front().node());
        panes.add(() -> "detail", () -> detail);
        panes.add(() -> "timeline", transport, () -> transport.lookup(".timeline"));
    }

    /** Another log is about to be shown: the views that are not in front are put back into their places later. */
    void emptyViews(LaterParts room, LaterParts leisure) {
        tabs.empty(room, leisure);
    }

    /** A frame of the window. */
    void pulse() {
        inTurn.pulse();
    }

    /** True when nothing is missing on the screen that is to be there. */
    boolean isWhole() {
        return inTurn.isFinished();
    }

    /** The view in front. */
    View front() {
        return tabs.front();
    }

    private boolean escape() {
        if (cards.close()) {
            return true;
        }
        if (model.wizard().model().shownProperty().get()) {
            model.wizard().model().hide();
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

    /** Id of the view in front. */
    String viewInFront() {
        return front().id();
    }

    /** What the mode is framed with. */
    Node frame() {
        return frame;
    }
}
