package playhead.ui.teach;

import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.styles.Course;
import playhead.workspace.styles.CourseEvent;
import playhead.workspace.styles.Knows;
import playhead.workspace.styles.SideBySide;

/** Both styles of a saga, step by step beside each other, under one slider. */
public final class StylesCard extends VBox {
    private final StylesModel model;
    private final Words words;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label step = new Label();
    private final Label about = new Label();
    private final GridPane steps = new GridPane(12, 6);
    private final GridPane figures = new GridPane(12, 2);

    /** The card shows nothing before both were played. */
    public StylesCard(StylesModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("styles");
        getStyleClass().addAll("card-on-top", "styles-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(words.text("styles.title"));
        title.getStyleClass().add("title-3");
        about.setId("styles-about");
        Wrapping.of(about);
        about.setMinHeight(USE_PREF_SIZE);
        step.setId("styles-step");
        steps.setId("styles-steps");
        figures.setId("styles-figures");
        for (GridPane grid : List.of(steps, figures)) {
            for (int share : new int[] {22, 39, 39}) {
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(share);
                grid.getColumnConstraints().add(column);
            }
        }
        VBox all = new VBox(14, steps, figures);
        all.getStyleClass().add("styles-inside");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, about, transport(), scroll);
        model.bothProperty().subscribe(this::show);
        model.busyProperty().subscribe(busy -> say());
        model.problemProperty().subscribe(problem -> say());
        model.atProperty().subscribe(at -> lay());
    }

    private Node transport() {
        slider.setId("styles-slider");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        slider.setAccessibleText(words.text("styles.slider"));
        slider.setPrefWidth(260);
        slider.valueProperty().subscribe(value -> model.atProperty().set((int) Math.round(value.doubleValue())));
        model.atProperty().subscribe(at -> slider.setValue(at.intValue()));
        ComboBox<String> fail = new ComboBox<>();
        fail.setId("styles-fail");
        fail.setAccessibleText(words.text("lab.fail"));
        fail.getItems().setAll(model.steps());
        fail.getItems().addFirst("");
        fail.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty()
                        ? words.text("styles.fail.none")
                        : words.text("styles.fail", words.text("lab.step." + name));
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        fail.valueProperty().bindBidirectional(model.failProperty());
        FlowPane line =
                new FlowPane(8, 6, button("styles.back", "◀", -1), button("styles.on", "▶", 1), slider, step, fail);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(String key, String sign, int by) {
        Button button = new Button(sign);
        button.setId(key.replace('.', '-'));
        button.setAccessibleText(words.text(key));
        button.setOnAction(
                event -> model.atProperty().set(Math.clamp(model.atProperty().get() + by, 0, (int) slider.getMax())));
        return button;
    }

    private void say() {
        SideBySide both = model.bothProperty().get();
        about.setText(
                !model.problemProperty().get().isEmpty()
                        ? model.problemProperty().get()
                        : model.busyProperty().get() || both == null
                                ? words.text("styles.busy")
                                : words.text(
                                        "styles.about",
                                        both.saga(),
                                        words.text("lab.scenario."
                                                + both.settings().scenario()),
                                        both.settings().count(),
                                        Long.toString(both.settings().seed()),
                                        both.settings().faults().size()));
    }

    private void show(SideBySide both) {
        say();
        if (both == null) {
            return;
        }
        slider.setMax(Math.max(1, both.steps().size()));
        lay();
        figures.getChildren().clear();
        Course led = both.orchestration();
        Course danced = both.choreography();
        int row = 0;
        figures.addRow(row++, head("styles.counted"), head("styles.orchestration"), head("styles.choreography"));
        row = figure(
                row,
                words.text("styles.figure.events"),
                led,
                danced,
                course -> Shown.number(course.events().size()));
        row = figure(row, words.text("styles.figure.messages"), led, danced, course -> Shown.number(course.messages()));
        row = figure(row, words.text("styles.figure.all"), led, danced, course -> Shown.number(course.allMessages()));
        row = figure(row, words.text("styles.figure.time"), led, danced, course -> seconds(course.compensation()));
        TreeSet<String> services = new TreeSet<>();
        List.of(led, danced).forEach(course -> course.coupling().forEach(known -> services.add(known.service())));
        for (String service : services) {
            row = figure(
                    row, words.text("styles.figure.knows", service), led, danced, course -> knows(course, service));
        }
    }

    private int figure(int row, String name, Course led, Course danced, Function<Course, String> value) {
        Label label = line(name, "styles-name");
        figures.addRow(row, label, line(value.apply(led), "text-bold"), line(value.apply(danced), "text-bold"));
        return row + 1;
    }

    private String knows(Course course, String service) {
        return course.coupling().stream()
                .filter(known -> known.service().equals(service))
                .findFirst()
                .map(this::knows)
                .orElse(Shown.ABSENT);
    }

    private String knows(Knows known) {
        return words.text("styles.knows", known.types(), known.partners());
    }

    private String seconds(OptionalLong millis) {
        return millis.isEmpty()
                ? Shown.ABSENT
                : words.text(
                        "styles.seconds", "%d.%03d".formatted(millis.getAsLong() / 1_000, millis.getAsLong() % 1_000));
    }

    /** The steps up to the slider; what comes later is not there. */
    private void lay() {
        SideBySide both = model.bothProperty().get();
        steps.getChildren().clear();
        if (both == null) {
            return;
        }
        int at = Math.min(model.atProperty().get(), both.steps().size());
        step.setText(words.text("styles.step", at, both.steps().size()));
        steps.addRow(0, head("styles.both"), head("styles.orchestration"), head("styles.choreography"));
        for (int i = 0; i < at; i++) {
            SideBySide.Aligned aligned = both.steps().get(i);
            String name = aligned.type().isEmpty() ? words.text("styles.apart") : (i + 1) + "  " + aligned.type();
            Label label = line((i + 1 == at ? "▶ " : "") + name, "text-bold");
            GridPane.setValignment(label, VPos.TOP);
            steps.addRow(
                    i + 1,
                    label,
                    events(aligned.orchestration(), both.orchestration()),
                    events(aligned.choreography(), both.choreography()));
        }
    }

    private VBox events(List<CourseEvent> events, Course course) {
        long begin = course.events().isEmpty() ? 0 : course.events().getFirst().millis();
        VBox lines = new VBox();
        for (CourseEvent event : events) {
            long millis = event.millis() - begin;
            Label label = line(
                    (event.leading() ? "○ " : "● ")
                            + words.text(
                                    "styles.event",
                                    Shown.position(event.position()),
                                    event.type(),
                                    event.service(),
                                    "%d.%03d".formatted(millis / 1_000, millis % 1_000)),
                    event.leading() ? "styles-leading" : "styles-event");
            lines.getChildren().add(label);
        }
        return lines;
    }

    private Label head(String key) {
        return line(words.text(key), "styles-head");
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        Wrapping.of(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** What gets the cursor first. */
    public Node first() {
        return slider;
    }
}
