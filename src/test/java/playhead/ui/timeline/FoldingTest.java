package playhead.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import playhead.history.Silence;

class FoldingTest {
    @Test
    void places_are_what_walking_second_by_second_gives_and_lead_back() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            long start = new long[] {0, 1_772_359_200L, -1_000_000_000L, -50}[random.nextInt(4)];
            List<Silence> silences = silences(random, start);
            double width = 1 + random.nextInt(6);
            Folding folding = Folding.of(silences, width);
            double walked = folding.place(start - 3);
            for (long second = start - 3; second < start + 400; second++) {
                assertEquals(walked, folding.place(second), 1e-4, silences + " at " + second);
                assertEquals(second, folding.seconds(folding.place(second)), 1e-3);
                walked += naiveWidth(silences, width, second);
            }
        }
    }

    @Test
    void outside_of_folds_nothing_is_lost_to_rounding() {
        Random random = new Random(6);
        for (int round = 0; round < 300; round++) {
            long start = random.nextBoolean() ? 1_772_359_200L : -1_500_000_000L;
            List<Silence> silences = silences(random, start);
            Folding folding = Folding.of(silences, 2);
            for (int i = 0; i < 50; i++) {
                double second = start + random.nextInt(400) + random.nextInt(1_000_000) / 1e6;
                boolean inside = folding.folds().stream().anyMatch(fold -> second > fold.from() && second < fold.to());
                if (!inside) {
                    assertEquals(second, folding.seconds(folding.place(second)));
                }
            }
        }
    }

    @Test
    void later_is_never_further_left() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            Folding folding = Folding.of(silences(random, 1_000), 3);
            double before = Double.NEGATIVE_INFINITY;
            for (double second = 990; second < 1_400; second += 0.25) {
                assertTrue(folding.place(second) > before);
                before = folding.place(second);
            }
        }
    }

    @Test
    void ticks_stand_at_their_times_and_never_in_a_fold() {
        Folding folding = Folding.of(List.of(new Silence(1_000, 90_000), new Silence(100_000, 400_000)), 500);
        List<Strip.Tick> ticks =
                Ticks.times((long) folding.place(0), (long) folding.place(410_000), 2_000, folding, ZoneOffset.UTC);
        assertTrue(ticks.size() > 5, ticks.toString());
        for (Strip.Tick tick : ticks) {
            assertEquals(tick.time().toEpochSecond(), folding.seconds(tick.place()), 1e-9);
            assertTrue(folding.folds().stream()
                    .noneMatch(fold -> tick.place() > fold.place() && tick.place() < fold.end()));
        }
    }

    /** How far a second reaches on the axis. */
    private static double naiveWidth(List<Silence> silences, double width, long second) {
        for (Silence silence : silences) {
            double from = Math.floor(silence.from()) + 1;
            double to = Math.floor(silence.to());
            if (to - from > width && second >= from && second < to) {
                return width / (to - from);
            }
        }
        return 1;
    }

    private static List<Silence> silences(Random random, long start) {
        List<Silence> silences = new ArrayList<>();
        double at = start;
        for (int i = random.nextInt(6); i > 0; i--) {
            double from = at + random.nextInt(20) + random.nextInt(1_000) / 1e3;
            at = from + random.nextInt(60) + 1;
            silences.add(new Silence(from, at));
        }
        return silences;
    }
}
