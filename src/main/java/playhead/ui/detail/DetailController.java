package playhead.ui.detail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.event.Json;
import playhead.ui.colour.UndoCells;
import playhead.ui.detail.DetailViewModel.SelectedEvent;
import playhead.ui.detail.DetailViewModel.Side;
import playhead.ui.look.Look;
import playhead.ui.look.Presence;
import playhead.ui.look.TabFit;
import playhead.ui.look.WholeText;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** Binds the detail pane to its view-model. */
public final class DetailController {
    /** Room beside what is known of an entity. */
    private static final double AROUND = 16;

    private final DetailViewModel model;
    private final Look look;
    private final Words words;
    private final Tables tables;
    private final UndoCells undo;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab eventTab;

    @FXML
    private Tab stateTab;

    @FXML
    private Tab diffTab;

    @FXML
    private Tab historyTab;

    @FXML
    private Tab causesTab;

    @FXML
    private Tab rawTab;

    @FXML
    private GridPane facts;

    @FXML
    private TreeTableView<JsonPart> payload;

    private PayloadTree values;

    /**
     * @param model what is shown
     * @param look how large rows are
     * @param words what is said
     * @param undo signs of reverts
     */
    public DetailController(DetailViewModel model, Look look, Words words, UndoCells undo) {
        this.model = model;
        this.look = look;
        this.words = words;
        this.undo = undo;
        this.tables = new Tables(look, words);
    }

    @FXML
    void initialize() {
        values = new PayloadTree(payload, look, words);
        payload.setPlaceholder(new Label(words.text("detail.event.empty")));
        showEvent(null);
        look.clock()
                .zoneProperty()
                .addListener(zone -> writeFacts(model.eventProperty().get()));
        model.eventProperty().addListener((property, was, is) -> showEvent(is));
        stateTab.setContent(entitySide(new StatePane(model, tables).node()));
        diffTab.setContent(entitySide(new DiffPane(model, tables).node()));
        historyTab.setContent(entitySide(new HistoryPane(model, tables, undo).node()));
        causesTab.setContent(new CausesPane(model, tables).node());
        rawTab.setContent(new RawPane(model.raw(), words).node());
        List<Tab> bySide = List.of(eventTab, stateTab, diffTab, historyTab, causesTab, rawTab);
        List<String> icons = List.of(
                "mdi2c-card-text-outline",
                "mdi2c-cube-outline",
                "mdi2d-delta",
                "mdi2h-history",
                "mdi2s-source-branch",
                "mdi2c-code-braces");
        for (int i = 0; i < icons.size(); i++) {
            bySide.get(i).setGraphic(new FontIcon(icons.get(i)));
            bySide.get(i).setTooltip(new Tooltip(bySide.get(i).getText()));
        }
        TabFit.keep(tabs, look, false);
        model.sideProperty()
                .addListener((property, was, is) -> tabs.getSelectionModel().select(bySide.get(is.ordinal())));
        tabs.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, is) -> model.sideProperty().set(Side.values()[bySide.indexOf(is)]));
    }

    /** Name of the entity and what is known of it, above one side of it. */
    private Node entitySide(Node side) {
        Label name = new Label();
        name.setMinWidth(0);
        WholeText.of(name);
        name.getStyleClass().addAll("entity-name", "title-4");
        name.textProperty()
                .bind(model.entityProperty().map(reference -> model.title()).orElse(""));
        Label about = new Label();
        Wrapping.of(about);
        about.getStyleClass().add("text-muted");
        about.textProperty().bind(model.state().aboutProperty());
        Hyperlink there = new Hyperlink(words.text("detail.goThere"));
        Presence.showWhile(there, model.state().elsewhereProperty().isNotEqualTo(0));
        there.setOnAction(event -> model.walk().whereItIs());
        FlowPane line = new FlowPane(6, 0, about, there);
        line.getStyleClass().add("entity-about");
        // An id may be longer than the pane is wide: then it goes on below, and what stands under it keeps its width.
        line.setMinWidth(0);
        about.setMinWidth(0);
        about.maxWidthProperty().bind(line.widthProperty().subtract(AROUND));
        BorderPane pane = new BorderPane(side);
        pane.setMinWidth(0);
        pane.setTop(new VBox(name, line));
        return pane;
    }

    private void writeFacts(SelectedEvent selected) {
        facts.getChildren().clear();
        if (selected == null) {
            return;
        }
        int line = 0;
        for (EventFacts.Fact fact : EventFacts.of(selected.position(), selected.event(), words, look.clock())
                .facts()) {
            Label name = new Label(fact.name());
            name.setMinWidth(Control.USE_PREF_SIZE);
            name.getStyleClass().add("fact-name");
            facts.addRow(line++, name, text(fact));
        }
    }

    private void showEvent(SelectedEvent selected) {
        writeFacts(selected);
        if (selected == null) {
            payload.setRoot(null);
            return;
        }
        Map<String, Json> parts = new LinkedHashMap<>();
        parts.put("data", selected.event().data());
        parts.put("meta", selected.event().meta());
        values.show(parts);
    }

    private Control text(EventFacts.Fact fact) {
        if (fact.entity() == null) {
            Label text = new Label(fact.text());
            Wrapping.of(text);
            return text;
        }
        Hyperlink link = new Hyperlink(fact.text());
        link.setAccessibleText(words.text("detail.event.showEntity", fact.text()));
        link.setOnAction(event -> model.select(fact.entity()));
        return link;
    }
}
