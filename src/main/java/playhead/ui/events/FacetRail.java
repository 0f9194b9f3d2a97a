package playhead.ui.events;

import java.util.HashSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import playhead.ui.colour.TypeChips;
import playhead.ui.filter.FilterModel;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Facet;

/** The rail of values beside the table: each can be included, be the only one, or be left out. */
final class FacetRail extends ScrollPane {
    private static final int FEW = 8;

    private final FacetsViewModel model;
    private final FilterModel filter;
    private final TypeChips chips;
    private final Words words;
    private final VBox content = new VBox();
    private final Set<String> folded = new HashSet<>();
    private final Set<String> whole = new HashSet<>();

    FacetRail(FacetsViewModel model, FilterModel filter, TypeChips chips, Words words) {
        this.model = model;
        this.filter = filter;
        this.chips = chips;
        this.words = words;
        setId("facets");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("facets");
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        model.facets().addListener((ListChangeListener<Facet>) change -> show());
        model.moreProperty().addListener((property, was, is) -> show());
        chips.signs().addListener((property, was, is) -> show());
    }

    private void show() {
        content.getChildren().clear();
        for (Facet facet : model.facets()) {
            if (!facet.values().isEmpty()) {
                content.getChildren().add(pane(facet));
            }
        }
        if (model.moreProperty().get()) {
            Button count = new Button(words.text("events.facets.count"));
            count.setTooltip(new Tooltip(words.text("events.facets.count.says")));
            count.setMaxWidth(Double.MAX_VALUE);
            Wrapping.of(count);
            count.setOnAction(event -> model.countAll());
            content.getChildren().add(count);
        } else if (content.getChildren().isEmpty()) {
            Label none = new Label(words.text("events.facets.none"));
            Wrapping.of(none);
            none.getStyleClass().add("caption");
            content.getChildren().add(none);
        }
    }

    private Node pane(Facet facet) {
        VBox rows = new VBox();
        int most = whole.contains(facet.path())
                ? facet.values().size()
                : Math.min(FEW, facet.values().size());
        for (Facet.Value value : facet.values().subList(0, most)) {
            rows.getChildren().add(row(facet.path(), value));
        }
        if (most < facet.values().size()) {
            Button more =
                    new Button(words.text("events.facets.more", facet.values().size() - most));
            more.getStyleClass().addAll("flat", "small");
            more.setOnAction(event -> {
                whole.add(facet.path());
                show();
            });
            rows.getChildren().add(more);
        }
        TitledPane pane = new TitledPane(facet.path(), rows);
        pane.getStyleClass().add("dense");
        pane.setAnimated(false);
        pane.setExpanded(!folded.contains(facet.path()));
        pane.expandedProperty().addListener((property, was, is) -> {
            if (is) {
                folded.remove(facet.path());
            } else {
                folded.add(facet.path());
            }
        });
        return pane;
    }

    private Node row(String path, Facet.Value value) {
        String text = Shown.cell(value.value());
        Button include = new Button(text.isEmpty() ? "\"\"" : text);
        include.setMaxWidth(Double.MAX_VALUE);
        include.setAlignment(Pos.CENTER_LEFT);
        include.setMinWidth(40);
        HBox.setHgrow(include, Priority.ALWAYS);
        if (path.equals("type")) {
            include.setGraphic(chips.of(text));
        }
        say(include, "events.facets.include", text);
        include.setOnAction(event -> filter.include(path, value.value()));
        Label count = new Label(Shown.number(value.count()));
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("text-muted");
        Button only = new Button("=");
        say(only, "events.facets.only", text);
        only.setOnAction(event -> filter.only(path, value.value()));
        Button exclude = new Button("≠");
        say(exclude, "events.facets.exclude", text);
        exclude.setOnAction(event -> filter.exclude(path, value.value()));
        for (Button sign : new Button[] {only, exclude}) {
            sign.setMinWidth(USE_PREF_SIZE);
        }
        for (Button button : new Button[] {include, only, exclude}) {
            button.getStyleClass().addAll("flat", "small");
        }
        HBox row = new HBox(2, include, count, only, exclude);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void say(Button button, String key, String value) {
        String text = words.text(key, Shown.cut(value, 100));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }
}
