package playhead.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import playhead.ui.opening.LogOpener;
import playhead.workspace.Workspaces;

/** Renders the window into pictures, without a display, from the samples. */
public final class Tour {
    private final Workspaces workspaces;

    /** @param workspaces opens workspaces */
    public Tour(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /**
     * Renders all pictures.
     *
     * @param out folder for them; made when missing
     * @param done takes each picture's path when it is written
     */
    public void run(Path out, Consumer<Path> done) throws IOException {
        // Before the toolkit starts: afterwards it has chosen its screen.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Files.createDirectories(out);
        Path home = Files.createTempDirectory("playhead-tour");
        try (TourStage stage =
                new TourStage(new LogOpener(workspaces.keepingStateIn(home.resolve("state")), home), out, done)) {
            shop(stage);
            compare(stage);
            whatIf(stage);
            totals(stage);
            new TourSagas(stage).run();
            new TourRules(stage, home).run();
            bank(stage);
            frame(stage);
            TourImport importing = new TourImport(stage, home.resolve("logs"));
            stage.command("file.close");
            importing.ledger();
            importing.changes();
            new TourLesson(stage).run();
            dark(stage);
        } finally {
            delete(home);
        }
    }

    private static void shop(TourStage stage) throws IOException {
        events(stage);
        states(stage);
        entity(stage);
        timeline(stage);
        revert(stage);
        stage.command("view.commands");
        stage.act(window -> window.select("#commands-table", 0));
        stage.picture("commands");
    }

    private static void events(TourStage stage) throws IOException {
        stage.picture("start");
        stage.sample("shop");
        stage.picture("events-at-the-end");
        stage.act(window -> window.select("#events-table", 654));
        stage.picture("event-detail");
        stage.act(window -> window.model().playhead().moveTo(300));
        stage.picture("events-in-the-past");
    }

    private static void states(TourStage stage) throws IOException {
        stage.command("view.state");
        stage.command("playhead.start");
        stage.picture("state-at-the-start");
        stage.act(window -> window.choose("order"));
        stage.act(window -> window.model().playhead().moveTo(330));
        stage.picture("state-in-the-middle");
        stage.command("playhead.next");
        stage.picture("state-one-event-later");
        stage.act(window -> window.drag(0.25));
        stage.picture("dragged-to-a-quarter");
        stage.act(window -> window.drag(0.75));
        stage.picture("dragged-to-three-quarters");
    }

    private static void entity(TourStage stage) throws IOException {
        stage.act(window -> window.select("#state-table", 3));
        stage.picture("entity-state-and-blame");
        stage.act(window -> window.model().detail().fieldProperty().set("total"));
        stage.command("detail.diff");
        stage.picture("entity-difference");
        stage.command("detail.history");
        stage.picture("entity-history");
        stage.act(window -> window.model().detail().showEvent(400));
        stage.command("detail.causes");
        stage.picture("event-causes");
        stage.command("detail.raw");
        stage.picture("event-raw");
    }

    private static void timeline(TourStage stage) throws IOException {
        stage.act(window ->
                window.model().timeline().zoom(0.1, window.model().timeline().place(400)));
        stage.picture("timeline-zoomed");
        stage.command("timeline.axis");
        stage.picture("timeline-zoomed-by-position");
        stage.command("timeline.all");
        stage.picture("timeline-by-position");
        stage.command("timeline.axis");
    }

    private static void revert(TourStage stage) throws IOException {
        stage.command("playhead.end");
        stage.picture("state-at-the-end");
        stage.act(window -> window.model().playhead().moveTo(640));
        stage.command("revert.toHere");
        stage.picture("revert-rehearsed");
        stage.command("view.escape");
        stage.act(window -> window.model().detail().showEvent(653));
        stage.command("revert.event");
        stage.picture("revert-with-a-conflict");
        stage.command("view.escape");
    }

    private static void compare(TourStage stage) throws IOException {
        stage.act(window -> window.model().playhead().moveTo(300));
        stage.command("compare.mark");
        stage.act(window -> window.model().playhead().moveTo(420));
        stage.command("compare.mark");
        stage.picture("compare-two-moments");
        stage.act(window -> window.select("#compare-types", 2));
        stage.act(window -> window.select("#compare-table", 1));
        stage.picture("compare-entities");
        stage.command("compare.clear");
        stage.picture("compare-without-a");
    }

    private static void whatIf(TourStage stage) throws IOException {
        stage.command("playhead.end");
        stage.command("view.events");
        stage.act(window -> window.model().detail().showEvent(643));
        stage.command("whatif.start");
        stage.command("whatif.skip");
        stage.act(window -> window.model().detail().showEvent(652));
        stage.command("whatif.skip");
        stage.picture("what-if");
        stage.command("view.state");
        stage.act(window -> window.choose("account"));
        stage.picture("what-if-state");
        stage.command("whatif.leave");
    }

    private static void totals(TourStage stage) throws IOException {
        stage.command("view.totals");
        stage.picture("totals-by-status");
        stage.act(window -> window.model().totals().groups().count("total"));
        stage.picture("totals-with-a-sum");
    }

    private static void bank(TourStage stage) throws IOException {
        stage.sample("bank");
        stage.command("view.events");
        stage.act(window -> window.filterEvents("type == \"transfer\""));
        stage.picture("filter-without-matches");
        stage.act(window -> window.filterEvents("position > 100 && position <= 140"));
        stage.picture("filter-with-count");
        stage.act(window -> window.filterEvents("position > "));
        stage.picture("filter-error");
        stage.act(window -> window.filterEvents("position > 100 && position <= 140"));
        stage.command("events.facets");
        stage.picture("facets");
        stage.command("events.facets");
        stage.command("events.explain");
        stage.picture("explain");
        stage.act(window -> window.filterEvents(""));
        stage.command("help.keys");
        stage.picture("keys");
        stage.command("help.keys");
    }

    private static void frame(TourStage stage) throws IOException {
        stage.sample("shop");
        stage.command("view.palette");
        stage.picture("palette");
        stage.act(window -> window.type("#palette-field", "order-00"));
        stage.picture("palette-entities");
        stage.act(window -> window.type("#palette-field", "#40"));
        stage.picture("palette-position");
        stage.act(window -> window.type("#palette-field", "timeline"));
        stage.picture("palette-commands");
        stage.command("view.escape");
        stage.command("view.language");
        stage.act(window -> window.model().playhead().moveTo(250));
        stage.picture("german");
        stage.command("help.keys");
        stage.picture("german-keys");
        stage.command("view.escape");
        stage.act(window -> window.model().look().zoomBy(10));
        stage.picture("german-at-200-percent");
        stage.command("view.palette");
        stage.picture("palette-at-200-percent");
        stage.command("view.escape");
        stage.act(window -> window.model().look().zoomBy(-10));
        stage.act(window -> window.model().look().zoomBy(2));
        stage.command("view.language");
    }

    private static void dark(TourStage stage) throws IOException {
        stage.sample("shop");
        stage.command("view.theme");
        stage.act(window -> window.model().playhead().moveTo(400));
        stage.act(window -> window.select("#events-table", 399));
        stage.picture("dark-events");
        stage.command("view.state");
        stage.act(window -> window.choose("order"));
        stage.command("playhead.next");
        stage.act(window -> window.select("#state-table", 2));
        stage.picture("dark-state");
        stage.act(window -> window.model()
                .problemProperty()
                .set(Problem.of(
                        new UncheckedIOException(new IOException("No space left on device")),
                        window.model().text().where(),
                        window.words())));
        stage.picture("dark-problem");
        stage.command("file.close");
        stage.picture("dark-start");
    }

    private static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}
