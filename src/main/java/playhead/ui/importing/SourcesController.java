package playhead.ui.importing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import playhead.importing.preview.FilePreview;
import playhead.importing.preview.FormatGuess;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Binds the step that says which files are imported and how they are written. */
public final class SourcesController {
    private static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-16LE");

    private final SourcesViewModel model;
    private final OffersViewModel offered;
    private final Look look;
    private final Words words;
    private final Supplier<Optional<Path>> picker;
    private boolean filling;

    @FXML
    private TextField path;

    @FXML
    private Button add;

    @FXML
    private Button choose;

    @FXML
    private Button remove;

    @FXML
    private Label problem;

    @FXML
    private TableView<Source> table;

    @FXML
    private ChoiceBox<String> format;

    @FXML
    private ChoiceBox<String> encoding;

    @FXML
    private ChoiceBox<String> delimiter;

    @FXML
    private ComboBox<ZoneId> zone;

    @FXML
    private Label facts;

    @FXML
    private VBox offers;

    SourcesController(
            SourcesViewModel model, OffersViewModel offered, Look look, Words words, Supplier<Optional<Path>> picker) {
        this.model = model;
        this.offered = offered;
        this.look = look;
        this.words = words;
        this.picker = picker;
    }

    @FXML
    void initialize() {
        path.textProperty().bindBidirectional(model.typedProperty());
        path.setOnAction(event -> model.addTyped());
        add.setOnAction(event -> model.addTyped());
        choose.setOnAction(event -> picker.get().ifPresent(file -> model.add(List.of(file))));
        remove.setOnAction(event -> Optional.ofNullable(selected()).ifPresent(model::remove));
        problem.textProperty().bind(model.problemProperty());
        TextColumns.show(problem, false);
        model.problemProperty().addListener((property, was, is) -> TextColumns.show(problem, !is.isEmpty()));
        look.rows(table);
        TextColumns columns = new TextColumns(look);
        columns.add(
                table,
                words.text("importing.sources.file"),
                190,
                source -> Display.safe(source.preview().name()));
        columns.add(table, words.text("importing.heading.format"), 80, this::format);
        columns.add(table, words.text("importing.heading.encoding"), 110, this::encoding);
        columns.numbers(table, words.text("importing.sources.size"), 90, SourcesController::size);
        columns.numbers(table, words.text("importing.sources.records"), 110, SourcesController::records);
        columns.add(table, words.text("importing.sources.hash"), 260, this::hash);
        table.setItems(model.all());
        table.setPlaceholder(new Label(words.text("importing.sources.none")));
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> fill());
        String automatic = words.text("importing.sources.automatic");
        format.getItems().add(automatic);
        format.getItems().addAll(model.formats());
        encoding.getItems().add(automatic);
        encoding.getItems().addAll(ENCODINGS);
        delimiter.getItems().addAll(automatic, ",", ";", words.text("importing.sources.tab"), "|");
        for (ChoiceBox<String> box : List.of(format, encoding, delimiter)) {
            box.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> apply());
        }
        zones();
        model.changesProperty().addListener((property, was, is) -> refresh());
        offered.offers().addListener((javafx.beans.Observable changed) -> showOffers());
        fill();
    }

    private void zones() {
        zone.setConverter(new StringConverter<>() {
            @Override
            public String toString(ZoneId id) {
                return id == null ? "" : id.normalized().equals(java.time.ZoneOffset.UTC) ? "UTC" : id.getId();
            }

            @Override
            public ZoneId fromString(String text) {
                try {
                    return "UTC".equals(text.strip()) ? java.time.ZoneOffset.UTC : ZoneId.of(text.strip());
                } catch (DateTimeException unknown) {
                    return model.zoneProperty().get();
                }
            }
        });
        List<ZoneId> all = new ArrayList<>(List.of(java.time.ZoneOffset.UTC, ZoneId.systemDefault()));
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().filter(id -> id.contains("/")).map(ZoneId::of).forEach(all::add);
        zone.setItems(FXCollections.observableList(all.stream().distinct().toList()));
        zone.valueProperty().bindBidirectional(model.zoneProperty());
    }

    private void refresh() {
        if (selected() == null && !model.all().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        table.refresh();
        fill();
    }

    private Source selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void fill() {
        Source source = selected();
        remove.setDisable(source == null);
        for (ChoiceBox<String> box : List.of(format, encoding, delimiter)) {
            box.setDisable(source == null);
        }
        facts.setText(source == null ? "" : facts(source));
        offered.look(source);
        if (source == null) {
            return;
        }
        filling = true;
        format.getSelectionModel()
                .select(
                        source.wish().format() == null
                                ? 0
                                : format.getItems().indexOf(source.wish().format()));
        Charset charset = source.wish().encoding();
        encoding.getSelectionModel()
                .select(charset == null ? 0 : encoding.getItems().indexOf(charset.name()));
        Character between = source.wish().delimiter();
        delimiter
                .getSelectionModel()
                .select(
                        between == null
                                ? 0
                                : between == '\t' ? 3 : delimiter.getItems().indexOf(between.toString()));
        delimiter.setDisable(!"csv".equals(source.preview().format()));
        filling = false;
    }

    private void apply() {
        Source source = selected();
        if (filling || source == null) {
            return;
        }
        int between = delimiter.getSelectionModel().getSelectedIndex();
        model.read(
                source,
                format.getSelectionModel().getSelectedIndex() <= 0 ? null : format.getValue(),
                encoding.getSelectionModel().getSelectedIndex() <= 0 ? null : Charset.forName(encoding.getValue()),
                between <= 0 ? null : between == 3 ? '\t' : delimiter.getValue().charAt(0));
    }

    private String format(Source source) {
        String id = source.preview().format();
        return id == null ? words.text("importing.sources.unknown") : id;
    }

    private String encoding(Source source) {
        String name = Objects.requireNonNullElse(source.preview().encoding(), "");
        return source.preview().encodingGuessed() ? words.text("importing.sources.guessed", name) : name;
    }

    private static String records(Source source) {
        return source.wholeProperty().get() == null
                ? "…"
                : Shown.number(source.wholeProperty().get().records());
    }

    private static String size(Source source) {
        long bytes = source.preview().bytes();
        return bytes < 1_000_000 ? Shown.number((bytes + 999) / 1_000) + " kB" : Shown.megabytes(bytes);
    }

    private String hash(Source source) {
        return source.wholeProperty().get() == null
                ? "…"
                : source.wholeProperty().get().sha256();
    }

    private String facts(Source source) {
        FilePreview preview = source.preview();
        if (preview.problem() != null) {
            return words.said(preview.problem());
        }
        if (preview.isEmpty()) {
            return words.text("importing.sources.empty");
        }
        List<String> lines = new ArrayList<>();
        for (FormatGuess guess : preview.formats()) {
            if (guess.id().equals(preview.format())) {
                lines.add(words.text("importing.sources.why", guess.id(), guess.percent(), words.said(guess.reason())));
            }
        }
        lines.add(words.text("importing.sources.encoded", preview.encoding(), words.said(preview.encodingReason())));
        return String.join("\n", lines);
    }

    private void showOffers() {
        offers.getChildren()
                .setAll(offered.offers().stream()
                        .map(offer -> new OfferBox(offer, offered, words))
                        .toList());
    }
}
