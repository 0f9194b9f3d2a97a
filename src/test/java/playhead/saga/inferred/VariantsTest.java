package playhead.saga.inferred;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.saga.ReadColumns;
import playhead.saga.SagaStatus;
import playhead.saga.variants.ProcessMap;
import playhead.saga.variants.Variant;
import playhead.saga.variants.Variants;

class VariantsTest {
    @Test
    void paths_are_counted_with_their_outcomes_and_times() {
        Variants variants = variants(log(), 100);
        assertEquals(2, variants.all().size());
        Variant usual = variants.all().getFirst();
        assertEquals(List.of("OrderPlaced", "StockReserved", "CardCharged", "OrderCompleted"), usual.path());
        assertEquals(4, usual.count());
        assertEquals(Map.of(SagaStatus.COMPLETED, 4), usual.outcomes());
        assertEquals(3 * 60_000, usual.medianMillis());
        assertEquals(4 * 60_000, usual.p95Millis(), "one reserved twice");
        assertEquals(Map.of(SagaStatus.COMPENSATED, 1), variants.all().getLast().outcomes());
        assertArrayEquals(new int[] {4}, variants.sagas(1));
        assertEquals(0, variants.of(2));
    }

    @Test
    void the_map_counts_what_follows_what() {
        ProcessMap map = variants(log(), 100).map();
        assertEquals(new ProcessMap.Node("OrderPlaced", 5, 5, 5, 0), map.nodes().getFirst());
        ProcessMap.Edge edge = map.edges().stream()
                .filter(one -> map.nodes().get(one.from()).type().equals("StockReserved")
                        && map.nodes().get(one.to()).type().equals("StockReserved"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, edge.count());
        assertEquals(60_000, edge.medianMillis());
        int ends = map.nodes().stream().mapToInt(ProcessMap.Node::ends).sum();
        assertEquals(5, ends);
    }

    @Test
    void sagas_that_do_not_count_are_left_out() {
        Variants variants = variants(log(), 2);
        assertEquals(1, variants.all().size());
        assertEquals(-1, variants.of(4));
    }

    @Test
    void retries_and_loops_are_folded() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 3; i++) {
            log.flow("f" + i).add("order-" + i, "OrderPlaced");
            for (int again = 0; again < i; again++) {
                log.add("card-" + i, "CardAsked").add("bank-" + i, "BankBusy");
            }
            log.add("card-" + i, "CardAsked").add("order-" + i, "OrderCompleted");
        }
        List<Variant> all = variants(log, 100).all();
        assertEquals(1, all.size());
        assertEquals(
                List.of("OrderPlaced", "CardAsked", "BankBusy", "CardAsked", "OrderCompleted"),
                all.getFirst().path());
    }

    private static HandLog log() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 5; i++) {
            log.flow("f" + i).add("order-" + i, "OrderPlaced").add("stock-" + i, "StockReserved");
            if (i == 2) {
                log.add("stock-2", "StockReserved");
            }
            if (i == 5) {
                log.add("card-5", "CardDeclined")
                        .add("stock-5", "StockReleased")
                        .add("order-5", "OrderRejected");
            } else {
                log.add("card-" + i, "CardCharged").add("order-" + i, "OrderCompleted");
            }
        }
        return log;
    }

    private static Variants variants(HandLog log, int below) {
        return Variants.of(log.sagas(), new ReadColumns(log, log.end()), saga -> saga < below);
    }
}
