package playhead.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import playhead.event.Event;
import playhead.importing.pipeline.FileSummary;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.Reject;
import playhead.importing.preview.ClockChanges;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Binds the step that shows what would be imported. */
public final class CheckController {
    private static final int LONGEST = 300;
    private static final int MOST_CHANGES = 20;

    private final CheckViewModel model;
    private final OffersViewModel keeping;
    private final WizardViewModel wizard;
    private final Look look;
    private final Words words;

    private String proposed = "";

    @FXML
    private WorkingLine working;

    @FXML
    private Label problem;

    @FXML
    private Label summary;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab rejectsTab;

    @FXML
    private TableView<Event> events;

    @FXML
    private TableView<Reject> rejects;

    @FXML
    private TableView<SumLine> sums;

    @FXML
    private Label notes;

    @FXML
    private TextField saveName;

    @FXML
    private Button save;

    @FXML
    private Label saved;

    CheckController(CheckViewModel model, OffersViewModel keeping, WizardViewModel wizard, Look look, Words words) {
        this.model = model;
        this.keeping = keeping;
        this.wizard = wizard;
        this.look = look;
        this.words = words;
    }

    @FXML
    void initialize() {
        working.follow(model.runningProperty(), model::cancel);
        TextColumns columns = new TextColumns(look);
        showEvents(columns);
        showRejects(columns);
        showSums(columns);
        problem.textProperty().bind(model.problemProperty());
        model.problemProperty().addListener((property, was, is) -> show());
        model.resultProperty().addListener((property, was, is) -> show());
        save.setOnAction(event -> keep());
        saveName.setOnAction(event -> keep());
        saveName.textProperty().addListener((property, was, is) -> saved.setText(""));
        wizard.stepProperty().addListener((property, was, is) -> {
            if (is == Step.CHECK) {
                propose();
            }
        });
        show();
    }

    private void showEvents(TextColumns columns) {
        look.rows(events);
        events.setPlaceholder(new Label(words.text("importing.check.noEvents")));
        columns.numbers(
                events,
                words.text("importing.check.line"),
                60,
                event -> Shown.number(event.origin().line()));
        columns.add(
                events,
                words.text("importing.heading.time"),
                190,
                event -> event.time() == null ? Shown.ABSENT : event.time().print());
        columns.add(
                events,
                words.text("importing.heading.entity"),
                130,
                event -> event.stream() == null
                        ? Shown.ABSENT
                        : shown(event.stream().id()));
        columns.add(
                events,
                words.text("importing.heading.entityType"),
                130,
                event -> event.stream() == null
                        ? Shown.ABSENT
                        : shown(event.stream().type()));
        columns.add(events, words.text("importing.heading.type"), 130, event -> shown(event.type()));
        columns.add(
                events,
                words.text("importing.heading.actor"),
                120,
                event -> event.actor() == null ? Shown.ABSENT : shown(event.actor()));
        columns.add(
                events,
                words.text("importing.check.data"),
                420,
                event -> shown(event.data().toString()));
    }

    private void showRejects(TextColumns columns) {
        look.rows(rejects);
        rejects.setPlaceholder(new Label(words.text("importing.check.noRejects")));
        columns.add(rejects, words.text("importing.check.file"), 130, reject -> shown(reject.file()));
        columns.numbers(rejects, words.text("importing.check.line"), 70, reject -> Shown.number(reject.line()));
        columns.add(
                rejects,
                words.text("importing.check.reason"),
                330,
                reject -> Shown.cut(words.said(reject.reason()), LONGEST));
        columns.add(rejects, words.text("importing.check.text"), 420, reject -> shown(reject.text()));
    }

