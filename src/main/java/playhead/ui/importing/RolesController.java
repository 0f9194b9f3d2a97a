package playhead.ui.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import playhead.event.Identity;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.Normalize;
import playhead.importing.preview.Normalizing;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Wording;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Binds the step that says what the columns are for. */
public final class RolesController {
    private static final List<String> TYPES = List.of("text", "integer", "decimal", "boolean", "json");
    private static final int LONGEST = 60;

    private final RolesViewModel model;
    private final ColumnViewModel said;
    private final WizardViewModel wizard;
    private final Look look;
    private final Words words;
    private boolean filling;

    @FXML
    private Label lacks;

    @FXML
    private TableView<ColumnLine> table;

    @FXML
    private VBox detail;

    @FXML
    private Label column;

    @FXML
    private ChoiceBox<Role> role;

    @FXML
    private HBox holding;

    @FXML
    private ChoiceBox<String> holds;

    @FXML
    private HBox typing;

    @FXML
    private TextField entityType;

    @FXML
    private HBox playing;

    @FXML
    private TextField plays;

    @FXML
    private HBox patterning;

    @FXML
    private TextField pattern;

    @FXML
    private Label times;

    @FXML
    private Label sure;

    @FXML
    private VBox normalizing;

    @FXML
    private TextField extract;

    @FXML
    private TextField pad;

    @FXML
    private TextField prefix;

    @FXML
    private Button suggestion;

    @FXML
    private Label trial;

    @FXML
    private Label examples;

    @FXML
    private Label problem;

    RolesController(RolesViewModel model, ColumnViewModel said, WizardViewModel wizard, Look look, Words words) {
        this.model = model;
        this.said = said;
        this.wizard = wizard;
        this.look = look;
        this.words = words;
    }

    @FXML
    void initialize() {
        showColumns();
        whenSaid();
        suggestion.setOnAction(event -> {
            Normalizing.Trial better = said.suggestion();
            if (better != null) {
                said.normalize(better.how().extract().pattern(), "", "");
                fill();
            }
        });
        times.textProperty().bind(said.timesProperty());
        problem.textProperty().bind(said.problemProperty());
        model.looksProperty().addListener((property, was, is) -> fill());
        fill();
    }

