package playhead.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.LogOpener;
import playhead.ui.settings.UserSettings;
import playhead.workspace.SampleLogs;

/** A window that is driven step by step; each step is over when nothing moves any more. For one thread of its own. */
final class TourStage implements AutoCloseable {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final int FRAMES = 10;
    private static final long PATIENCE_SECONDS = 60;

    private final Path out;
    private final Consumer<Path> done;
    private final QuietExecutor work = new QuietExecutor();
    private final WindowHost host;
    private final Stage stage;
    private int pictures;
    private Path chosen;

    TourStage(LogOpener opener, Path out, Consumer<Path> done) {
        this.out = out;
        this.done = done;
        startToolkit();
        UserSettings settings = UserSettings.read(opener.workspaces().settings(), InstantSource.system());
        host = onWindowThread(() -> {
            settings.text("language", "en").set("en");
            return new WindowHost(opener, settings, work, words -> new Chosen(), WIDTH, HEIGHT);
        });
        stage = onWindowThread(() -> {
            Stage shown = new Stage();
            shown.setScene(host.scene());
            shown.show();
            return shown;
        });
        settle();
    }

    private static void startToolkit() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException running) {
            started.complete(true);
        }
        Platform.setImplicitExit(false);
        join(started);
    }

    /** Opens a sample and waits until it is shown. */
    void sample(String id) {
        SampleLogs.Sample sample = SampleLogs.all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        act(shown -> shown.model().opening().openSample(sample));
    }

    /** Calls a command by its id. */
    void command(String id) {
        act(shown -> host.window().commands().get(id).action().run());
    }

    /** Does something in the window and waits until it is shown. */
    void act(Consumer<TourHand> action) {
        onWindowThread(() -> {
            action.accept(new TourHand(host.window()));
            return true;
        });
        settle();
    }

    /** Writes what the window shows. */
    void picture(String name) throws IOException {
        WritableImage image = onWindowThread(() -> host.scene().snapshot(null));
        Path file = out.resolve("%02d-%s.png".formatted(++pictures, name));
        ImageIO.write(buffered(image), "png", file.toFile());
        done.accept(file);
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        return buffered;
    }

    /** Waits until no question is open, no part is missing and as many frames as a change needs to reach the screen were drawn. */
    private void settle() {
        CompletableFuture<Boolean> calm = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int frames;
            private final PlayheadWindow window = host.window();

            @Override
            public void handle(long now) {
                boolean moving = !work.isQuiet()
                        || !window.isWhole()
                        || window.model().opening().busyProperty().get()
                        || !window.model()
                                .playhead()
                                .moment()
                                .equals(window.model()
                                        .following()
                                        .shownProperty()
                                        .get());
                frames = moving ? 0 : frames + 1;
                if (frames >= FRAMES) {
                    stop();
                    calm.complete(true);
                }
            }
        }.start());
        join(calm);
    }

    private static <T> T onWindowThread(Supplier<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return join(result);
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException failure) {
            throw new IllegalStateException("the window did not come to rest", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        onWindowThread(() -> {
            host.close();
            stage.close();
            return true;
        });
        work.finish();
    }

    /** What is chosen from now on when a file with definitions is asked for. */
    void choose(Path file) {
        chosen = file;
    }

    /** Nobody is there to choose files, but for those that were chosen before. */
    private final class Chosen implements FilePicker {
        @Override
        public Optional<Path> definition() {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> log() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> target(Path proposed) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> workspace() {
            return Optional.empty();
        }
    }
}
