package playhead.ui.sagas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import playhead.readmodel.export.Fact;
import playhead.saga.SagaRow;
import playhead.saga.listing.SagaColumn;
import playhead.saga.listing.SagaKind;
import playhead.saga.listing.SagaListing;
import playhead.saga.listing.SagaQuery;
import playhead.ui.look.LazyLine;
import playhead.ui.look.Look;
import playhead.ui.look.TableScroll;
import playhead.ui.look.WholeText;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;
import playhead.workspace.SagaTable;

/** The list of sagas above the selected one, beside it, or one at a time where there is room for neither. */
final class SagaListPage {
    private static final Duration TYPING = Duration.millis(200);
    private static final double LOW = 520;
    private static final double NARROW = 640;
    private static final double WIDE = 880;
    private static final double SHARE = 0.4;
    private static final double SHARE_ACROSS = 0.42;

    private final SagasViewModel model;
    private final TableView<LazyLine<SagaRow>> table = new TableView<>();
    private final TextField field = new TextField();
    private final BesidePane beside;
    private final Node scrolled;
    private final BorderPane alone = new BorderPane();
    private final SplitPane both = new SplitPane();
    private final Label count = new Label();
    private final HBox line = new HBox(8);
    private final VBox top = new VBox(4);
    private final SagaChips chips;
    private final BorderPane root = new BorderPane();
    private boolean filling;

    SagaListPage(SagasViewModel model, SagaPane saga, Look look, Words words) {
        this.model = model;
        initializeField(words);
        initializeTable(look, words);
        count.setId("sagas-count");
        count.getStyleClass().add("text-muted");
        count.textProperty().bind(model.countProperty());
        count.setMinWidth(0);
        WholeText.of(count);
        chips = new SagaChips(model, words);
        line.getChildren().setAll(field, count);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        top.getChildren().setAll(line, chips);
        top.getStyleClass().add("filter-bar");
        beside = new BesidePane(model, saga, look, words);
        scrolled = beside.scrolled();
        both.setOrientation(Orientation.VERTICAL);
        together();
        alone.getStyleClass().add("alone");
        root.getStyleClass().add("sagas");
        InvalidationListener fit = changed -> arrange(look.zoomProperty().get());
        root.widthProperty().addListener(fit);
        root.heightProperty().addListener(fit);
        look.zoomProperty().addListener(fit);
    }

    /** The list above what stands beside it. */
    private void together() {
        alone.setTop(null);
        alone.setCenter(null);
        beside.takeIn(null);
        root.setTop(top);
        both.getItems().setAll(table, scrolled);
        both.setDividerPositions(SHARE);
        root.setCenter(both);
    }

    /** The list or what stands beside it, with buttons for either. */
    private void inTurn() {
        root.setTop(null);
        both.getItems().clear();
        alone.setTop(top);
        alone.setCenter(table);
        root.setCenter(scrolled);
        beside.takeIn(alone);
    }

    /** Beside each other or in turn where there is little height, the kinds beside the field where there is width. */
    private void arrange(double zoom) {
        boolean wide = root.getWidth() > WIDE * zoom;
        if (wide == top.getChildren().contains(chips)) {
            (wide ? top : line).getChildren().remove(chips);
            if (wide) {
                line.getChildren().add(1, chips);
            } else {
                top.getChildren().add(chips);
            }
        }
        boolean low = root.getHeight() < LOW * zoom;
        boolean turn = low && root.getWidth() <= NARROW * zoom;
        if (turn == count.isManaged()) {
            // In turn, the button for the list says how many there are.
            count.setManaged(!turn);
            count.setVisible(!turn);
            if (turn) {
                inTurn();
            } else {
                together();
            }
        }
        Orientation wanted = low && !turn ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (both.getOrientation() != wanted) {
            both.setOrientation(wanted);
            both.setDividerPositions(wanted == Orientation.HORIZONTAL ? SHARE_ACROSS : SHARE);
        }
    }

