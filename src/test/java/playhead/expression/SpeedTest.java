package playhead.expression;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.samples.CpuTime;

class SpeedTest {
    @Test
    void a_number_and_a_text_are_compared_in_nanoseconds() {
        AmountsAndStatuses columns = new AmountsAndStatuses(1_024);
        for (int i = 0; i < 1_024; i++) {
            columns.amounts[i] = i * 37 % 211;
            columns.statuses[i] = i % 3 == 0 ? "X" : "open";
        }
        Condition condition = new Rows("amount", "status").condition("amount > 100 && status == \"X\"");
        Missing missing = new Missing();
        long held = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long start = CpuTime.nanos();
            for (int i = 0; i < 500_000; i++) {
                columns.at = i & 1_023;
                held += condition.test(columns, missing) ? 1 : 0;
            }
            best = Math.min(best, (CpuTime.nanos() - start) / 500_000.0);
        }
        System.out.printf("condition over columns: %.1f ns (%d held)%n", best, held);
        assertTrue(best < 300, best + " ns, where 30 is the aim on a quiet machine");
    }

    @Test
    void a_path_in_an_event_is_found_in_the_bytes() {
        EventNames names = new EventNames();
        Condition condition = ((Compilation.Compiled<Condition>)
                        new Compiler(names).condition("data.amount > 100 && data.status == 'X' && type == 'Paid'"))
                .expression();
        EventRow row = new EventRow(names);
        Event event = new Event(
                new EntityRef("o", "o-1"),
                1,
                "Paid",
                "e",
                null,
                null,
                null,
                List.of(),
                List.of(),
                Effect.MERGE,
                Json.canonical("{\"customer\":\"Ann\",\"amount\":250.5,\"status\":\"X\"}"),
                Json.EMPTY,
                Origin.NONE);
        Missing missing = new Missing();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long start = CpuTime.nanos();
            for (int i = 0; i < 100_000; i++) {
                assertTrue(condition.test(row.on(i + 1, event), missing));
            }
            best = Math.min(best, (CpuTime.nanos() - start) / 100_000.0);
        }
        System.out.printf("condition over an event: %.1f ns%n", best);
        assertTrue(best < 5_000, best + " ns");
    }
}
