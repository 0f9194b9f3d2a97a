package playhead.ui.sagas;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.saga.Finding;
import playhead.saga.Margin;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaRow;
import playhead.saga.picture.Across;
import playhead.saga.picture.Ahead;
import playhead.saga.picture.PictureText;
import playhead.saga.picture.SagaPicture;
import playhead.ui.look.Look;
import playhead.ui.look.WholeText;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The selected saga: what is said of it, and one of its faces. */
final class SagaPane {
    private static final int FINDINGS = 3;
    private static final double NARROW = 760;

    private final ChosenSaga chosen;
    private final SagaNotes notes;
    private final Look look;
    private final Words words;
    private final SagaWords said;
    private final LanesFace lanes;
    private final SequenceFace sequence;
    private final StackPane faces = new StackPane();
    private final BorderPane root = new BorderPane();
    private final Label title = label("saga-title", "text-bold");
    private final Label about = label("saga-about", "text-muted");
    private final Label findings = label("saga-findings", "problem");
    private final Label event = label("saga-event", "saga-event");

    SagaPane(ChosenSaga chosen, SagaNotes notes, StepChangesPane changes, Look look, Words words) {
        this.notes = notes;
        this.chosen = chosen;
        this.look = look;
        this.words = words;
        this.said = new SagaWords(words, look.clock());
        this.lanes = new LanesFace(chosen, notes, look, said);
        this.sequence = new SequenceFace(chosen, look, said);
        List<Node> all = List.of(
                lanes,
                new StepsFace(chosen, changes, look, words).node(),
                sequence,
                new EventsFace(chosen, look, words).node(),
                new CompareFace(chosen, look, words).node());
        faces.getChildren().setAll(all);
        chosen.faceProperty().subscribe(face -> {
            for (Face one : Face.values()) {
                all.get(one.ordinal()).setVisible(one == face);
            }
            lanes.requestLayout();
            sequence.requestLayout();
        });
        // The title stands by itself: a flow is never narrower than its widest child would like to be.
        FlowPane buttons = new FlowPane(4, 2);
        buttons.getChildren().addAll(tools());
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(2, title, buttons, about, findings);
        head.getStyleClass().add("saga-head");
        root.setTop(head);
        root.setCenter(faces);
        root.setBottom(event);
        InvalidationListener again = changed -> describe();
        chosen.pictureProperty().addListener(again);
        chosen.nowProperty().addListener(again);
        notes.allProperty().addListener(again);
        look.clock().zoneProperty().addListener(again);
        chosen.eventProperty().addListener(changed -> describeEvent());
        describe();
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(false);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        WholeText.of(label);
        return label;
    }

    private List<Node> tools() {
        List<Node> tools = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        for (Face face : Face.values()) {
            ToggleButton button = toggle("sagas.face." + face.id(), face.icon());
            button.setToggleGroup(group);
            button.setOnAction(done -> chosen.faceProperty().set(face));
            chosen.faceProperty().subscribe(is -> button.setSelected(is == face));
            tools.add(button);
        }
        Region gap = new Region();
        gap.setPrefWidth(6);
        ToggleButton time = toggle("sagas.time", "mdi2c-clock-outline");
        time.setOnAction(done -> chosen.acrossProperty().set(time.isSelected() ? Across.TIME : Across.ORDER));
        chosen.acrossProperty().subscribe(is -> time.setSelected(is == Across.TIME));
        ToggleButton fold = toggle("sagas.fold", "mdi2u-unfold-less-vertical");
        fold.selectedProperty().bindBidirectional(chosen.foldedProperty());
        tools.addAll(List.of(gap, time, fold));
        chosen.faceProperty().subscribe(face -> {
            time.setDisable(face != Face.LANES);
            fold.setDisable(face != Face.LANES && face != Face.SEQUENCE);
        });
        return tools;
    }

    private ToggleButton toggle(String key, String icon) {
        ToggleButton button = new ToggleButton(words.text(key), new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(words.text(key + ".does")));
        button.setAccessibleText(words.text(key + ".does"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        root.widthProperty()
                .subscribe(width -> button.setContentDisplay(
                        width.doubleValue() < NARROW * look.zoomProperty().get()
                                ? ContentDisplay.GRAPHIC_ONLY
                                : ContentDisplay.LEFT));
        return button;
    }

    private void describe() {
        SagaPicture picture = chosen.pictureProperty().get();
        Saga now = chosen.nowProperty().get();
        root.setVisible(picture != null);
        if (picture == null) {
            return;
        }
        if (now == null) {
            title.setText(
                    words.text("sagas.notYet", Display.safe(picture.saga().row().id())));
            about.setText("");
            findings.setText("");
        } else {
            title.setText(said.title(now.row()));
            about.setText(about(now));
            findings.setText(findings(now));
        }
        PictureText text = new PictureText(
                now == null ? picture.saga() : now,
                new Margin(
                        picture.ahead().stream().map(Ahead::expected).toList(),
                        notes.of(picture.saga().row().id())),
                said);
        String lines = String.join("\n", text.lines());
        lanes.setAccessibleText(Shown.cut(lines, 4_000));
        sequence.setAccessibleText(Shown.cut(lines, 4_000));
        describeEvent();
    }

    private String about(Saga saga) {
        SagaRow row = saga.row();
        List<String> parts = new ArrayList<>();
        if (row.waitingFor() != null) {
            parts.add(words.text("sagas.waiting", said.name(row.waitingFor())));
        }
        if (row.error() != null) {
            parts.add(words.text("sagas.error", words.said(row.error())));
        }
        if (saga.unjudged() != null) {
            parts.add(words.text("sagas.unjudged", words.said(saga.unjudged())));
        }
        if (row.startedAt() != null) {
            parts.add(words.text("sagas.began", said.time(row.startedAt())));
        }
        return String.join("   ·   ", parts);
    }

    private String findings(Saga saga) {
        List<String> lines = saga.findings().stream()
                .limit(FINDINGS)
                .map(finding -> "! " + finding(finding))
                .toList();
        int more = saga.findings().size() - lines.size();
        return String.join("\n", lines) + (more > 0 ? "   " + words.text("sagas.moreFindings", more) : "");
    }

    private String finding(Finding finding) {
        return words.text("sagas.finding." + finding.kind().text()) + ": " + words.said(finding.text());
    }

    /** What stands below the faces: the selected event in a line. */
    private void describeEvent() {
        SagaPicture picture = chosen.pictureProperty().get();
        int index = chosen.eventProperty().get();
        if (picture == null || index < 0 || index >= picture.saga().events().size()) {
            event.setText(picture == null ? "" : words.text("sagas.pick"));
            return;
        }
        SagaEvent one = picture.saga().events().get(index);
        String step = one.step() < 0
                ? ""
                : Display.safe(picture.saga().steps().get(one.step()).name());
        event.setText(words.text(
                "sagas.picked",
                Shown.position(one.position()),
                Display.safe(one.type()),
                said.name(one.participant()),
                said.role(one.role()),
                said.time(one.time()),
                step));
    }

    /** How high a face is at least. */
    void keepHeight(double least) {
        faces.setMinHeight(least);
    }

    /** The face in lanes. */
    LanesFace lanes() {
        return lanes;
    }

    Node node() {
        return root;
    }
}
