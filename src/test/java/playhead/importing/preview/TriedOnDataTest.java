package playhead.importing.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.importing.mapping.Normalize;

class TriedOnDataTest {
    @Test
    void a_way_to_bring_ids_together_is_tried_with_counts_and_examples() {
        Normalizing.Trial trial = Normalizing.trial(
                new Normalize(Pattern.compile("[0-9]+"), 4, "C"), List.of("17", "Kd. 17", "17", "9", "none"));
        assertEquals(4, trial.before());
        assertEquals(2, trial.after());
        assertEquals(1, trial.refused());
        assertEquals("C0017", trial.examples().get("Kd. 17"));
        assertEquals(
                List.of("none", "17", "Kd. 17", "9"),
                trial.examples().keySet().stream().toList());
    }

    @Test
    void only_a_way_that_brings_ids_together_and_refuses_none_is_suggested() {
        assertEquals(
                "[0-9]+",
                Normalizing.suggest(List.of("17", "Kd. 17", "9"))
                        .orElseThrow()
                        .how()
                        .extract()
                        .pattern());
        assertTrue(
                Normalizing.suggest(List.of("order-1", "order-2", "payment-3")).isEmpty());
        assertTrue(Normalizing.suggest(List.of()).isEmpty());
    }

    @Test
    void the_hours_that_clocks_skip_and_repeat_are_named_in_local_time() {
        List<ClockChanges.Change> changes = ClockChanges.between(
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-12-31T00:00:00Z"));
        assertEquals(
                List.of(
                        new ClockChanges.Change(
                                true, LocalDateTime.of(2026, 3, 29, 2, 0), LocalDateTime.of(2026, 3, 29, 3, 0)),
                        new ClockChanges.Change(
                                false, LocalDateTime.of(2026, 10, 25, 2, 0), LocalDateTime.of(2026, 10, 25, 3, 0))),
                changes);
        assertEquals(
                List.of(),
                ClockChanges.between(ZoneId.of("UTC"), Instant.EPOCH, Instant.parse("2026-12-31T00:00:00Z")));
    }

    @Test
    void examples_are_few_however_many_ids_there_are() {
        List<String> ids = java.util.stream.IntStream.range(0, 500)
                .mapToObj(n -> "id " + n)
                .toList();
        Map<String, String> examples =
                Normalizing.trial(new Normalize(null, 0, "X"), ids).examples();
        assertEquals(8, examples.size());
    }
}