    private void initializeField(Words words) {
        field.setId("sagas-filter");
        field.setPromptText(words.text("sagas.prompt"));
        field.setAccessibleText(words.text("sagas.prompt"));
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(done -> model.textProperty().set(field.getText()));
        field.textProperty().addListener((property, was, is) -> typing.playFromStart());
        field.setOnAction(done -> {
            typing.stop();
            model.textProperty().set(field.getText());
        });
        model.textProperty().subscribe(is -> {
            if (!is.equals(field.getText())) {
                field.setText(is);
            }
        });
    }

    private void initializeTable(Look look, Words words) {
        table.setId("sagas-table");
        table.getStyleClass().add("dense");
        table.setAccessibleText(words.text("sagas.list"));
        look.manyRows(table);
        new SagaColumns(model, look, words).addTo(table);
        table.setTableMenuButtonVisible(true);
        Label empty = new Label();
        empty.setId("sagas-empty");
        Wrapping.of(empty);
        empty.textProperty().bind(model.emptyProperty());
        empty.setTooltip(WholeText.tooltip(model.emptyProperty()));
        table.setPlaceholder(empty);
        table.setSortPolicy(view -> sort());
        table.setItems(model.lines());
        table.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> {
            if (!filling) {
                model.choose(is.intValue());
            }
        });
        model.countProperty().addListener((property, was, is) -> select());
        model.chosen().nowProperty().addListener((property, was, is) -> select());
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && table.getSelectionModel().getSelectedIndex() >= 0) {
                model.listedProperty().set(false);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.chosen().jumpToEnd();
                event.consume();
            }
        });
    }

    /** The same saga stays selected when others are listed. */
    private void select() {
        int line = model.chosenLine();
        filling = true;
        if (line < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != line) {
            table.getSelectionModel().clearAndSelect(line);
            TableScroll.show(table, line);
        }
        filling = false;
    }

    private boolean sort() {
        List<TableColumn<LazyLine<SagaRow>, ?>> order = table.getSortOrder();
        SagaColumn by = order.isEmpty() ? null : (SagaColumn) order.getFirst().getUserData();
        boolean descending = by != null && order.getFirst().getSortType() == TableColumn.SortType.DESCENDING;
        SagaQuery query = model.queryProperty().get();
        model.queryProperty().set(new SagaQuery(query.kinds(), query.text(), by, descending));
        return true;
    }

    /** Sorts by a column, null for the order in which they began. */
    void sort(SagaColumn by, boolean descending) {
        table.getSortOrder().clear();
        table.getColumns().stream()
                .filter(column -> column.getUserData() == by)
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().add(column);
                });
        table.sort();
    }

    Optional<Offer> offer() {
        SagaListing listing = model.listing();
        int[] numbers = model.numbers();
        if (listing == null || numbers.length == 0) {
            return Optional.empty();
        }
        int[] selected = table.getSelectionModel().getSelectedIndices().stream()
                .filter(line -> line >= 0 && line < numbers.length)
                .mapToInt(line -> numbers[line])
                .toArray();
        SagaQuery query = model.queryProperty().get();
        List<Fact> facts = new ArrayList<>();
        if (!query.kinds().isEmpty()) {
            facts.add(new Fact(
                    "kinds",
                    String.join(
                            ", ",
                            Arrays.stream(SagaKind.values())
                                    .filter(query.kinds()::contains)
                                    .map(SagaKind::id)
                                    .toList())));
        }
        if (!query.text().isBlank()) {
            facts.add(new Fact("text", query.text()));
        }
        return Optional.of(new Offer(
                "sagas", facts, () -> Answer.of(SagaTable.of(listing, numbers)), SagaTable.of(listing, selected)));
    }

    /** Puts the cursor into the filter. */
    void edit() {
        model.listedProperty().set(true);
        field.requestFocus();
        field.selectAll();
    }

    /** Leaves the filter when the cursor is there. */
    boolean escape() {
        if (field.isFocused()) {
            table.requestFocus();
            return true;
        }
        return false;
    }

    Node node() {
        return root;
    }
}
