package playhead.ui.sagas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import playhead.saga.picture.MadeSagas;
import playhead.testing.Limit;
import playhead.ui.look.Theme;

/**
 * Moves a picture of 50,000 messages with every pulse of the window, as a drag does, and counts the pulses: how many a second there are
 * by the clock on the wall is told, what each computes is asserted, as other work on the machine takes time but no computing.
 */
class PanningWindowTest {
    /** Twenty frames a second. */
    private static final double MOST_MILLIS = 50;

    private static final int FIRST = 10;
    private static final int FRAMES = 40;

    @Test
    void a_picture_of_fifty_thousand_messages_is_drawn_at_every_pulse_while_it_moves(TestReporter reporter)
            throws Throwable {
        SagasStage stage = new SagasStage(Locale.ENGLISH, Theme.LIGHT, 980, 700, 10, List.of(MadeSagas.large(50_000)));
        try {
            for (Face face : List.of(Face.LANES, Face.SEQUENCE)) {
                stage.does(() -> stage.model.chosen().faceProperty().set(face));
                stage.robot.interact(() -> stage.model.chosen().choose("large"));
                stage.nextFrame();
                pan(stage, face, FIRST);
                new Limit(MOST_MILLIS, "ms of computing").assertKept("a frame of " + face.id(), () -> {
                    Panning panning = pan(stage, face, FRAMES);
                    tell(reporter, face, panning);
                    assertTrue(panning.moved > 0, "it did not move");
                    return panning.millisAFrame;
                });
            }
        } finally {
            stage.close();
        }
    }

    private static void tell(TestReporter reporter, Face face, Panning panning) {
        reporter.publishEntry(
                "frames a second of panning it as " + face.id() + ", wall", Double.toString(panning.framesASecond));
        System.getLogger("sagas")
                .log(
                        System.Logger.Level.INFO,
                        face + ": " + panning.framesASecond + " frames a second by the wall, each computes "
                                + panning.millisAFrame + " ms, the picture moved by " + panning.moved);
    }

    /** What was seen while it moved. */
    private record Panning(double framesASecond, double millisAFrame, double moved) {}

    private static Panning pan(SagasStage stage, Face face, int count) throws Exception {
        PicturePane pane = stage.node("#saga-" + face.id(), PicturePane.class);
        CountDownLatch done = new CountDownLatch(1);
        long[] times = new long[2];
        double[] along = new double[2];
        AnimationTimer timer = new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (frames == 0) {
                    times[0] = System.nanoTime();
                    along[0] = pane.along().getValue();
                }
                if (frames++ == count) {
                    times[1] = System.nanoTime();
                    along[1] = pane.along().getValue();
                    stop();
                    done.countDown();
                } else {
                    pane.along().setValue(along[0] + frames * 313.0);
                }
            }
        };
        long cpu = stage.cpu();
        stage.robot.interact(timer::start);
        assertTrue(done.await(120, TimeUnit.SECONDS), "no pulses");
        double millis = (stage.cpu() - cpu) / 1e6 / count;
        return new Panning(count * 1e9 / (times[1] - times[0]), millis, along[1] - along[0]);
    }
}
