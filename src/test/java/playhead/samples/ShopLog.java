package playhead.samples;

import static playhead.samples.Simulation.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import playhead.samples.Shop.Order;

/**
 * The shop's log: every second order is led by an orchestrator with a stream of its own, the others find their way by
 * events alone. Some are compensated, one retries, one of either kind gets stuck, and the last are still running.
 */
final class ShopLog {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(30));
    private static final int ORDERS = 62;
    private static final String[] STEPS = {"reserve-stock", "take-payment", "ship-order"};
    private static final String BOSS = "service:saga-manager";

    private final Simulation simulation = new Simulation(20_260_302, START);
    private final Shop shop = new Shop(simulation);

    static List<SampleEvent> events() {
        return new ShopLog().make();
    }

    private List<SampleEvent> make() {
        shop.open();
        for (int i = 0; i < ORDERS; i++) {
            int number = i + 1;
            Duration at = Duration.ofMinutes(20 + 28L * i).plus(simulation.millis(0, 900_000));
            simulation.after(at, () -> begin(number));
        }
        return simulation.run(END);
    }

    private void begin(int number) {
        Order order = shop.place();
        String placed = shop.placed(order);
        if (number % 2 == 0) {
            new Orchestrated(number, order).start(placed);
        } else {
            choreographed(number, order, placed);
        }
    }

    private void choreographed(int number, Order order, String placed) {
        boolean stuck = number == 25;
        boolean rejected = number % 12 == 7;
        simulation.after(simulation.millis(50, 3_000), () -> {
            String reserved = shop.reserveStock(order, placed);
            if (stuck) {
                return;
            }
            simulation.after(simulation.millis(50, 5_000), () -> {
                if (rejected) {
                    String refusal = shop.rejectPayment(order, reserved);
                    simulation.after(simulation.millis(50, 2_000), () -> {
                        String released = shop.releaseStock(order, refusal);
                        shop.status(order, "OrderCancelled", "cancelled", released);
                    });
                    return;
                }
                String paid = shop.takePayment(order, reserved);
                String confirmed = shop.status(order, "OrderConfirmed", "confirmed", paid);
                simulation.after(simulation.millis(600_000, 14_000_000), () -> {
                    String picked = shop.pickStock(order, confirmed);
                    simulation.after(
                            simulation.millis(60_000, 900_000), () -> deliver(order, shop.ship(order, picked)));
                });
            });
        });
    }

    private void deliver(Order order, String shipped) {
        simulation.after(
                simulation.millis(9_000_000, 40_000_000),
                () -> shop.status(order, "OrderDelivered", "delivered", shipped));
    }

    /** One order led by the orchestrator: asks a participant, waits, goes on or turns back. */
    private final class Orchestrated {
        private final int number;
        private final Order order;
        private final String stream;
        private String shipped;

        Orchestrated(int number, Order order) {
            this.number = number;
            this.order = order;
            this.stream = String.format("order-saga-%04d", number);
        }

        private String say(String type, String cause, Object... members) {
            return simulation.emit(stream, type, BOSS, order.correlation, cause, data(members));
        }

        void start(String placed) {
            simulation.after(simulation.millis(5, 200), () -> {
                String started = say(
                        "SagaStarted",
                        placed,
                        "saga",
                        "OrderFulfilment",
                        "order",
                        order.id,
                        "steps",
                        List.of(STEPS),
                        "state",
                        "running");
                request(0, 1, started);
            });
        }

        private void request(int step, int attempt, String cause) {
            String asked = say("StepRequested", cause, "step", STEPS[step], "attempt", attempt);
            Duration wait = step == 2 ? simulation.millis(600_000, 14_000_000) : simulation.millis(50, 4_000);
            simulation.after(wait, () -> answer(step, attempt, asked));
        }

        private void answer(int step, int attempt, String asked) {
            if (number == 30 && step == 1) {
                return; // The participant never answers: this saga is stuck.
            }
            if (number == 16 && step == 0 && attempt == 1) {
                String failed = fail(step, attempt, "timeout", true, asked);
                simulation.after(simulation.millis(1_000, 9_000), () -> request(step, 2, failed));
                return;
            }
            if (number % 10 == 4 && step == 1) {
                compensate(0, fail(step, attempt, "rejected", false, shop.rejectPayment(order, asked)));
                return;
            }
            if (number == 18 && step == 2) {
                compensate(1, fail(step, attempt, "no carrier", false, asked));
                return;
            }
            String result = switch (step) {
                case 0 -> shop.reserveStock(order, asked);
                case 1 -> shop.takePayment(order, asked);
                default -> shop.ship(order, shop.pickStock(order, asked));
            };
            simulation.after(simulation.millis(5, 300), () -> {
                String done = say("StepSucceeded", result, "step", STEPS[step], "attempt", attempt);
                if (step < 2) {
                    request(step + 1, 1, done);
                } else {
                    shipped = say("SagaEnded", done, "state", "completed", "outcome", "completed");
                    deliver(order, shipped);
                }
            });
        }

        private String fail(int step, int attempt, String reason, boolean again, String cause) {
            return say(
                    "StepFailed", cause, "step", STEPS[step], "attempt", attempt, "reason", reason, "retryable", again);
        }

        private void compensate(int step, String cause) {
            String asked = say("CompensationRequested", cause, "step", STEPS[step]);
            simulation.after(simulation.millis(50, 4_000), () -> {
                String undone = step == 1 ? shop.refundPayment(order, asked) : shop.releaseStock(order, asked);
                String said = say("Compensated", undone, "step", STEPS[step]);
                if (step > 0) {
                    compensate(step - 1, said);
                    return;
                }
                String ended = say("SagaEnded", said, "state", "ended", "outcome", "compensated");
                shop.status(order, "OrderCancelled", "cancelled", ended);
            });
        }
    }
}