    private void showColumns() {
        look.rows(table);
        TextColumns columns = new TextColumns(look);
        columns.add(table, words.text("importing.roles.column"), 150, line -> Display.safe(line.name()));
        columns.add(table, words.text("importing.roles.role"), 130, this::roles);
        columns.add(table, words.text("importing.roles.sure"), 210, ColumnLine::sure);
        columns.add(table, words.text("importing.roles.head"), 230, ColumnLine::head);
        columns.add(table, words.text("importing.roles.middle"), 200, ColumnLine::middle);
        columns.add(table, words.text("importing.roles.tail"), 200, ColumnLine::tail);
        table.setItems(model.lines());
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (!filling && is != null) {
                model.select(is.name());
            }
        });
    }

    /** Whatever is chosen or typed is said at once; what {@link #fill()} writes is not. */
    private void whenSaid() {
        role.setConverter(new Wording<>(value -> words.text(value.key())));
        role.valueProperty().addListener((property, was, is) -> {
            if (!filling && is != null) {
                model.use(is);
            }
        });
        holds.getItems().add(words.text("importing.sources.automatic"));
        holds.getItems().addAll(TYPES);
        holds.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> {
            if (!filling && is.intValue() >= 0) {
                said.columnType(is.intValue() == 0 ? null : TYPES.get(is.intValue() - 1));
            }
        });
        for (TextField field : List.of(entityType, plays)) {
            whenTyped(field, () -> said.say(entityType.getText(), plays.getText()));
        }
        whenTyped(pattern, () -> said.pattern(pattern.getText()));
        for (TextField field : List.of(extract, pad, prefix)) {
            whenTyped(field, () -> said.normalize(extract.getText(), pad.getText(), prefix.getText()));
        }
    }

    private void whenTyped(TextField field, Runnable saying) {
        field.textProperty().addListener((property, was, is) -> {
            if (!filling) {
                saying.run();
            }
        });
    }

    private String roles(ColumnLine line) {
        if (line.reference()) {
            return words.text(Role.REFERENCE.key());
        }
        return line.parts().stream()
                .map(part -> words.text(new Role(part, false).key()))
                .collect(Collectors.joining(", "));
    }

    private void fill() {
        if (filling) {
            return;
        }
        filling = true;
        ColumnLine line = model.selectedProperty().get();
        if (line == null && !model.lines().isEmpty()) {
            filling = false;
            model.select(model.lines().getFirst().name());
            return;
        }
        if (!Identity.same(line, table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(line);
        }
        detail.setDisable(line == null);
        lacks();
        if (line != null) {
            fill(line);
        }
        filling = false;
    }

    private void fill(ColumnLine line) {
        column.setText(Shown.cut(Display.safe(line.name()), LONGEST));
        column.setTooltip(new Tooltip(Display.safe(line.name())));
        if (!role.getItems().equals(model.roles())) {
            role.getItems().setAll(model.roles());
        }
        role.setValue(model.role());
        sure.setText(line.sure());
        TextColumns.show(sure, !line.sure().isEmpty());
        boolean entity = model.isEntity();
        TextColumns.show(typing, entity);
        TextColumns.show(normalizing, entity);
        TextColumns.show(playing, model.role().reference());
        TextColumns.show(patterning, model.isTime());
        TextColumns.show(holding, model.role().equals(Role.FIELD));
        holds.getSelectionModel().select(said.columnType() == null ? 0 : TYPES.indexOf(said.columnType()) + 1);
        set(entityType, said.entityType());
        set(plays, said.referenceRole());
        set(pattern, said.pattern());
        fillNormalizing();
        fillSuggestion();
        TextColumns.show(problem, !said.problemProperty().get().isEmpty());
    }

    /** How ids are made alike, and what comes of it. */
    private void fillNormalizing() {
        Normalize how = said.normalize();
        boolean typed = extract.isFocused() || pad.isFocused() || prefix.isFocused();
        if (!typed) {
            set(
                    extract,
                    how == null || how.extract() == null ? "" : how.extract().pattern());
            set(pad, how == null || how.pad() == 0 ? "" : Integer.toString(how.pad()));
            set(prefix, how == null ? "" : how.prefix());
        }
        Normalizing.Trial tried = said.trialProperty().get();
        TextColumns.show(trial, tried != null);
        TextColumns.show(examples, tried != null && how != null);
        if (tried != null) {
            trial.setText(words.text(
                    how == null ? "importing.roles.distinct" : "importing.roles.tried",
                    tried.before(),
                    tried.after(),
                    tried.refused()));
            examples.setText(
                    tried.examples().entrySet().stream().map(this::example).collect(Collectors.joining("     ")));
        }
    }

    private void fillSuggestion() {
        Normalizing.Trial better = said.suggestion();
        TextColumns.show(suggestion, better != null);
        if (better != null) {
            suggestion.setText(words.text(
                    "importing.roles.suggest", better.how().extract().pattern(), better.before(), better.after()));
        }
    }

    private String example(Map.Entry<String, String> entry) {
        String made = entry.getValue() == null ? words.text("importing.roles.refused") : Display.safe(entry.getValue());
        return Shown.cut(Display.safe(entry.getKey()), LONGEST) + " → " + Shown.cut(made, LONGEST);
    }

    private static void set(TextField field, String text) {
        if (!field.isFocused() && !field.getText().equals(text)) {
            field.setText(text);
        }
    }

    /** What most logs have and this mapping does not. */
    private void lacks() {
        Layout layout = wizard.layoutProperty().get();
        String missing = layout == null || "xes".equals(layout.preview().format())
                ? ""
                : List.of(EventPart.ENTITY, EventPart.TIME).stream()
                        .filter(part -> !layout.has(part))
                        .map(part -> words.text("importing.lacks." + part.key()))
                        .collect(Collectors.joining(" "));
        lacks.setText(missing);
        TextColumns.show(lacks, !missing.isEmpty());
    }
}
