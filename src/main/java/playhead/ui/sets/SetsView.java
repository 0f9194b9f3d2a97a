package playhead.ui.sets;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.CommandMenus;
import playhead.ui.look.Look;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.ui.view.View;
import playhead.workspace.IdSet;
import playhead.workspace.SetReport;

/** The sets of ids above, and below what the chosen one differs in. */
public final class SetsView implements View {
    private final SetsViewModel model;
    private final Look look;
    private final Words words;
    private final Function<String, Command> commands;
    private final ReportWords report;
    private final ReportTable lines;
    private final BorderPane root = new BorderPane();
    private boolean filled;

    /**
     * @param model what is shown
     * @param look how large everything is
     * @param words what is said
     * @param commands by id, for the buttons; asked when they are made
     * @param open shows the entities that a figure was counted from
     */
    public SetsView(
            SetsViewModel model, Look look, Words words, Function<String, Command> commands, Consumer<IdSet> open) {
        this.model = model;
        this.look = look;
        this.words = words;
        this.commands = commands;
        this.report = new ReportWords(words, look.clock());
        this.lines = new ReportTable(look, words, open);
    }

    private void fill() {
        filled = true;
        SplitPane panes = new SplitPane(new SetsTable(model, look, words).node(), below());
        panes.setOrientation(Orientation.VERTICAL);
        panes.setDividerPositions(0.27);
        root.setTop(bar());
        root.setCenter(panes);
    }

    private FlowPane bar() {
        FlowPane bar = new FlowPane(6, 4);
        bar.getStyleClass().add("filter-bar");
        MenuButton more = new MenuButton(words.text("sets.make"));
        more.getStyleClass().add("small");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.getItems().setAll(CommandMenus.items(made()));
        more.setOnShowing(event -> more.getItems().setAll(CommandMenus.items(made())));
        bar.getChildren()
                .addAll(
                        button("sets.paste"),
                        more,
                        button("sets.explain"),
                        labelled(words.text("sets.against"), new AgainstBox(model, words).node()),
                        labelled(words.text("sets.type"), type()),
                        button("sets.filterState"),
                        button("sets.filterEvents"));
        return bar;
    }

    /** Commands that make sets of rows and of other sets. */
    private List<Command> made() {
        return Stream.of("sets.fromState", "sets.fromEvents", "sets.union", "sets.without", "sets.both", "sets.remove")
                .map(commands)
                .toList();
    }

    private Button button(String id) {
        return CommandButtons.small(commands.apply(id));
    }

    private Node below() {
        Label title = new Label();
        Label missing = new Label();
        missing.setId("sets-missing");
        missing.getStyleClass().add("text-bold");
        VBox above = new VBox(2, title, missing);
        above.getStyleClass().add("sets-report");
        Label nothing = new Label();
        List.of(title, missing, nothing).forEach(Wrapping::of);
        for (Label label : List.of(title, missing)) {
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        nothing.setTooltip(new Tooltip());
        nothing.getTooltip().textProperty().bind(nothing.textProperty());
        lines.placeholder(nothing);
        InvalidationListener show = changed -> {
            SetReport found = model.reportProperty().get();
            title.setText(found == null ? "" : report.title(found));
            missing.setText(found == null ? "" : report.missing(found));
            lines.show(found == null ? List.of() : report.lines(found));
            nothing.setText(
                    model.aboutProperty().get().isEmpty()
                            ? words.text(found == null ? "sets.report.ask" : "sets.report.same")
                            : model.aboutProperty().get());
        };
        model.reportProperty().addListener(show);
        model.aboutProperty().addListener(show);
        show.invalidated(null);
        return new BorderPane(lines.node(), above, null, null, null);
    }

    private static Node labelled(String text, Node node) {
        HBox both = new HBox(4, new Label(text), node);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private ComboBox<String> type() {
        ComboBox<String> box = new ComboBox<>(model.types());
        box.setId("sets-type");
        box.setAccessibleText(words.text("sets.type"));
        box.valueProperty().bindBidirectional(model.typeProperty());
        return box;
    }

    @Override
    public Optional<Offer> offer() {
        return ReportOffer.of(model.reportProperty().get(), report);
    }

    @Override
    public String id() {
        return "sets";
    }

    @Override
    public String icon() {
        return "mdi2s-set-center";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void setShown(boolean shown) {
        if (shown && !filled) {
            fill();
        }
    }
}
