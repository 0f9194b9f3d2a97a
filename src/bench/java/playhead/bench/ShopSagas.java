package playhead.bench;

import java.io.IOException;
import java.util.List;

/** Orders that a saga manager leads: it asks for each step, and has them undone when one fails. */
final class ShopSagas {
    private static final List<String> STEPS =
            List.of("reserve-stock", "reserve-funds", "arrange-shipment", "capture-funds");
    private static final String BOSS = "service:saga-manager";

    private final Shop shop;
    private final Dice dice;
    private final ShopEvents events;

    ShopSagas(Shop shop, ShopEvents events) {
        this.shop = shop;
        this.dice = shop.dice;
        this.events = events;
    }

    /** Begins the saga of an order. */
    void start(PlacedOrder order) throws IOException {
        saga(
                order,
                "SagaStarted",
                order.last,
                "sagaType",
                "OrderFulfilment",
                "orderId",
                order.id,
                "steps",
                new Made.Nested("[\"" + String.join("\",\"", STEPS) + "\"]"),
                "deadline",
                java.time.Instant.ofEpochMilli(shop.at(shop.now() + 604_800_000L))
                        .toString(),
                "state",
                "running");
        ask(order, 0, 1);
    }

    private void saga(PlacedOrder order, String type, String cause, Object... data) throws IOException {
        order.last = shop.emit(order.saga, type, BOSS, order.correlation, cause, data);
    }

    private void ask(PlacedOrder order, int step, int attempt) throws IOException {
        saga(
                order,
                "StepRequested",
                order.last,
                "step",
                STEPS.get(step),
                "target",
                target(order, step),
                "attempt",
                attempt,
                "timeoutMs",
                30_000);
        order.asked = order.last;
        if (order.stuckAt == step) {
            return;
        }
        shop.after(step == 2 ? dice.lag(600_000, 86_400_000) : dice.lag(20, 4_000), () -> answer(order, step, attempt));
    }

    private static String target(PlacedOrder order, int step) {
        return step == 0 ? order.items.getFirst().id : step == 2 ? order.id : order.account.id;
    }

    private void answer(PlacedOrder order, int step, int attempt) throws IOException {
        if (attempt == 1 && dice.share() < 0.01) {
            saga(
                    order,
                    "StepFailed",
                    order.asked,
                    "step",
                    STEPS.get(step),
                    "attempt",
                    1,
                    "reason",
                    "timeout",
                    "retryable",
                    true);
            shop.after(dice.lag(1_000, 60_000), () -> ask(order, step, 2));
            return;
        }
        if (order.failAt == step) {
            String cause = step == 2 ? order.asked : events.reject(order, order.asked);
            saga(
                    order,
                    "StepFailed",
                    cause,
                    "step",
                    STEPS.get(step),
                    "attempt",
                    attempt,
                    "reason",
                    step == 2 ? "no carrier" : "rejected",
                    "retryable",
                    false);
            undo(order, STEPS.get(step));
            return;
        }
        order.last = order.asked;
        switch (step) {
            case 0 -> events.reserveStock(order);
            case 1 -> {
                events.reserveFunds(order);
                String reserved = order.last;
                events.confirm(order);
                order.last = reserved;
            }
            case 2 -> {
                events.pick(order);
                events.ship(order);
            }
            default -> events.settle(order, "FundsCaptured");
        }
        order.done.add(STEPS.get(step));
        saga(
                order,
                "StepSucceeded",
                order.last,
                "step",
                STEPS.get(step),
                "attempt",
                attempt,
                "resultEventId",
                order.last,
                "completedSteps",
                order.done.size());
        if (step < 3) {
            ask(order, step + 1, 1);
        } else {
            end(order, "completed", null);
            shop.after(dice.lag(43_200_000, 259_200_000), () -> events.deliver(order));
        }
    }

    private void undo(PlacedOrder order, String because) throws IOException {
        if (order.done.isEmpty()) {
            events.cancel(order, because);
            end(order, "compensated", because);
            return;
        }
        String step = order.done.removeLast();
        saga(
                order,
                "CompensationRequested",
                order.last,
                "step",
                step,
                "target",
                target(order, STEPS.indexOf(step)),
                "because",
                because);
        shop.after(dice.lag(20, 4_000), () -> {
            switch (step) {
                case "reserve-stock" -> events.releaseStock(order);
                case "reserve-funds" -> events.settle(order, "FundsReleased");
                default ->
                    order.last = shop.emit(
                            order.id,
                            "OrderRecalled",
                            "service:orders",
                            order.correlation,
                            order.last,
                            "status",
                            "recalled",
                            "carrierRef",
                            dice.between(1, 1_000_000));
            }
            saga(order, "Compensated", order.last, "step", step, "resultEventId", order.last);
            undo(order, because);
        });
    }

    private void end(PlacedOrder order, String outcome, String failed) throws IOException {
        saga(
                order,
                "SagaEnded",
                order.last,
                "state",
                outcome,
                "outcome",
                outcome,
                "failedStep",
                failed,
                "durationMs",
                shop.now() - order.begun);
    }
}
