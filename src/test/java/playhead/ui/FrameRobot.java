package playhead.ui;

import com.sun.javafx.tk.Toolkit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot that waits for frames of the window, and for what was asked for in the background, where TestFX's own sleeps for
 * the twentieth of a second after each touch. The mouse is TestFX's.
 */
public final class FrameRobot extends FxRobot {
    /** As long as TestFX sleeps; after that, who knows of more to come waits for it. */
    private static final int MOST_FRAMES = 4;

    /** On a display, keys come by way of the system. */
    private static final int LEAST_FRAMES = DrivenWindow.hasDisplay() ? 3 : 1;

    private final BooleanSupplier quiet;

    /** Nothing goes on in the background. */
    public FrameRobot() {
        this(() -> true);
    }

    /** @param quiet whether nothing goes on in the background, asked on the window's thread */
    public FrameRobot(BooleanSupplier quiet) {
        this.quiet = quiet;
    }

    /** Waits until what was done is laid out, and a few frames more as long as something goes on. */
    public void settle() {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        boolean done = false;
        for (int frame = 1; frame <= MOST_FRAMES && !done; frame++) {
            WaitForAsyncUtils.waitFor(frame());
            done = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(this::layOut)) && frame >= LEAST_FRAMES;
        }
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {}));
    }

    /** Done when all that acts in each frame has acted in one that began later. */
    private static CompletableFuture<Void> frame() {
        CompletableFuture<Void> acted = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                acted.complete(null);
            }
        }.start());
        return acted;
    }

    /** What the layout of the frame has asked for comes at once, not with the next one. */
    private boolean layOut() {
        Toolkit.getToolkit().firePulse();
        return quiet.getAsBoolean();
    }

    @Override
    public FxRobot interact(Runnable action) {
        interactNoWait(action);
        settle();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> action) {
        interactNoWait(action);
        settle();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robotContext().getKeyboardRobot().pressNoWait(key);
            settle();
        }
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        if (keys.length == 0) {
            robotContext().getKeyboardRobot().releaseNoWait();
            settle();
        }
        for (KeyCode key : keys) {
            robotContext().getKeyboardRobot().releaseNoWait(key);
            settle();
        }
        return this;
    }

    @Override
    public FxRobot push(KeyCode... combination) {
        press(combination);
        List<KeyCode> back = Arrays.asList(combination.clone());
        Collections.reverse(back);
        return release(back.toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot write(String text) {
        Scene scene = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(this::focused))
                .getScene();
        for (char character : text.toCharArray()) {
            KeyCode key = switch (character) {
                case '\n' -> KeyCode.ENTER;
                case '\t' -> KeyCode.TAB;
                default -> KeyCode.UNDEFINED;
            };
            robotContext().getBaseRobot().typeKeyboard(scene, key, Character.toString(character));
            settle();
        }
        return this;
    }

    private Window focused() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElseGet(() -> robotContext().getWindowFinder().targetWindow());
    }
}