    private void showSums(TextColumns columns) {
        look.rows(sums);
        sums.setPlaceholder(new Label(words.text("importing.check.noSums")));
        sums.setItems(model.sums());
        columns.add(sums, words.text("importing.check.file"), 130, line -> shown(line.file()));
        columns.add(sums, words.text("importing.roles.column"), 150, line -> shown(line.column()));
        columns.numbers(sums, words.text("importing.check.count"), 90, line -> Shown.number(line.count()));
        columns.numbers(
                sums, words.text("importing.check.sum"), 150, line -> line.sum().toPlainString());
        columns.add(sums, words.text("importing.check.expected"), 150, line -> "")
                .setCellFactory(column -> new ExpectedCell(words));
        columns.add(sums, words.text("importing.check.difference"), 190, line -> "")
                .setCellFactory(column -> new DifferenceCell(words));
    }

    /** Names the mapping like the first file, unless another name was typed. */
    private void propose() {
        if (saveName.getText().equals(proposed) && !wizard.files().isEmpty()) {
            String name = wizard.files().getFirst().getFileName().toString();
            proposed = name.indexOf('.', 1) < 0 ? name : name.substring(0, name.indexOf('.', 1));
            saveName.setText(proposed);
        }
    }

    private void keep() {
        if (!saveName.getText().isBlank()) {
            keeping.save(
                    saveName.getText(),
                    file -> saved.setText(words.text("importing.check.saved", Display.safe(file.toString()))));
        }
    }

    private void show() {
        TextColumns.show(problem, !model.problemProperty().get().isEmpty());
        ImportOutcome.DryRun dry = model.resultProperty().get();
        TextColumns.show(summary, dry != null);
        tabs.setVisible(dry != null);
        save.setDisable(dry == null);
        if (dry == null) {
            return;
        }
        summary.setText(dry.summaries().stream().map(this::summary).collect(Collectors.joining("\n")));
        events.getItems().setAll(dry.finds().events());
        rejects.getItems().setAll(dry.finds().rejects());
        long rejected =
                dry.summaries().stream().mapToLong(FileSummary::rejected).sum();
        rejectsTab.setText(words.text("importing.check.rejects", rejected));
        notes.setText(notes(dry));
    }

    private String summary(FileSummary file) {
        return words.text(
                "importing.check.summary",
                Display.safe(file.file()),
                file.read(),
                file.accepted(),
                file.rejected(),
                file.duplicates(),
                file.blank(),
                file.entities(),
                file.types(),
                file.actors(),
                file.conflicts());
    }

    private String notes(ImportOutcome.DryRun dry) {
        List<String> lines = new ArrayList<>();
        for (FileSummary file : dry.summaries()) {
            String order = file.orderUsed() == null ? "file" : file.orderUsed().text();
            lines.add(words.text(
                    "importing.check.order", Display.safe(file.file()), words.text("importing.order." + order)));
            if (file.first() != null) {
                lines.add(words.text("importing.check.span", file.first(), file.last()));
            }
            if (file.naiveTimes() > 0) {
                String zone = wizard.sources().zoneProperty().get().getId();
                lines.add(words.text("importing.check.naive", file.naiveTimes(), "Z".equals(zone) ? "UTC" : zone));
            }
        }
        List<ClockChanges.Change> changes = model.clockChanges();
        changes.stream()
                .limit(MOST_CHANGES)
                .forEach(change -> lines.add(words.text(
                        change.skipped() ? "importing.check.skipped" : "importing.check.repeated",
                        change.from().toLocalDate().toString(),
                        change.from().toLocalTime().toString(),
                        change.to().toLocalTime().toString())));
        dry.warnings().forEach(warning -> lines.add(words.said(warning)));
        dry.conflicts().stream()
                .limit(MOST_CHANGES)
                .forEach(conflict -> lines.add(words.text("importing.check.conflict", Display.safe(conflict.id()))));
        lines.add("");
        lines.add(words.text("importing.check.mapping"));
        lines.add(Display.safe(wizard.yaml()).replace("␊", "\n"));
        return String.join("\n", lines);
    }

    private static String shown(String text) {
        return Shown.cut(Display.safe(text), LONGEST);
    }
}
