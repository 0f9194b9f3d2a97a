package playhead.ui.opening;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.look.Wrapping;
import playhead.ui.settings.Recent;
import playhead.ui.settings.Recents;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.WorkspaceFolder;

/** The workspaces that were open before, on the start page: opened by a click, pinned, forgotten; missing ones say so. */
final class RecentList extends VBox {
    private final Recents recents;
    private final LatestRequest lane;
    private final Words words;
    private final Consumer<Path> open;
    private final InstantSource clock;
    private Set<String> missing = Set.of();

    RecentList(Recents recents, Background background, Words words, Consumer<Path> open, InstantSource clock) {
        this.recents = recents;
        this.lane = background.lane();
        this.words = words;
        this.open = open;
        this.clock = clock;
        getStyleClass().add("recents");
        recents.all().addListener((Observable changed) -> look());
        look();
    }

    private void look() {
        show();
        List<String> paths = recents.all().stream().map(Recent::path).toList();
        lane.ask(() -> missing(paths), found -> {
            missing = found;
            show();
        });
    }

    private static Set<String> missing(List<String> paths) {
        Set<String> missing = new HashSet<>();
        for (String path : paths) {
            if (!isThere(path)) {
                missing.add(path);
            }
        }
        return missing;
    }

    private static boolean isThere(String path) {
        try {
            return new WorkspaceFolder(Path.of(path)).exists();
        } catch (IOException | InvalidPathException unreachable) {
            return false;
        }
    }

    private void show() {
        getChildren().clear();
        setVisible(!recents.all().isEmpty());
        setManaged(isVisible());
        Label heading = new Label(words.text("opening.recent"));
        heading.getStyleClass().add("text-bold");
        getChildren().add(heading);
        recents.all().forEach(recent -> getChildren().add(row(recent)));
    }

    private HBox row(Recent recent) {
        boolean gone = missing.contains(recent.path());
        Label name = new Label(Display.safe(recent.name()));
        name.getStyleClass().add("text-bold");
        name.setMinWidth(USE_PREF_SIZE);
        Label facts = new Label(gone ? words.text("opening.recent.missing") : facts(recent));
        facts.getStyleClass().add(gone ? "problem" : "text-muted");
        Label path = new Label(Display.safe(recent.path()));
        path.getStyleClass().addAll("text-muted", "text-small");
        VBox lines = gone ? new VBox(2, name, facts, path) : new VBox(2, new HBox(10, name, facts), path);
        Region main = gone ? lines : opening(recent, lines, facts.getText());
        main.getStyleClass().add("recent");
        if (gone) {
            for (Label label : List.of(facts, path)) {
                Wrapping.of(label);
                label.setMinHeight(USE_PREF_SIZE);
            }
        }
        HBox.setHgrow(main, Priority.ALWAYS);
        Button pin = button(
                recent.pinned() ? "mdi2p-pin" : "mdi2p-pin-outline",
                words.text(
                        recent.pinned() ? "opening.recent.unpin" : "opening.recent.pin", Display.safe(recent.name())),
                () -> recents.pin(recent, !recent.pinned()));
        Button forget = button(
                "mdi2c-close",
                words.text("opening.recent.forget", Display.safe(recent.name())),
                () -> recents.forget(recent));
        return new HBox(4, main, pin, forget);
    }

    private Button opening(Recent recent, VBox lines, String facts) {
        Button main = new Button(null, lines);
        main.getStyleClass().add("flat");
        main.setMaxWidth(Double.MAX_VALUE);
        main.setMinWidth(0);
        main.setAccessibleText(words.text("opening.recent.open", Display.safe(recent.name()), facts));
        main.setOnAction(event -> open.accept(Path.of(recent.path())));
        return main;
    }

    private Button button(String icon, String text, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(event -> action.run());
        return button;
    }

    private String facts(Recent recent) {
        String events = words.text("opening.recent.events", Shown.number(recent.events()), recent.events());
        String last = recent.wasInThePast()
                ? words.text("opening.recent.last", Shown.position(recent.position()))
                : words.text("opening.recent.end");
        return String.join(" · ", events, last, day(recent.opened()));
    }

    private String day(long millis) {
        LocalDate day =
                Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()).toLocalDate();
        LocalDate today = clock.instant().atZone(ZoneId.systemDefault()).toLocalDate();
        if (day.equals(today)) {
            return words.text("opening.recent.today");
        }
        return day.equals(today.minusDays(1))
                ? words.text("opening.recent.yesterday")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(words.language())
                        .format(day);
    }
}
