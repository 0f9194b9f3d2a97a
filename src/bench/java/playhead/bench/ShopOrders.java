package playhead.bench;

import java.io.IOException;

/** The course of an order: by a saga manager, or each service following the others; some stuck, some undone. */
final class ShopOrders {
    private final Shop shop;
    private final Dice dice;
    private final ShopEvents events;
    private final ShopSagas sagas;

    ShopOrders(Shop shop) {
        this.shop = shop;
        this.dice = shop.dice;
        this.events = new ShopEvents(shop);
        this.sagas = new ShopSagas(shop, events);
    }

    /** Places an order and lets it go its way. */
    void begin(int number) throws IOException {
        PlacedOrder order = events.place(number);
        double fate = dice.share();
        boolean fails = fate >= 0.003 && fate < 0.053;
        if (dice.share() < 0.5) {
            order.saga = String.format("order-saga-%07d", number);
            order.stuckAt = fate < 0.003 ? dice.between(0, 3) : -1;
            order.failAt = fails ? dice.between(1, 3) : -1;
            order.begun = shop.now();
            shop.after(dice.lag(5, 200), () -> sagas.start(order));
        } else if (fate >= 0.003) {
            shop.after(dice.lag(20, 3_000), () -> follow(order, fails));
        }
    }

    private void follow(PlacedOrder order, boolean fails) throws IOException {
        events.reserveStock(order);
        shop.after(dice.lag(20, 5_000), () -> {
            if (fails) {
                order.last = events.reject(order, order.last);
                shop.after(dice.lag(20, 2_000), () -> {
                    events.releaseStock(order);
                    shop.after(dice.lag(20, 2_000), () -> events.cancel(order, "payment rejected"));
                });
                return;
            }
            events.reserveFunds(order);
            shop.after(dice.lag(20, 2_000), () -> {
                events.confirm(order);
                shop.after(dice.lag(600_000, 86_400_000), () -> {
                    events.pick(order);
                    shop.after(dice.lag(60_000, 3_600_000), () -> {
                        events.ship(order);
                        events.settle(order, "FundsCaptured");
                        shop.after(dice.lag(43_200_000, 259_200_000), () -> events.deliver(order));
                    });
                });
            });
        });
    }
}
