package playhead.saga.inferred;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.saga.Compensation.PairedBy;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;
import playhead.saga.StepStatus;

/** Small logs of many makes: what is seen in them when nothing is declared. */
class ShapesTest extends InferredBase {
    @Test
    void german_names_are_understood() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 5; i++) {
            log.flow("v" + i).add("auftrag-" + i, "AuftragErteilt").add("lager-" + i, "WareReserviert");
            if (i == 2) {
                log.add("konto-" + i, "ZahlungAbgelehnt").add("lager-" + i, "WareFreigegeben");
                log.add("auftrag-" + i, "AuftragStorniert");
            } else {
                log.add("konto-" + i, "ZahlungGebucht").add("auftrag-" + i, "AuftragAbgeschlossen");
            }
        }
        assertEquals("completed compensated completed completed completed", statuses(log.sagas()));
        assertEquals(
                List.of("WareReserviert<-WareFreigegeben NAME"),
                pairs(log, log.sagas().saga(1)));
    }

    @Test
    void a_stream_of_requests_and_answers_is_an_orchestrator_with_the_steps_that_its_payload_names() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 3; i++) {
            String run = "run-" + i;
            log.add(run, "TransferStarted");
            log.saying("{'step':'debit','attempt':1}").add(run, "StepRequested");
            log.saying("{'step':'debit','reason':'timeout'}").add(run, "StepFailed");
            log.saying("{'step':'debit','attempt':2}").add(run, "StepRequested");
            log.saying("{'step':'debit'}").add(run, "StepSucceeded");
            log.saying("{'step':'credit'}").add(run, "StepRequested");
            if (i == 2) {
                log.saying("{'step':'credit','reason':'closed'}").add(run, "StepFailed");
                log.saying("{'step':'debit'}").add(run, "CompensationRequested");
                log.saying("{'step':'debit'}").add(run, "StepCompensated");
                log.add(run, "TransferFailed");
            } else {
                log.saying("{'step':'credit'}").add(run, "StepSucceeded").add(run, "TransferCompleted");
            }
        }
        InferredSagas sagas = log.sagas();
        assertEquals("completed compensated completed", statuses(sagas));
        Saga undone = sagas.saga(1);
        assertEquals("run-2", undone.row().id());
        assertEquals(SagaStyle.ORCHESTRATION, undone.row().style());
        assertEquals(
                List.of("debit compensated 2", "credit failed 1"),
                undone.steps().stream()
                        .map(step -> step.name() + " " + step.status().text() + " " + step.attempts())
                        .toList());
        assertEquals("closed", undone.row().error());
        assertEquals(1, undone.compensations().size());
        assertEquals(PairedBy.REFERENCE, undone.compensations().getFirst().pairedBy());
        assertTrue(undone.row().confidence() > 0.6, "" + undone.row().confidence());
    }

    @Test
    void steps_can_stand_in_the_names_of_the_types() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 3; i++) {
            String run = "order-saga-" + i;
            log.flow("c" + i).add(run, "OrderSagaStarted").add(run, "ReserveStockRequested");
            log.add(run, "ReserveStockSucceeded").add(run, "TakePaymentRequested");
            if (i == 2) {
                log.add(run, "TakePaymentFailed")
                        .add(run, "ReserveStockCompensated")
                        .add(run, "OrderSagaFailed");
            } else {
                log.add(run, "TakePaymentSucceeded").add(run, "OrderSagaCompleted");
            }
        }
        assertEquals("completed compensated completed", statuses(log.sagas()));
        Saga undone = log.sagas().saga(1);
        assertEquals(
                List.of("ReserveStock compensated", "TakePayment failed"),
                undone.steps().stream()
                        .map(step -> step.name() + " " + step.status().text())
                        .toList());
        assertEquals(List.of("ReserveStockSucceeded<-ReserveStockCompensated NAME"), pairs(log, undone));
    }

    @Test
    void causes_alone_make_a_flow() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 4; i++) {
            log.add("order-" + i, "OrderPlaced")
                    .after(log.last())
                    .add("stock-" + i, "StockReserved")
                    .after(log.last());
            if (i == 1) {
                log.add("card-1", "CardDeclined")
                        .after(log.last())
                        .add("stock-1", "StockReleased")
                        .after(log.last());
                log.add("order-1", "OrderRejected");
            } else {
                log.add("card-" + i, "CardCharged").after(log.last()).add("order-" + i, "OrderCompleted");
            }
        }
        assertEquals("compensated completed completed completed", statuses(log.sagas()));
        assertEquals("e1", log.sagas().row(0).id());
        assertEquals(
                List.of("StockReserved<-StockReleased NAME"),
                pairs(log, log.sagas().saga(0)));
    }

    @Test
    void participants_are_told_by_their_actors_where_all_share_a_stream() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 5; i++) {
            String order = "order-" + i;
            log.flow("a" + i).by("shop").add(order, "OrderPlaced").by("stock").add(order, "GoodsReserved");
            if (i == 5) {
                log.by("bank").add(order, "PaymentDeclined").by("stock").add(order, "GoodsReleased");
                log.by("shop").add(order, "OrderRejected");
            } else {
                log.by("bank").add(order, "PaymentTaken").by("shop").add(order, "OrderCompleted");
            }
        }
        assertEquals("completed completed completed completed compensated", statuses(log.sagas()));
        assertEquals(List.of("shop", "stock", "bank"), log.sagas().saga(0).participants());
    }

    @Test
    void flows_within_one_stream_and_loads_of_one_kind_are_no_sagas() {
        HandLog log = new HandLog();
        log.flow("load");
        for (int i = 1; i <= 20; i++) {
            log.add("stock-" + i, "StockItemCreated");
        }
        for (int i = 1; i <= 20; i++) {
            log.flow("open" + i)
                    .add("account-" + i, "AccountOpened")
                    .after(log.last())
                    .add("account-" + i, "Deposited");
        }
        assertEquals(0, log.sagas().size());
        assertTrue(log.sagas().whyNone().startsWith("21 flows"), log.sagas().whyNone());
    }

    @Test
    void cases_without_correlation_are_no_sagas_and_it_is_said_why() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 20; i++) {
            log.by("Ann").add("case-" + i, "register request").by("Bob").add("case-" + i, "check ticket");
            log.by("Cy").add("case-" + i, "reject request");
        }
        assertEquals(0, log.sagas().size());
        assertTrue(log.sagas().whyNone().contains("correlation"));
    }

    @Test
    void tasks_of_people_whose_names_have_such_words_in_them_are_no_sagas() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 20; i++) {
            String of = "case-" + i;
            log.by("Ann").saying("{'state':'open'}").add(of, "Create Request for Quotation");
            log.by("Bob").saying("{'state':'busy'}").add(of, "T02 Confirm request and hold");
            log.by("Cy").saying("{'state':'open'}").add(of, "T19 Determine report Y to stop request");
            log.by("Bob").saying("{'state':'busy'}").add(of, "Choose best option");
        }
        assertEquals(0, log.sagas().size());
    }

    @Test
    void messages_that_come_late_do_not_open_a_saga_again() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 9; i++) {
            log.flow("t" + i).add("transfer-" + i, "TransferRequested").add("limit-" + i, "LimitReserved");
            if (i % 3 == 0) {
                log.add("transfer-" + i, "TransferExpired").add("limit-" + i, "LimitReleased");
                log.add("transfer-" + i, "TransferCancelled");
                log.add("account-" + i, "MoneyWithdrawn").add("account-" + i, "WithdrawalReversed");
            } else {
                log.add("account-" + i, "MoneyWithdrawn").add("transfer-" + i, "TransferCompleted");
            }
        }
        assertEquals(
                "completed completed compensated completed completed compensated completed completed compensated",
                statuses(log.sagas()));
        assertEquals(
                List.of("LimitReserved<-LimitReleased NAME", "MoneyWithdrawn<-WithdrawalReversed NAME"),
                pairs(log, log.sagas().saga(2)));
    }

    @Test
    void an_empty_log_and_one_event_have_no_sagas() {
        assertEquals(0, new HandLog().sagas().size());
        assertNotNull(
                new HandLog().flow("a").add("order-1", "OrderPlaced").sagas().whyNone());
    }

    @Test
    void an_open_saga_says_what_it_waits_for_and_what_remains() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 6; i++) {
            log.flow("w" + i).add("order-" + i, "OrderPlaced").add("stock-" + i, "StockReserved");
            if (i < 6) {
                log.pause(9).add("card-" + i, "CardCharged").add("order-" + i, "OrderCompleted");
            }
        }
        InferredSagas sagas = log.sagas();
        assertEquals(SagaStatus.RUNNING, sagas.row(5).status());
        assertEquals("CardCharged", sagas.row(5).waitingFor());
        assertNull(sagas.row(0).waitingFor());
        List<Expectation> remaining = sagas.expected(5);
        assertEquals(
                List.of("CardCharged", "OrderCompleted"),
                remaining.stream().map(Expectation::type).toList());
        assertEquals(10 * 60_000, remaining.getFirst().typicalMillis());
        assertEquals(1, remaining.getFirst().likelihood());
        assertEquals(List.of(), sagas.expected(0));
    }

    @Test
    void a_long_silence_is_stuck_once_enough_is_known_of_usual_waits() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 20; i++) {
            log.flow("w" + i).add("order-" + i, "OrderPlaced").add("stock-" + i, "StockReserved");
            if (i != 7) {
                log.add("card-" + i, "CardCharged").add("order-" + i, "OrderCompleted");
            }
        }
        assertEquals(SagaStatus.STUCK, log.sagas().status(6));
        assertEquals(SagaStatus.RUNNING, log.sagas(40).status(10));
        assertEquals(
                SagaStatus.RUNNING,
                log.inference().at(log.end(), new Baseline(1, 4)).status(6),
                "too little is known of waits");
    }

    @Test
    void steps_of_a_saga_in_hand_carry_their_state() {
        HandLog log = new HandLog();
        log.flow("x")
                .add("order-1", "OrderPlaced")
                .add("stock-1", "StockReserved")
                .add("card-1", "CardDeclined");
        log.add("stock-1", "StockReleased").add("order-1", "OrderRejected");
        Saga saga = log.sagas().saga(0);
        assertEquals(SagaStatus.COMPENSATED, saga.row().status());
        assertEquals(
                List.of(StepStatus.COMPENSATED, StepStatus.FAILED),
                saga.steps().stream().map(step -> step.status()).toList());
    }
}
