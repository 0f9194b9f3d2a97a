package playhead.ui.events;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.filter.FilterModel;
import playhead.ui.filter.FilterPart;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.Explanation;

/** What differs most, with a bar for the share inside and one for the share outside; a line opens the filter. */
final class ExplainPane extends VBox {
    private static final double BAR = 90;
    private static final double THICK = 6;
    /** Of the view's height: the table above stays readable. */
    private static final double SHARE = 0.4;

    private final ExplainViewModel model;
    private final FilterModel filter;
    private final Words words;
    private final Label title = new Label();
    private final ListView<Explanation.Trait> list = new ListView<>();

    ExplainPane(ExplainViewModel model, FilterModel filter, Words words) {
        this.model = model;
        this.filter = filter;
        this.words = words;
        getStyleClass().add("explain");
        prepareList();
        getChildren().addAll(head(), list);
        visibleProperty().bind(model.toldProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.toldProperty().addListener((property, was, is) -> show(is));
    }

    private Node head() {
        Wrapping.of(title);
        title.getStyleClass().add("text-bold");
        Button close = new Button(null, new FontIcon("mdi2c-close"));
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText(words.text("events.explain.close"));
        close.setTooltip(new Tooltip(words.text("events.explain.close")));
        close.setOnAction(event -> model.close());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void prepareList() {
        list.setId("explain-list");
        list.setAccessibleText(words.text("command.events.explain.title"));
        list.setCellFactory(view -> new TraitCell());
        list.setPlaceholder(new Label(words.text("events.explain.same")));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        parentProperty().addListener((property, was, is) -> {
            if (is instanceof Region around) {
                list.prefHeightProperty().bind(around.heightProperty().multiply(SHARE));
            }
        });
    }

    private void show(ExplainViewModel.Told told) {
        if (told == null) {
            list.getItems().clear();
            return;
        }
        Explanation explanation = told.explanation();
        title.setText(words.text(
                "events.explain.title",
                told.what(),
                Shown.number(explanation.inside()),
                Shown.number(explanation.outside()),
                explanation.inside(),
                explanation.outside()));
        list.getItems().setAll(explanation.traits());
    }

    private void open() {
        Explanation.Trait trait = list.getSelectionModel().getSelectedItem();
        if (trait != null) {
            filter.add(FilterPart.of(trait.condition()));
        }
    }

    /** One trait: its condition, and both shares as bars and numbers. */
    private final class TraitCell extends ListCell<Explanation.Trait> {
        private final Label condition = new Label();
        private final Label inside = new Label();
        private final Label outside = new Label();
        private final Region insideBar = bar("bar-inside");
        private final Region outsideBar = bar("bar-outside");
        private final HBox line;

        TraitCell() {
            VBox bars = new VBox(2, slot(insideBar), slot(outsideBar));
            bars.setAlignment(Pos.CENTER_LEFT);
            bars.setMinWidth(BAR);
            inside.setMinWidth(Region.USE_PREF_SIZE);
            outside.setMinWidth(Region.USE_PREF_SIZE);
            outside.getStyleClass().add("text-muted");
            condition.getStyleClass().add("expression");
            condition.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(condition, Priority.ALWAYS);
            line = new HBox(10, bars, inside, outside, condition);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        private static Region bar(String style) {
            Region bar = new Region();
            bar.getStyleClass().add(style);
            bar.setMinHeight(THICK);
            bar.setMaxHeight(THICK);
            return bar;
        }

        private static StackPane slot(Region bar) {
            StackPane slot = new StackPane(bar);
            slot.setAlignment(Pos.CENTER_LEFT);
            return slot;
        }

        @Override
        protected void updateItem(Explanation.Trait trait, boolean empty) {
            super.updateItem(trait, empty);
            ExplainViewModel.Told told = model.toldProperty().get();
            if (empty || told == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            double in = told.explanation().shareInside(trait);
            double out = told.explanation().shareOutside(trait);
            width(insideBar, in);
            width(outsideBar, out);
            inside.setText(words.text("events.explain.inside", in));
            outside.setText(words.text("events.explain.outside", out));
            condition.setText(Display.safe(trait.condition()));
            setAccessibleText(condition.getText() + ", " + inside.getText() + ", " + outside.getText());
            setGraphic(line);
        }

        private static void width(Region bar, double share) {
            bar.setMinWidth(BAR * share);
            bar.setMaxWidth(BAR * share);
        }
    }
}
