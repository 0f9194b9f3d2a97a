package playhead.readmodel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every read model of a service does. */
abstract class ServiceRowsContract {
    private static final ServiceRow CHAIR = new ServiceRow(
            "stock-001",
            1,
            3,
            Map.of("name", "oak \"chair\" '; DROP TABLE streams", "onHand", 4L, "price", new BigDecimal("70.08")));

    private ServiceRows rows;

    /** An empty one. */
    abstract ServiceRows open();

    @BeforeEach
    void make() {
        rows = open();
    }

    @Test
    void a_new_one_has_no_rows_and_begins_at_the_start() {
        assertEquals(0, rows.checkpoint());
        assertEquals(List.of(), rows.rows());
        assertEquals(Optional.empty(), rows.row("stock-001"));
    }

    @Test
    void what_is_written_is_read_again_exactly() {
        rows.write(List.of(CHAIR), 3);
        assertEquals(3, rows.checkpoint());
        assertEquals(Optional.of(CHAIR), rows.row("stock-001"));
        assertEquals(List.of(CHAIR), rows.rows());
    }

    @Test
    void a_row_replaces_the_one_of_the_same_stream_and_columns_may_come_later() {
        ServiceRow lamp = new ServiceRow("stock-000", 1, 4, Map.of("größe in cm", 40L));
        rows.write(List.of(CHAIR, lamp), 4);
        ServiceRow taken = CHAIR.after(2, 9, Map.of("onHand", 3L, "order", "order-0001"));
        rows.write(List.of(taken), 12);
        assertEquals(12, rows.checkpoint());
        assertEquals(List.of(lamp, taken), rows.rows());
        assertEquals(
                "oak \"chair\" '; DROP TABLE streams",
                rows.row("stock-001").orElseThrow().values().get("name"));
    }

    @Test
    void the_checkpoint_moves_without_rows_too() {
        rows.write(List.of(), 7);
        assertEquals(7, rows.checkpoint());
        assertEquals(List.of(), rows.rows());
    }

    @Test
    void everything_can_be_thrown_away_and_written_again() {
        rows.write(List.of(CHAIR), 3);
        rows.clear();
        assertEquals(0, rows.checkpoint());
        assertEquals(List.of(), rows.rows());
        rows.write(List.of(CHAIR), 3);
        assertEquals(List.of(CHAIR), rows.rows());
    }

    @Test
    void rows_that_were_handed_out_do_not_change() {
        rows.write(List.of(CHAIR), 3);
        List<ServiceRow> before = rows.rows();
        rows.write(List.of(CHAIR.after(2, 5, Map.of("onHand", 0L))), 5);
        assertEquals(List.of(CHAIR), before);
        assertThrows(
                UnsupportedOperationException.class,
                () -> before.getFirst().values().put("onHand", 9L));
    }
}
