package playhead.saga.picture;

import java.util.List;
import playhead.saga.EventRole;
import playhead.saga.Expectation;
import playhead.saga.Finding;
import playhead.saga.Saga;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;
import playhead.saga.StepStatus;

/** A saga of each kind. */
public final class MadeSagas {
    private static final String HUB = "order-saga";

    private MadeSagas() {}

    /** An orchestrator whose third step failed; the first two are undone, the latest first. */
    public static Saga compensated() {
        MadeSaga saga = new MadeSaga("order-saga-0000001", SagaStyle.ORCHESTRATION);
        saga.event("SagaStarted", HUB, EventRole.START, -1, 0);
        ask(saga, "ReserveStock", "StockReserved", "stock", 0);
        ask(saga, "CapturePayment", "PaymentCaptured", "payment", 1);
        saga.event("ShipRequested", HUB, EventRole.REQUEST, 2, 1);
        saga.event("ShipmentRefused", "shipping", EventRole.FAILURE, 2, 1);
        saga.event("CapturePaymentCompensationRequested", HUB, EventRole.UNDO_REQUEST, 1, 1);
        saga.event("PaymentRefunded", "payment", EventRole.UNDO, 1, 1);
        saga.event("CapturePaymentCompensated", HUB, EventRole.UNDO_SUCCESS, 1, 1);
        saga.event("ReserveStockCompensationRequested", HUB, EventRole.UNDO_REQUEST, 0, 1);
        saga.event("StockReleased", "stock", EventRole.UNDO, 0, 1);
        saga.event("ReserveStockCompensated", HUB, EventRole.UNDO_SUCCESS, 0, 1);
        saga.event("SagaCompensated", HUB, EventRole.END, -1, 1);
        saga.step("ReserveStock", "stock", StepStatus.COMPENSATED, 1, 2, 4);
        saga.step("CapturePayment", "payment", StepStatus.COMPENSATED, 1, 5, 7);
        saga.step("Ship", "shipping", StepStatus.FAILED, 1, 8, 9);
        saga.step("Invoice", "billing", StepStatus.SKIPPED, 0, 0, 0);
        saga.undo(1, 6, 11, 10, StepStatus.COMPENSATED).undo(0, 3, 14, 13, StepStatus.COMPENSATED);
        return saga.error("carrier refused: address unknown").as(SagaStatus.COMPENSATED);
    }

    private static void ask(MadeSaga saga, String name, String effect, String participant, int step) {
        saga.event(name + "Requested", HUB, EventRole.REQUEST, step, 1);
        saga.event(effect, participant, EventRole.EFFECT, step, 1);
        saga.event(name + "Succeeded", HUB, EventRole.SUCCESS, step, 1);
    }

    /** What may still come in one that is open: in a lane of its own, in another, and something unlikely without a time. */
    public static List<Expectation> expected() {
        return List.of(
                new Expectation("FundsCaptured", "payment", 0.92, 4_200, 312),
                new Expectation("ParcelHandedOverToTheCarrierOfTheDestination", "shipping", 0.88, 93_600_000, 312),
                new Expectation("OrderCompleted", "order", 0.87, 97_000_000, 312),
                new Expectation("MailBounced", "mailer", 0.02, -1, 312));
    }

    /** Participants who answer each other, with a night between. */
    public static Saga choreographed() {
        MadeSaga saga = new MadeSaga("ord-17", SagaStyle.CHOREOGRAPHY).confidence(0.86);
        saga.event("OrderPlaced", "order", EventRole.START, -1, 0);
        saga.event("StockReserved", "stock", EventRole.EFFECT, 0, 1);
        saga.pause(40_000);
        saga.event("FundsCaptured", "payment", EventRole.EFFECT, 1, 1);
        saga.event("ParcelSent", "shipping", EventRole.EFFECT, 2, 2);
        saga.pause(7);
        saga.event("OrderCompleted", "order", EventRole.END, -1, 1);
        saga.step("StockReserved", "stock", StepStatus.SUCCEEDED, 1, 2, 2);
        saga.step("FundsCaptured", "payment", StepStatus.SUCCEEDED, 1, 3, 3);
        saga.step("ParcelSent", "shipping", StepStatus.SUCCEEDED, 1, 4, 4);
        return saga.as(SagaStatus.COMPLETED);
    }

    /** A step that is tried again and again; its deadline has passed. */
    public static Saga retrying() {
        MadeSaga saga = new MadeSaga("wf-9", SagaStyle.ORCHESTRATION);
        saga.event("WorkflowStarted", "workflow", EventRole.START, -1, 0);
        var deadline = saga.clock().plusSeconds(3);
        for (int i = 0; i < 9; i++) {
            saga.event("ActivityScheduled", "workflow", EventRole.REQUEST, 0, 1);
            saga.event("ActivityFailed", "mailer", EventRole.FAILURE, 0, 1);
        }
        saga.event("ActivityScheduled", "workflow", EventRole.REQUEST, 0, 1);
        saga.step("SendMail", "mailer", StepStatus.RETRYING, 10, 2, 0, deadline);
        saga.step("Archive", "archive", StepStatus.PENDING, 0, 0, 0);
        saga.finding(Finding.Kind.CLOCK_SKEW, 3, 0, "ActivityFailed at #30 is timed before its cause at #20");
        return saga.waits("SendMail").error("smtp timeout").as(SagaStatus.STUCK);
    }

    public static Saga oneEvent() {
        return new MadeSaga("lonely", SagaStyle.CHOREOGRAPHY)
                .event("OrderPlaced", "order", EventRole.START, -1, 0)
                .waits("StockReserved")
                .as(SagaStatus.WAITING);
    }

    /** So many messages, half of them requests, of which no few go round in a loop. */
    public static Saga large(int messages) {
        MadeSaga saga = new MadeSaga("large", SagaStyle.ORCHESTRATION);
        saga.event("Started", "hub", EventRole.START, -1, 0);
        for (int i = 0; i < messages / 2; i++) {
            String participant = "worker-" + i * 31 % 7;
            saga.event("Asked" + i * 17 % 23, "hub", EventRole.REQUEST, i, 1);
            saga.event("Done" + i * 17 % 23, participant, EventRole.SUCCESS, i, 1);
            saga.step("Step " + i, participant, StepStatus.SUCCEEDED, 1, 2 * i + 2, 2 * i + 3);
        }
        return saga.as(SagaStatus.RUNNING);
    }
}
