package playhead.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.branch.NamedBranch;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.CommandRegistry;
import playhead.ui.look.Presence;
import playhead.ui.replay.Mode;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Says in which mode the window is: by word, icon, shape and colour, and by a frame around everything. */
final class ModeBar {
    private static final double NARROW = 620;
    private static final PseudoClass NARROW_BAR = PseudoClass.getPseudoClass("narrow");

    private final WindowViewModel model;
    private final CommandRegistry commands;
    private final Words words;

    @FXML
    private HBox bar;

    @FXML
    private FontIcon icon;

    @FXML
    private Label word;

    @FXML
    private Label rule;

    @FXML
    private Label text;

    @FXML
    private Button goOn;

    @FXML
    private Button closeWhatIf;

    @FXML
    private Button returnToEnd;

    private BooleanBinding narrow;

    ModeBar(WindowViewModel model, CommandRegistry commands, Words words) {
        this.model = model;
        this.commands = commands;
        this.words = words;
    }

    @FXML
    void initialize() {
        CommandButtons.bind(goOn, commands.get("playhead.continue"), "mdi2h-history");
        goOn.textProperty().bind(model.lastPlace().offer());
        Presence.showWhile(goOn, model.lastPlace().offer().isNotEmpty());
        CommandButtons.bind(closeWhatIf, commands.get("whatif.leave"), "mdi2c-close");
        closeWhatIf.setText(words.text("whatif.close"));
        closeWhatIf
                .visibleProperty()
                .bind(model.playhead().supposed().openProperty().isNotNull());
        closeWhatIf.managedProperty().bind(closeWhatIf.visibleProperty());
        CommandButtons.bind(returnToEnd, commands.get("playhead.end"), "mdi2k-keyboard-return");
        narrow = bar.widthProperty()
                .divide(model.look().zoomProperty())
                .lessThan(NARROW)
                .and(bar.widthProperty().greaterThan(0));
        narrow.subscribe(is -> {
            returnToEnd.setText(words.text(is ? "playhead.mode.returnShort" : "playhead.mode.return"));
            bar.pseudoClassStateChanged(NARROW_BAR, is);
        });
        Presence.showWhile(returnToEnd, model.playhead().pastProperty());
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        this::said,
                        model.timeline().labelProperty(),
                        model.playhead().supposed().openProperty(),
                        model.playhead().supposed().checkedProperty()));
        // A narrow window has no room for it at 200 %.
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text.textProperty());
        text.setTooltip(whole);
    }

    private String said() {
        NamedBranch open = model.playhead().supposed().now();
        String label = model.timeline().labelProperty().get();
        String banner = model.playhead().supposed().checkedProperty().get() ? "whatif.bannerChecked" : "whatif.banner";
        return open == null ? label : words.text(banner, Display.safe(open.name())) + "   " + label;
    }

    /** Marks the bar and what is framed, now and whenever the mode changes, and lets screen readers say so. */
    void frame(Node framed) {
        model.playhead().modeProperty().subscribe(mode -> {
            icon.setIconLiteral(mode.icon());
            word.setText(mode.word());
            rule.setText(words.text(mode == Mode.WHAT_IF ? "whatif.rule" : "playhead.mode.readOnly"));
            rule.setVisible(!mode.isWritable());
            rule.setManaged(rule.isVisible());
            for (Mode known : Mode.values()) {
                PseudoClass state = PseudoClass.getPseudoClass(known.id());
                bar.pseudoClassStateChanged(state, known == mode);
                framed.pseudoClassStateChanged(state, known == mode);
            }
            word.setAccessibleText(words.text("playhead.mode." + mode.id() + ".said"));
            word.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
    }
}
