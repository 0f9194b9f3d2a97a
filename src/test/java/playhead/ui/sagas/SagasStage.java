package playhead.ui.sagas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.compare.SagaCompare;
import playhead.saga.compare.SagaComparison;
import playhead.saga.listing.MadeList;
import playhead.saga.picture.MadeSagas;
import playhead.saga.variants.Variants;
import playhead.ui.FrameRobot;
import playhead.ui.async.Background;
import playhead.ui.look.Look;
import playhead.ui.look.Theme;
import playhead.ui.replay.Following;
import playhead.ui.replay.Playhead;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Moment;

/** The view of sagas alone on a stage, over sagas that were written down by hand. */
final class SagasStage {
    final FrameRobot robot = new FrameRobot();
    final Playhead playhead = new Playhead();
    final List<Long> shown = new ArrayList<>();
    final List<Long> jumps = new ArrayList<>();
    final Look look;
    final SagasViewModel model;
    final SagasView view;
    private final Following following = new Following(playhead, System::nanoTime);
    private Stage stage;
    private SagaSource source;

    SagasStage(Locale language, Theme theme, double width, double height, int zoom, List<Saga> sagas)
            throws TimeoutException {
        Words words = new Words(language);
        Background background = new Background(Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        look = new Look(new WallClock(words, ZoneOffset.UTC));
        ChosenSaga chosen = new ChosenSaga(background, playhead, shown::add, position -> {
            jumps.add(position);
            playhead.moveTo(position);
        });
        model = new SagasViewModel(background, following, chosen, words);
        view = new SagasView(model, new StepChangesModel(background, chosen), look, words, entity -> {});
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Application.setUserAgentStylesheet(theme.controls());
            look.chosenThemeProperty().set(theme);
            look.zoomBy(zoom - 10);
            stage = new Stage();
            BorderPane root = new BorderPane(view.node());
            root.getStyleClass().add("window");
            root.setStyle("-fx-font-size: " + 13 * zoom / 10.0 + "px");
            Scene scene = new Scene(root, width, height);
            scene.getStylesheets().setAll(theme.sheets());
            stage.setScene(scene);
            stage.show();
            SagaList list = MadeList.of(sagas);
            EventTime now = sagas.getLast().events().getLast().time();
            playhead.open(list.at());
            following.showNow();
            source = new SagaSource() {
                @Override
                public Answer<SagaList> at(Moment moment) {
                    return Answer.of(list);
                }

                @Override
                public Answer<Variants> paths(Moment moment) {
                    return Answer.of(new PathLog(sagas).paths());
                }

                @Override
                public List<Expectation> expected(Saga saga, Moment moment) {
                    return saga.row().status().ended() ? List.of() : MadeSagas.expected();
                }

                @Override
                public SagaComparison compared(Saga one, Saga other) {
                    return new SagaCompare(position -> Map.of("position", Json.canonical(Long.toString(position))), 500)
                            .of(one, other);
                }

                @Override
                public EventTime time(Moment moment) {
                    return now;
                }
            };
            view.setShown(true);
        });
        open();
    }

    /** Shows the log again, with nothing selected. */
    void open() {
        does(this::reopen);
    }

    void reopen() {
        model.open(source);
    }

    /** Nanoseconds that the threads of the window have computed: its own and the one that renders. */
    long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().startsWith("JavaFX")
                            || thread.getThreadName().contains("Quantum"))) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }

    /** Waits until the window was drawn again. */
    void nextFrame() throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(1);
        robot.interactNoWait(() -> {
            stage.getScene().addPostLayoutPulseListener(drawn::countDown);
            Platform.requestNextPulse();
        });
        assertTrue(drawn.await(20, TimeUnit.SECONDS), "no frame");
    }

    void calm() {
        robot.settle();
    }

    <T extends Node> T node(String id, Class<T> type) {
        return robot.lookup(id).queryAs(type);
    }

    void does(Runnable action) {
        robot.interact(action);
        calm();
    }

    /** Moves the playhead, and the list with it. */
    void move(long position) {
        does(() -> {
            playhead.moveTo(position);
            following.showNow();
        });
    }

    void picture(Path file) throws IOException {
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(buffered, "png", file.toFile());
    }

    void close() throws TimeoutException {
        robot.interact(stage::close);
        FxToolkit.cleanupStages();
    }
}
