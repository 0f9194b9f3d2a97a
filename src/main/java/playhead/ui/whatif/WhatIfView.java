package playhead.ui.whatif;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.decision.RuleChoice;
import playhead.ui.decision.RuleFields;
import playhead.ui.detail.DetailViewModel.SelectedEvent;
import playhead.ui.look.Look;
import playhead.ui.look.Presence;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.ui.view.View;

/** The what-if that is open: what it supposes at the left, what it comes to at the right; those that are kept below. */
public final class WhatIfView implements View {
    private final WhatIfModel model;
    private final Words words;
    private final Function<String, Command> commands;
    private final BorderPane root = new BorderPane();
    private final WhatIfTables tables;
    private final ObservableValue<SelectedEvent> event;
    private EventEdit edit;
    private EventInsert insert;

    /**
     * @param model what is shown
     * @param look how large everything is
     * @param words what everything is called
     * @param commands by id, for the buttons; asked by {@link #fill()}
     * @param event the selected event, or null
     * @param selected takes the entity of the selected line, {@code type/id}, and its field, null for none
     * @param jump takes the position of a command that is opened
     */
    public WhatIfView(
            WhatIfModel model,
            Look look,
            Words words,
            Function<String, Command> commands,
            ObservableValue<SelectedEvent> event,
            BiConsumer<String, String> selected,
            LongConsumer jump) {
        this.model = model;
        this.words = words;
        this.commands = commands;
        this.event = event;
        this.tables = new WhatIfTables(model, look, words, selected, jump);
    }

    /** Puts everything into its place, once the commands are there. */
    public void fill() {
        BooleanBinding open = model.supposed().openProperty().isNotNull();
        VBox left = new VBox(8, names(open), suppositions(open), new KeptList(model, words));
        left.getStyleClass().add("what-if-side");
        ScrollPane side = new ScrollPane(left);
        side.setFitToWidth(true);
        BorderPane differences = new BorderPane(tables);
        differences.setTop(about());
        differences.visibleProperty().bind(open);
        Node invitation = invitation();
        invitation.visibleProperty().bind(open.not());
        SplitPane both = new SplitPane(side, new StackPane(differences, invitation));
        both.setDividerPositions(0.36);
        root.setCenter(both);
    }

    private Node names(BooleanBinding open) {
        TextField name = field("what-if-name", "whatif.nameOf", 8);
        TextField purpose = field("what-if-purpose", "whatif.purpose", 8);
        model.supposed().openProperty().subscribe(is -> {
            if (is != null && !name.isFocused() && !purpose.isFocused()) {
                name.setText(is.name());
                purpose.setText(is.purpose());
            }
        });
        Runnable rename = () -> model.rename(name.getText(), purpose.getText());
        name.focusedProperty().subscribe(rename);
        purpose.focusedProperty().subscribe(rename);
        name.setOnAction(done -> rename.run());
        purpose.setOnAction(done -> rename.run());
        Button keep = CommandButtons.of(commands.apply("whatif.keep"));
        Label isKept = new Label();
        isKept.getStyleClass().add("text-muted");
        isKept.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.kept().holds(model.now()) ? words.text("whatif.isKept") : "",
                        model.supposed().openProperty(),
                        model.kept().all()));
        VBox names = new VBox(4, name, purpose, new FlowPane(8, 4, keep, isKept));
        showWhile(names, open);
        return names;
    }

    private Node about() {
        Label about = new Label();
        about.setId("what-if-about");
        about.textProperty().bind(model.answer().aboutProperty());
        Wrapping.of(about);
        Tooltip honest = new Tooltip();
        honest.textProperty()
                .bind(model.supposed()
                        .checkedProperty()
                        .map(checked -> words.text(checked ? "whatif.honestChecked" : "whatif.honest")));
        about.setTooltip(honest);
        Label problem = new Label();
        problem.setId("what-if-problem");
        problem.getStyleClass().add("problem");
        Wrapping.of(problem);
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox top = new VBox(2, about, problem);
        top.getStyleClass().add("filter-bar");
        return top;
    }

    private TextField field(String id, String prompt, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words.text(prompt));
        field.setAccessibleText(words.text(prompt));
        field.setPrefColumnCount(columns);
        return field;
    }

    private Node suppositions(BooleanBinding open) {
        VBox list = new VBox(4);
        list.setId("what-if-suppositions");
        edit = new EventEdit(model, event, commands.apply("whatif.skip"), words);
        Label title = new Label(words.text("whatif.supposed"));
        title.getStyleClass().add("what-if-title");
        Runnable fill = () -> {
            list.getChildren().clear();
            if (model.suppositions().isEmpty()) {
                list.getChildren().add(muted("whatif.nothing"));
            }
            model.suppositions().stream()
                    .limit(200)
                    .forEach(one -> list.getChildren().add(supposition(one)));
        };
        model.suppositions().addListener((javafx.collections.ListChangeListener<Supposition>) change -> fill.run());
        fill.run();
        insert = new EventInsert(model, event, words);
        VBox all = new VBox(8, title, list, edit, insert, rules());
        showWhile(all, open);
        return all;
    }

    private Node rules() {
        RuleChoice choice = model.answer().rules();
        RuleFields fields = new RuleFields(
                choice,
                "what-if-business",
                () -> model.suppose(
                        branch -> branch.decide(choice.ruleProperty().get().name(), choice.plain())),
                "whatif.suppose",
                words);
        Label title = new Label(words.text("whatif.business"));
        title.getStyleClass().add("what-if-title");
        VBox all = new VBox(4, title, fields);
        Presence.showWhile(all, choice.ruleProperty().isNotNull());
        return all;
    }

    private Node supposition(Supposition one) {
        Label text = new Label(one.text());
        Wrapping.of(text);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button back = new Button(words.text("whatif.takeBack"));
        back.getStyleClass().add("small");
        back.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        back.setAccessibleText(words.text("whatif.takeBackOf", one.text()));
        back.setOnAction(done -> model.remove(one));
        HBox line = new HBox(6, text, back);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private Node invitation() {
        Label what = new Label(words.text("whatif.invitation"));
        Wrapping.of(what);
        what.setMaxWidth(520);
        what.setTooltip(new Tooltip(what.getText()));
        Button start = CommandButtons.of(commands.apply("whatif.start"));
        VBox page = new VBox(12, what, start);
        page.setAlignment(javafx.geometry.Pos.CENTER);
        return page;
    }

    private Label muted(String key) {
        Label label = new Label(words.text(key));
        label.getStyleClass().add("text-muted");
        Wrapping.of(label);
        return label;
    }

    private static void showWhile(Node node, BooleanBinding condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /** Puts the cursor to where the selected event's value is changed. */
    void edit() {
        edit.edit();
    }

    /** Puts the cursor to where an event that is to be added is written. */
    void insert() {
        insert.edit();
    }

    @Override
    public Optional<Offer> offer() {
        return WhatIfOffer.of(model, tables.selected());
    }

    @Override
    public String id() {
        return "whatif";
    }

    @Override
    public String icon() {
        return "mdi2s-source-fork";
    }

    @Override
    public Node node() {
        return root;
    }
}
