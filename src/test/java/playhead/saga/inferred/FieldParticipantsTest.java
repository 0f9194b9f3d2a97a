package playhead.saga.inferred;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.saga.Saga;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;

/** Participants that nothing but a field of the payload tells. */
class FieldParticipantsTest extends InferredBase {
    private static HandLog services(String field) {
        HandLog log = new HandLog();
        String says = "{'channel':'web','note':'n%d','" + field + "':'%s'}";
        for (int i = 1; i <= 6; i++) {
            String order = "order-" + i;
            log.flow("f" + i).saying(says.formatted(i, "shop")).add(order, "OrderPlaced");
            log.saying(says.formatted(i, "stock")).add(order, "GoodsReserved");
            if (i == 6) {
                log.saying(says.formatted(i, "bank")).add(order, "PaymentDeclined");
                log.saying(says.formatted(i, "stock")).add(order, "GoodsReleased");
                log.saying(says.formatted(i, "shop")).add(order, "OrderRejected");
            } else {
                log.saying(says.formatted(i, "bank")).add(order, "PaymentTaken");
                log.saying(says.formatted(i, "shop")).add(order, "OrderCompleted");
            }
        }
        return log;
    }

    @Test
    void participants_are_told_by_a_field_where_neither_streams_nor_actors_tell_them() {
        for (String field : List.of("service", "anything")) {
            HandLog log = services(field);
            assertEquals("completed completed completed completed completed compensated", statuses(log.sagas()), field);
            assertEquals(List.of("shop", "stock", "bank"), log.sagas().saga(0).participants());
            assertEquals(
                    List.of("GoodsReserved<-GoodsReleased NAME"),
                    pairs(log, log.sagas().saga(5)));
            assertTrue(log.sagas().row(0).confidence() < 0.6, "less sure than by streams");
            assertTrue(log.sagas().definition().contains("participant: data." + field));
        }
    }

    @Test
    void an_orchestrator_can_be_one_of_the_participants_that_a_field_names() {
        HandLog log = new HandLog();
        List<String> steps = List.of(
                "shop OrderPlaced",
                "order-saga SagaStarted",
                "order-saga ReserveStockRequested",
                "stock StockReserved",
                "order-saga ReserveStockSucceeded",
                "order-saga ChargeCardRequested",
                "payment CardCharged",
                "order-saga ChargeCardSucceeded",
                "order-saga SagaEnded",
                "shop OrderCompleted");
        for (int i = 1; i <= 6; i++) {
            log.flow("f" + i);
            for (String step : steps) {
                String[] parts = step.split(" ");
                log.saying("{'service':'" + parts[0] + "'}").add("all-" + i, parts[1]);
            }
        }
        Saga saga = log.sagas().saga(0);
        assertEquals(SagaStyle.ORCHESTRATION, saga.row().style());
        assertEquals(SagaStatus.COMPLETED, saga.row().status());
        assertEquals(List.of("order-saga", "shop", "stock", "payment"), saga.participants());
        assertEquals(
                List.of("ReserveStock stock succeeded", "ChargeCard payment succeeded"),
                saga.steps().stream()
                        .map(step -> step.name() + " " + step.participant() + " "
                                + step.status().text())
                        .toList());
    }

    @Test
    void participants_told_by_a_field_are_at_any_position_those_of_the_first_events_alone() {
        HandLog log = services("service");
        Inference walking = log.inference();
        for (int step = 0; step <= 2 * log.end(); step++) {
            long at = step <= log.end() ? step : 2 * log.end() - step;
            InferredSagas walked = walking.at(at, Baseline.WHOLE);
            InferredSagas alone = log.first(at).inference().at(at, Baseline.WHOLE);
            assertEquals(alone.size(), walked.size(), "at " + at);
            for (int saga = 0; saga < alone.size(); saga++) {
                assertEquals(alone.saga(saga), walked.saga(saga), "at " + at);
            }
        }
    }

    @Test
    void a_field_that_is_only_another_word_for_the_type_names_nobody() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 6; i++) {
            log.flow("f" + i);
            for (String type : List.of("Opened", "Checked", "Filed", "Closed")) {
                log.saying("{'kind':'" + type.toLowerCase(java.util.Locale.ROOT) + "','size':'" + i % 2 + "'}")
                        .add("case-" + i, "Case" + type);
            }
        }
        assertEquals(0, log.sagas().size());
    }
}
