package playhead.ui.rules;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.look.Look;
import playhead.ui.look.Presence;
import playhead.ui.look.WholeText;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.LaterView;
import playhead.ui.view.Offer;

/** The rules with what came of them, above the places where they are broken. */
public final class RulesView extends LaterView {
    private static final Duration TYPING = Duration.millis(200);
    private static final double LOW = 420;
    private static final double WIDE = 880;
    private static final double SHARE = 0.4;
    private static final double SHARE_LOW = 0.46;

    private final RulesViewModel model;
    private final Look look;
    private final Words words;
    private final Function<String, Command> commands;
    private final Consumer<Place> go;
    private final TextField field = new TextField();
    private final SplitPane both = new SplitPane();
    private RuleTable rules;
    private PlaceTable places;
    private boolean rulesLast;

    /**
     * @param model what is shown
     * @param look how large everything is
     * @param words what everything is called
     * @param commands by id, for the buttons
     * @param go shows a place that is selected
     */
    public RulesView(
            RulesViewModel model, Look look, Words words, Function<String, Command> commands, Consumer<Place> go) {
        super("rules", "mdi2c-check-decagram-outline");
        this.model = model;
        this.look = look;
        this.words = words;
        this.commands = commands;
        this.go = go;
    }

    @Override
    protected Node make() {
        rules = new RuleTable(model, look, words);
        places = new PlaceTable(
                model,
                look,
                words,
                () -> go.accept(places.selected()),
                () -> commands.apply("rules.rows").action().run());
        rules.node().focusedProperty().subscribe(is -> rulesLast = is || rulesLast);
        places.node().focusedProperty().subscribe(is -> rulesLast = !is && rulesLast);
        both.setOrientation(Orientation.VERTICAL);
        both.getItems().setAll(rules.node(), places.node());
        both.setDividerPositions(SHARE_LOW);
        BorderPane made = new BorderPane(both);
        made.setTop(new VBox(
                bar(), line("rules-about", model.aboutProperty()), line("rules-open", model.coverageProperty())));
        InvalidationListener fit = changed -> arrange(made.getWidth(), made.getHeight());
        made.widthProperty().addListener(fit);
        made.heightProperty().addListener(fit);
        look.zoomProperty().addListener(fit);
        return made;
    }

    /** Beside each other where there is little height and much width. */
    private void arrange(double width, double height) {
        double zoom = look.zoomProperty().get();
        boolean low = height < LOW * zoom;
        Orientation wanted = low && width > WIDE * zoom ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (both.getOrientation() != wanted) {
            both.setOrientation(wanted);
            both.setDividerPositions(low ? SHARE_LOW : SHARE);
        }
    }

    private Node bar() {
        field.setId("rules-filter");
        field.setPromptText(words.text("rules.prompt"));
        field.setAccessibleText(words.text("rules.prompt.tip"));
        field.setTooltip(new Tooltip(words.text("rules.prompt.tip")));
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(done -> narrow());
        field.textProperty().addListener((property, was, is) -> typing.playFromStart());
        field.setOnAction(done -> {
            typing.stop();
            narrow();
        });
        Label count = new Label();
        count.setId("rules-count");
        count.getStyleClass().add("text-muted");
        count.textProperty()
                .bind(model.places()
                        .placesProperty()
                        .map(all -> words.text("rules.places.count", all.size(), Shown.number(all.size()))));
        Presence.showWhile(count, model.findingsProperty().isNotNull());
        Node all = CommandButtons.small(commands.apply("rules.all"));
        Presence.showWhile(all, model.chosenProperty().isNotNull());
        FlowPane bar = new FlowPane(
                6,
                4,
                CommandButtons.small(commands.apply("rules.check")),
                CommandButtons.small(commands.apply("rules.try")),
                CommandButtons.small(commands.apply("sagas.define")),
                field,
                count,
                all);
        bar.getStyleClass().add("filter-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void narrow() {
        PlaceQuery query = model.places().queryProperty().get();
        model.places()
                .queryProperty()
                .set(new PlaceQuery(query.rule(), field.getText(), query.sort(), query.descending()));
    }

    /** One line that is there while it says something; what does not fit is in its tooltip. */
    private static Label line(String id, ReadOnlyStringProperty text) {
        Label line = new Label();
        line.setId(id);
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        line.getStyleClass().add("rules-line");
        line.textProperty().bind(text);
        WholeText.of(line);
        Presence.showWhile(line, line.textProperty().isNotEmpty());
        return line;
    }

    /** The place that is selected, or null. */
    Place selected() {
        return places == null ? null : places.selected();
    }

    @Override
    public String[] keys() {
        return new String[] {"Shift+R"};
    }

    @Override
    public void setShown(boolean shown) {
        model.setShown(shown);
    }

    @Override
    public boolean editFilter() {
        node();
        field.requestFocus();
        return true;
    }

    @Override
    public boolean escape() {
        if (field.isFocused() && !field.getText().isEmpty()) {
            field.clear();
            return true;
        }
        return false;
    }

    @Override
    public Optional<Offer> offer() {
        Findings found = model.findingsProperty().get();
        if (places == null || found == null || found.verdicts().isEmpty()) {
            return Optional.empty();
        }
        RulesOffer offer = new RulesOffer(model, found);
        return rulesLast || model.places().all().isEmpty()
                ? offer.verdicts(
                        rules.node().getItems(),
                        rules.node().getSelectionModel().getSelectedItems())
                : offer.places(places.allSelected());
    }
}
