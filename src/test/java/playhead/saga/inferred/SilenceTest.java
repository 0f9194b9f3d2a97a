package playhead.saga.inferred;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import playhead.saga.SagaStatus;
import playhead.saga.Sources;

/** A long silence says something only while the source goes on that would have spoken. */
class SilenceTest {
    private static final int ENDS = 25;

    /** Thirty orders; cards are charged until the twenty-fourth, but for the seventh. */
    private static HandLog log() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 30; i++) {
            log.flow("w" + i).add("order-" + i, "OrderPlaced").add("stock-" + i, "StockReserved");
            if (i < ENDS && i != 7) {
                log.add("card-" + i, "CardCharged").add("order-" + i, "OrderCompleted");
            }
        }
        return log;
    }

    /** What cards say comes from payments, all else from shop. */
    private static Sources sources(HandLog log) {
        return new Sources() {
            @Override
            public int count() {
                return 2;
            }

            @Override
            public String name(int source) {
                return source == 0 ? "shop" : "payments";
            }

            @Override
            public int of(long position) {
                return log.at(position).type().equals("CardCharged") ? 1 : 0;
            }
        };
    }

    @Test
    void what_the_source_that_ended_would_have_told_cannot_be_judged() {
        HandLog log = log();
        InferredSagas one = log.inference().at(log.end(), Baseline.WHOLE);
        assertEquals(SagaStatus.STUCK, one.status(6));
        assertEquals(SagaStatus.STUCK, one.status(ENDS - 1), "with one source there is nobody else who would tell");
        assertNull(one.saga(ENDS - 1).unjudged());
        InferredSagas two = log.inference().at(log.end(), Baseline.WHOLE, sources(log));
        assertEquals(SagaStatus.STUCK, two.status(6), "payments went on for long after it");
        assertNull(two.saga(6).unjudged());
        assertEquals(SagaStatus.RUNNING, two.status(ENDS - 1));
        assertEquals(
                "cannot be judged: payments ends 2026-03-01T09:32:00Z",
                two.saga(ENDS - 1).unjudged());
        assertEquals("CardCharged", two.row(ENDS - 1).waitingFor());
        assertNull(two.saga(0).unjudged(), "it has ended");
        assertNull(two.saga(29).unjudged(), "it was not silent for long");
    }

    @Test
    void it_is_what_the_first_events_alone_would_say() {
        HandLog log = log();
        long at = log.end() - 4;
        InferredSagas first = log.first(at).inference().at(at, Baseline.WHOLE, sources(log));
        InferredSagas then = log.inference().at(at, Baseline.WHOLE, sources(log));
        for (int number = 0; number < first.size(); number++) {
            assertEquals(first.status(number), then.status(number));
            assertEquals(first.saga(number).unjudged(), then.saga(number).unjudged());
        }
    }
}
