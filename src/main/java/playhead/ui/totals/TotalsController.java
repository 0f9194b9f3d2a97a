package playhead.ui.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import playhead.history.GroupRow;
import playhead.ui.filter.FilterBar;
import playhead.ui.filter.FilterModel;
import playhead.ui.look.LazyLine;
import playhead.ui.look.Look;
import playhead.ui.look.WholeText;
import playhead.ui.replay.Following;
import playhead.ui.text.Wording;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.ui.view.View;
import playhead.workspace.Display;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Binds counts and sums, and their curves over the log, to their view-model. */
public final class TotalsController implements View {
    private final TotalsModels models;
    private final GroupsViewModel model;
    private final Look look;
    private final Words words;
    private final Following following;
    private final LongConsumer moveTo;
    private final Consumer<GroupSource> open;
    private final FilterBar bar;

    @FXML
    private BorderPane root;

    @FXML
    private ComboBox<Counted> counted;

    @FXML
    private ComboBox<String> first;

    @FXML
    private ComboBox<String> second;

    @FXML
    private ComboBox<String> third;

    @FXML
    private ComboBox<String> sum;

    @FXML
    private ComboBox<String> distinct;

    @FXML
    private VBox filterPlace;

    @FXML
    private Label why;

    @FXML
    private SplitPane parts;

    @FXML
    private TableView<LazyLine<GroupRow>> table;

    @FXML
    private Label over;

    @FXML
    private ToggleButton asTable;

    @FXML
    private StackPane curvePlace;

    @FXML
    private FlowPane legend;

    /**
     * @param models what is shown
     * @param look how large rows are
     * @param words what is said
     * @param following the moment that is counted at
     * @param moveTo moves the playhead to an ordinal
     * @param open shows the rows that a group was counted from
     */
    public TotalsController(
            TotalsModels models,
            Look look,
            Words words,
            Following following,
            LongConsumer moveTo,
            Consumer<GroupSource> open) {
        this.models = models;
        this.model = models.groups();
        this.bar = new FilterBar("totals-filter", model.filter(), words);
        this.look = look;
        this.words = words;
        this.following = following;
        this.moveTo = moveTo;
        this.open = open;
    }

    @FXML
    void initialize() {
        counted.setItems(model.choices());
        counted.setConverter(new Wording<>(of -> of.events() ? words.text("totals.events") : Display.safe(of.type())));
        counted.valueProperty().bindBidirectional(model.countedProperty());
        List<ComboBox<String>> keys = List.of(first, second, third);
        List<FieldBox> of = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            of.add(new FieldBox(keys.get(i), model.keys().get(i), words));
        }
        of.add(new FieldBox(distinct, model.distinctProperty(), words));
        FieldBox summed = new FieldBox(sum, model.sumProperty(), words);
        model.countedProperty().addListener((property, was, is) -> {
            of.forEach(box -> box.offer(is == null ? List.of() : is.fields()));
            summed.offer(is == null ? List.of() : is.numeric());
        });
        filterPlace.getChildren().setAll(bar);
        why.textProperty().bind(model.whyProperty());
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        new GroupsTable(table, model, look, words, open).bind();
        initializeCurves();
        new TotalsRoom(parts, table, look).fit();
    }

    private void initializeCurves() {
        CurvesView curves = new CurvesView(look, words, moveTo);
        CurvesTable twin = new CurvesTable(look, words, moveTo);
        curvePlace.getChildren().setAll(curves, twin.node());
        twin.node().visibleProperty().bind(asTable.selectedProperty());
        curves.visibleProperty().bind(asTable.selectedProperty().not());
        over.textProperty().bind(models.overTime().aboutProperty());
        WholeText.of(over);
        models.overTime().curvesProperty().addListener((property, was, is) -> {
            curves.show(is);
            twin.show(is);
            legend.getChildren().clear();
            for (int rank = 0; rank < is.curves().size(); rank++) {
                Label name = new Label(is.curves().get(rank).name(), new Rectangle(10, 10, CurvesView.colour(rank)));
                legend.getChildren().add(name);
            }
        });
        ObservableValue<Long> at = following.shownProperty().map(moment -> moment.at());
        at.addListener((property, was, is) -> curves.mark(is));
        curves.mark(at.getValue());
    }

    @Override
    public String id() {
        return "totals";
    }

    @Override
    public String icon() {
        return "mdi2s-sigma";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void setShown(boolean shown) {
        models.setShown(shown);
    }

    @Override
    public Optional<Offer> offer() {
        return GroupsOffer.of(model, table);
    }

    @Override
    public Optional<FilterModel> filter() {
        return Optional.of(model.filter());
    }

    @Override
    public void remember(ObjectNode into) {
        new TotalsMemory(model).write(into);
    }

    @Override
    public void recall(JsonNode from) {
        new TotalsMemory(model).use(from);
    }

    @Override
    public boolean editFilter() {
        bar.edit();
        return true;
    }

    @Override
    public boolean escape() {
        return bar.escape();
    }
}
