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

/** The list of sagas above the selected one. */
final class SagaListPage {
    private static final Duration TYPING = Duration.millis(200);
    private static final double LOW = 520;
    private static final double NARROW = 540;
    private static final double WIDE = 880;

    private final SagasViewModel model;
    private final TableView<LazyLine<SagaRow>> table = new TableView<>();
    private final TextField field = new TextField();
    private final SplitPane both;
    private final HBox line = new HBox(8);
    private final VBox top = new VBox(4);
    private final SagaChips chips;
    private final BorderPane root = new BorderPane();
    private boolean filling;

    SagaListPage(SagasViewModel model, SagaPane saga, Look look, Words words) {
        this.model = model;
        initializeField(words);
        initializeTable(look, words);
        Label count = new Label();
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
        root.setTop(top);
        both = new SplitPane(table, new BesidePane(model, saga, look, words).scrolled());
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.4);
        root.setCenter(both);
        root.getStyleClass().add("sagas");
        InvalidationListener fit = changed -> arrange(look.zoomProperty().get());
        root.widthProperty().addListener(fit);
        root.heightProperty().addListener(fit);
        look.zoomProperty().addListener(fit);
    }

    /** Beside each other where there is little height, the kinds beside the field where there is width. */
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
        boolean low = root.getHeight() < LOW * zoom && root.getWidth() > NARROW * zoom;
        Orientation wanted = low ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (both.getOrientation() != wanted) {
            both.setOrientation(wanted);
            both.setDividerPositions(low ? 0.42 : 0.4);
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
