package playhead.saga.listing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import playhead.event.EventTime;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;
import playhead.samples.CpuTime;

class SagaListingTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final EventTime NOW = EventTime.of(START.plusSeconds(100_000));

    private static SagaRow row(int number, SagaStatus status, int seconds, String waits, String error) {
        EventTime start = EventTime.of(START.plusSeconds(number));
        EventTime end = status.ended() ? EventTime.of(START.plusSeconds(number + seconds)) : null;
        return new SagaRow(
                String.format("order-%06d", number),
                number % 2 == 0 ? "order" : "payment",
                SagaStyle.CHOREOGRAPHY,
                status,
                1,
                number * 10L + 1,
                number * 10L + 9,
                start,
                end,
                9,
                3,
                0,
                waits,
                error);
    }

    private static SagaListing listing(SagaRow... rows) {
        return new SagaListing(new MadeList(1, List.of(rows), number -> null), NOW);
    }

    private static SagaQuery of(SagaKind... kinds) {
        return new SagaQuery(Set.of(kinds), "", null, false);
    }

    @Test
    void ids_have_the_order_of_texts_whatever_they_begin_with() {
        Random random = new Random(4);
        String letters = "ab~é\u00ff\u4e00\u0000-09";
        for (int round = 0; round < 300; round++) {
            String prefix = "order-".repeat(random.nextInt(2));
            Set<String> ids = new LinkedHashSet<>();
            for (int i = 0; i < 60; i++) {
                StringBuilder id = new StringBuilder(prefix);
                for (int length = random.nextInt(9); length > 0; length--) {
                    id.append(letters.charAt(random.nextInt(letters.length())));
                }
                ids.add(id.toString());
            }
            String[] all = ids.toArray(String[]::new);
            String[] sorted = all.clone();
            Arrays.sort(sorted);
            int[] ranks = new TextRanks(all).ranks();
            for (int i = 0; i < all.length; i++) {
                assertEquals(all[i], sorted[ranks[i]]);
            }
        }
    }

    @Test
    void kinds_are_joined_and_text_is_looked_for_in_what_is_said() {
        SagaListing listing = listing(
                row(0, SagaStatus.COMPLETED, 5, null, null),
                row(1, SagaStatus.STUCK, 0, "Payment", null),
                row(2, SagaStatus.FAILED, 5, null, "no STOCK left"),
                row(3, SagaStatus.COMPENSATING, 0, "Refund", null));
        assertArrayEquals(new int[] {1, 2}, listing.find(of(SagaKind.STUCK, SagaKind.FAILED)));
        assertArrayEquals(new int[] {1, 3}, listing.find(of(SagaKind.OPEN)));
        assertArrayEquals(new int[] {2}, listing.find(new SagaQuery(Set.of(), "stock", null, false)));
        assertArrayEquals(new int[] {1, 3}, listing.find(new SagaQuery(Set.of(SagaKind.OPEN), "payment", null, false)));
        assertEquals(1, listing.counts().get(SagaKind.COMPENSATED));
    }

    @Test
    void what_has_no_value_stands_last_in_both_directions() {
        SagaListing listing = listing(
                row(0, SagaStatus.COMPLETED, 5, null, "b"),
                row(1, SagaStatus.STUCK, 0, "Payment", null),
                row(2, SagaStatus.COMPLETED, 9, null, "a"));
        assertArrayEquals(new int[] {0, 2, 1}, listing.find(new SagaQuery(Set.of(), "", SagaColumn.DURATION, false)));
        assertArrayEquals(new int[] {2, 0, 1}, listing.find(new SagaQuery(Set.of(), "", SagaColumn.DURATION, true)));
        assertArrayEquals(new int[] {2, 0, 1}, listing.find(new SagaQuery(Set.of(), "", SagaColumn.ERROR, false)));
        assertArrayEquals(new int[] {2, 1, 0}, listing.find(new SagaQuery(Set.of(), "", null, true)));
    }

    @Test
    void the_slowest_are_those_clearly_slower_than_most_of_their_definition() {
        List<SagaRow> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(row(i, SagaStatus.COMPLETED, i < 98 ? 10 : 60, null, null));
        }
        SagaListing listing = listing(rows.toArray(SagaRow[]::new));
        assertArrayEquals(new int[] {98, 99}, listing.find(of(SagaKind.SLOW)));
    }

    @Test
    void a_hundred_thousand_are_read_sorted_and_filtered_at_once(TestReporter reporter) {
        List<SagaRow> rows = new ArrayList<>();
        SagaStatus[] statuses = SagaStatus.values();
        for (int i = 0; i < 100_000; i++) {
            rows.add(row(i * 7_919 % 100_000, statuses[i % statuses.length], i % 977, "Step " + i % 13, "e" + i % 101));
        }
        MadeList list = new MadeList(1, rows, number -> null);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            long begun = CpuTime.nanos();
            SagaListing listing = new SagaListing(list, NOW);
            int[] found = listing.find(new SagaQuery(
                    Set.of(SagaKind.OPEN, SagaKind.SLOW),
                    "step",
                    i % 2 == 0 ? SagaColumn.DURATION : SagaColumn.ID,
                    i % 3 == 0));
            best = Math.min(best, CpuTime.nanos() - begun);
            assertTrue(found.length > 10_000 && Arrays.stream(found).distinct().count() == found.length);
        }
        reporter.publishEntry("100,000 sagas listed", Double.toString(best / 1e6));
        assertTrue(best < 400_000_000L, "took " + best / 1_000_000 + " ms");
        System.getLogger("sagas").log(System.Logger.Level.INFO, "100,000 sagas: " + best / 1_000_000 + " ms");
    }
}
