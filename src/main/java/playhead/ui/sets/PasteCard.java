package playhead.ui.sets;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import playhead.ui.look.Look;
import playhead.ui.look.Presence;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The card into which ids are pasted, with what they name below. Ctrl+Enter keeps the set. */
public final class PasteCard extends VBox {
    private static final double WIDTH = 680;
    private static final Duration TYPING = Duration.millis(250);

    private final PasteViewModel model;
    private final Words words;
    private final Look look;
    private final Runnable keep;
    private final TextArea ids = new TextArea();

    /**
     * @param model what is pasted
     * @param words what is said
     * @param look how large rows are
     * @param file lets the user choose a file
     * @param keep keeps the set and takes the card away
     * @param close takes the card away
     */
    public PasteCard(
            PasteViewModel model,
            Words words,
            Look look,
            Supplier<Optional<Path>> file,
            Runnable keep,
            Runnable close) {
        this.model = model;
        this.words = words;
        this.look = look;
        this.keep = keep;
        setId("paste-ids");
        getStyleClass().add("card-on-top");
        setMaxWidth(look.width(WIDTH));
        setSpacing(10);
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(words.text("sets.paste.title"));
        title.getStyleClass().add("title-3");
        Label how = new Label(words.text("sets.paste.how"));
        Wrapping.of(how);
        how.getStyleClass().add("text-muted");
        Label about = new Label();
        about.setId("paste-about");
        Wrapping.of(about);
        about.textProperty().bind(model.aboutProperty());
        Label problem = new Label();
        Wrapping.of(problem);
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        getChildren().addAll(title, name(), how, area(), about, missing(), problem, buttons(file, close));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                this.keep.run();
            }
        });
    }

    private Node name() {
        TextField name = new TextField();
        name.setId("paste-name");
        name.setAccessibleText(words.text("sets.paste.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        Label label = new Label(words.text("sets.paste.name"));
        label.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, label, name);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node area() {
        ids.setId("paste-text");
        ids.setAccessibleText(words.text("sets.paste.ids"));
        ids.setPrefRowCount(7);
        ids.getStyleClass().add("expression");
        ids.textProperty().bindBidirectional(model.textProperty());
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(event -> model.look());
        ids.textProperty().addListener((property, was, is) -> typing.playFromStart());
        return ids;
    }

    private Node missing() {
        TableView<PasteViewModel.Missing> table = new TableView<>(model.missing());
        table.setId("paste-missing");
        table.setAccessibleText(words.text("sets.paste.missing"));
        table.getStyleClass().add("dense");
        look.manyRows(table);
        table.setPrefHeight(look.width(130));
        column(table, "sets.paste.column.id", 220, false);
        column(table, "sets.paste.column.near", 320, true);
        Presence.showWhile(table, Bindings.isNotEmpty(model.missing()));
        return table;
    }

    private void column(TableView<PasteViewModel.Missing> table, String key, double width, boolean near) {
        TableColumn<PasteViewModel.Missing, String> column = new TableColumn<>(words.text(key));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(Display.safe(
                near ? String.join(", ", row.getValue().near()) : row.getValue().id())));
        table.getColumns().add(column);
    }

    private Node buttons(Supplier<Optional<Path>> file, Runnable close) {
        Button load = new Button(words.text("sets.paste.load"));
        load.setOnAction(event -> file.get().ifPresent(model::load));
        Button cancel = new Button(words.text("sets.paste.cancel"));
        cancel.setOnAction(event -> close.run());
        Button done = new Button(words.text("sets.paste.keep"));
        done.setId("paste-keep");
        done.getStyleClass().add("accent");
        done.disableProperty()
                .bind(model.foundProperty().isNull().or(model.nameProperty().isEmpty()));
        done.setOnAction(event -> keep.run());
        for (Button button : new Button[] {load, cancel, done}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return new HBox(8, load, between, cancel, done);
    }

    /** The control that gets the cursor. */
    public Node first() {
        return ids;
    }
}
