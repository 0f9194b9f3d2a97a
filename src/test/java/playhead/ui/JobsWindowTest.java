package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.job.JobProgress;
import playhead.ui.job.Notice;

class JobsWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow window;

    @BeforeEach
    void show() throws Exception {
        window = new DrivenWindow(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_long_job_shows_in_the_bar_and_its_button_tells_it_at_once_to_stop() throws Exception {
        AtomicReference<JobProgress> told = new AtomicReference<>();
        window.robot.interact(() -> window.model()
                .jobs()
                .run(
                        "Count to the end of time",
                        progress -> {
                            told.set(progress);
                            for (long n = 0; !progress.isCancelled(); n++) {
                                progress.count(Math.min(n / 1_000_000, 999), 1_000, "thoughts");
                                Thread.onSpinWait();
                            }
                            progress.stopIfCancelled();
                            return "";
                        },
                        done -> {}));
        window.until(() -> window.robot.lookup(".job-bar .button").tryQuery().isPresent());
        window.until(() -> window.robot
                .lookup(".job .number")
                .queryAs(Label.class)
                .getText()
                .contains("thoughts"));
        Button stop = window.robot.lookup(".job-bar .button").queryButton();
        assertEquals("Cancel: Count to the end of time", stop.getAccessibleText());
        window.robot.interact(() -> {
            stop.fire();
            assertTrue(told.get().isCancelled(), "it is not told before the button is up again");
        });
        window.until(() -> window.robot.lookup(".job").tryQuery().isEmpty());
        assertFalse(window.robot.lookup(".job-bar").query().isVisible());
    }

    @Test
    void a_notice_lies_on_top_until_it_is_dismissed() throws Exception {
        window.robot.interact(
                () -> window.model().jobs().notices().say(new Notice("bank.csv could not be written", true)));
        window.until(() -> window.robot.lookup(".toast").tryQuery().isPresent());
        Button dismiss = window.robot.lookup(".toast .button").queryButton();
        window.robot.interact(dismiss::fire);
        window.until(() -> window.robot.lookup(".toast").tryQuery().isEmpty());
    }
}
