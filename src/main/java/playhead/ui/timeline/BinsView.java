package playhead.ui.timeline;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import playhead.ui.async.Background;
import playhead.ui.look.Look;
import playhead.ui.look.TextColumns;
import playhead.ui.look.Wrapping;
import playhead.ui.replay.Mark;
import playhead.ui.replay.Marks;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.LaterView;
import playhead.workspace.Display;

/** The timeline as a table: its stretch in lines that can be read, and its marks, which can be renamed and deleted here. */
public final class BinsView extends LaterView {
    private final BinsViewModel model;
    private final TimelineViewModel timeline;
    private final Look look;
    private final Words words;
    private final TextColumns columns;

    /**
     * @param timeline has the marks and the playhead
     * @param background where the lines are counted
     * @param look how large everything is
     * @param words what everything is called
     */
    public BinsView(TimelineViewModel timeline, Background background, Look look, Words words) {
        super("bins", "mdi2t-table-clock");
        this.model = new BinsViewModel(timeline, background, look.clock(), words);
        this.timeline = timeline;
        this.look = look;
        this.words = words;
        this.columns = new TextColumns(look, words);
    }

    @Override
    protected SplitPane make() {
        SplitPane made = new SplitPane();
        made.setOrientation(Orientation.HORIZONTAL);
        made.getItems().setAll(bins(), marks());
        made.setDividerPositions(0.72);
        return made;
    }

    private TableView<Bin> bins() {
        TableView<Bin> table = table("bins-table", words.text("timeline.bins.name"));
        table.getColumns().add(columns.text("timeline.bins.from", 190, Bin::from));
        table.getColumns().add(columns.text("timeline.bins.to", 190, Bin::to));
        table.getColumns().add(columns.number("timeline.bins.events", 120, bin -> Shown.number(bin.count())));
        table.getColumns().add(columns.text("timeline.bins.types", 260, Bin::types));
        table.getColumns().add(columns.text("timeline.bins.here", 140, Bin::here));
        model.binsProperty().addListener((property, was, is) -> {
            int row = table.getSelectionModel().getSelectedIndex();
            table.getItems().setAll(is);
            table.getSelectionModel().select(row);
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                select(table);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                select(table);
                event.consume();
            }
        });
        return table;
    }

    private void select(TableView<Bin> table) {
        Bin bin = table.getSelectionModel().getSelectedItem();
        if (bin != null) {
            model.select(bin);
        }
    }

    private TableView<Mark> marks() {
        Marks marks = timeline.marks();
        TableView<Mark> table = table("marks-table", words.text("timeline.marks.name"));
        TableColumn<Mark, String> name = columns.text("timeline.marks.column", 140, mark -> Display.safe(mark.name()));
        name.setCellFactory(TextFieldTableCell.forTableColumn());
        name.setOnEditCommit(event -> marks.rename(event.getRowValue(), event.getNewValue()));
        table.getColumns().add(columns.number("timeline.marks.position", 110, mark -> Shown.position(mark.position())));
        table.getColumns().add(name);
        table.setEditable(true);
        Label none = new Label(words.text("timeline.marks.none"));
        Wrapping.of(none);
        none.setTooltip(new Tooltip(none.getText()));
        table.setPlaceholder(none);
        marks.allProperty().addListener((property, was, is) -> table.getItems().setAll(is));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 1 && table.getEditingCell() == null) {
                go(table);
            }
        });
        table.setOnKeyPressed(event -> {
            Mark mark = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && mark != null) {
                marks.delete(mark);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && table.getEditingCell() == null) {
                go(table);
                event.consume();
            }
        });
        return table;
    }

    private void go(TableView<Mark> table) {
        Mark mark = table.getSelectionModel().getSelectedItem();
        if (mark != null) {
            timeline.playhead().moveTo(mark.ordinal());
        }
    }

    private <T> TableView<T> table(String id, String name) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().add("dense");
        table.setAccessibleText(name);
        look.manyRows(table);
        return table;
    }

    @Override
    public void setShown(boolean shown) {
        model.setShown(shown);
    }
}
