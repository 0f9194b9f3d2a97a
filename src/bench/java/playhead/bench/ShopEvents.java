package playhead.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What services say about an order. */
final class ShopEvents {
    private static final String STOCK = "service:inventory";
    private static final String FUNDS = "service:payments";

    private final Shop shop;
    private final Dice dice;

    ShopEvents(Shop shop) {
        this.shop = shop;
        this.dice = shop.dice;
    }

    PlacedOrder place(int number) throws IOException {
        PlacedOrder order = new PlacedOrder();
        order.id = String.format("order-%07d", number);
        order.correlation = dice.uuid();
        order.account = shop.accounts.get(dice.between(0, shop.accounts.size() - 1));
        Set<Shop.Item> chosen = new LinkedHashSet<>();
        for (int i = dice.one(1, 1, 1, 2, 3); i > 0; i--) {
            chosen.add(shop.items.get(dice.between(0, shop.items.size() - 1)));
        }
        for (Shop.Item item : chosen) {
            order.items.add(item);
            order.quantities.add(dice.between(1, 4));
            order.total += (long) item.price * order.quantities.getLast();
        }
        List<Object> data = new ArrayList<>(List.of("customer", order.account.owner, "accountId", order.account.id));
        data.addAll(List.of("channel", dice.one("web", "app", "phone"), "currency", "EUR"));
        data.addAll(List.of("totalCents", order.total, "status", "placed", "note"));
        data.add(note());
        data.addAll(List.of("tags", new Made.Nested(dice.one("[]", "[\"gift\"]", "[\"express\",\"first\"]"))));
        for (int i = 1; shop.shape == Shape.WIDE && i <= 300; i++) {
            data.add(String.format("wide%03d", i));
            data.add(i % 3 == 0 ? dice.one("low", "middle", "high") : (Object) dice.between(0, 9_999));
        }
        String root = shop.emit(order.id, "OrderPlaced", order.account.user, order.correlation, null, data.toArray());
        for (int i = 0; i < order.items.size(); i++) {
            order.last = shop.emit(
                    order.id,
                    "OrderLineAdded",
                    order.account.user,
                    order.correlation,
                    root,
                    "lineCount",
                    i + 1,
                    "lastSku",
                    order.items.get(i).sku,
                    "lastQty",
                    order.quantities.get(i),
                    "lastUnitPriceCents",
                    order.items.get(i).price);
        }
        return order;
    }

    private String note() {
        return shop.shape == Shape.TEXT
                ? dice.letters(dice.between(100, 600))
                : dice.one(
                        null,
                        null,
                        null,
                        null,
                        "leave at the door",
                        "call first, then ring",
                        "marked \"fragile\"",
                        "line one\nline two",
                        "höfliche Zustellung; 2. Stock");
    }

    void reserveStock(PlacedOrder order) throws IOException {
        for (int i = 0; i < order.items.size(); i++) {
            Shop.Item item = order.items.get(i);
            if (item.onHand - item.reserved < order.quantities.get(i) + 5) {
                int more = dice.between(100, 600);
                item.onHand += more;
                shop.emit(
                        item.id,
                        "StockReplenished",
                        "system:replenisher",
                        order.correlation,
                        order.last,
                        "qty",
                        more,
                        "supplier",
                        "sup-" + dice.between(10, 30),
                        "onHand",
                        item.onHand);
            }
            item.reserved += order.quantities.get(i);
            stock(order, i, "StockReserved");
        }
    }

    void releaseStock(PlacedOrder order) throws IOException {
        for (int i = 0; i < order.items.size(); i++) {
            order.items.get(i).reserved -= order.quantities.get(i);
            stock(order, i, "StockReleased");
        }
    }

    void pick(PlacedOrder order) throws IOException {
        for (int i = 0; i < order.items.size(); i++) {
            order.items.get(i).reserved -= order.quantities.get(i);
            order.items.get(i).onHand -= order.quantities.get(i);
            stock(order, i, "StockPicked");
        }
    }

    private void stock(PlacedOrder order, int line, String type) throws IOException {
        Shop.Item item = order.items.get(line);
        order.last = shop.emit(
                item.id,
                type,
                STOCK,
                order.correlation,
                order.last,
                "orderId",
                order.id,
                "qty",
                order.quantities.get(line),
                "reserved",
                item.reserved,
                "available",
                item.onHand - item.reserved);
    }

    void reserveFunds(PlacedOrder order) throws IOException {
        Shop.Account account = order.account;
        if (account.balance - account.reserved < order.total) {
            shop.deposit(account, order.total + dice.between(10_000, 400_000), order.correlation, order.last);
        }
        account.reserved += order.total;
        funds(order, "FundsReserved");
    }

    void settle(PlacedOrder order, String type) throws IOException {
        order.account.reserved -= order.total;
        order.account.balance -= type.equals("FundsCaptured") ? order.total : 0;
        funds(order, type);
    }

    private void funds(PlacedOrder order, String type) throws IOException {
        order.last = shop.emit(
                order.account.id,
                type,
                FUNDS,
                order.correlation,
                order.last,
                "orderId",
                order.id,
                "amountCents",
                order.total,
                "balanceCents",
                order.account.balance,
                "reservedCents",
                order.account.reserved);
    }

    String reject(PlacedOrder order, String cause) throws IOException {
        return shop.emit(
                order.account.id,
                "FundsRejected",
                FUNDS,
                order.correlation,
                cause,
                "orderId",
                order.id,
                "amountCents",
                order.total,
                "reason",
                dice.one("limit exceeded", "card expired", "fraud score 0.93"));
    }

    void confirm(PlacedOrder order) throws IOException {
        order.last = shop.emit(
                order.id,
                "OrderConfirmed",
                "service:orders",
                order.correlation,
                order.last,
                "status",
                "confirmed",
                "confirmedBy",
                "auto",
                "etaDays",
                dice.between(1, 5));
    }

    void ship(PlacedOrder order) throws IOException {
        order.last = shop.emit(
                order.id,
                "OrderShipped",
                "user:picker" + dice.between(10, 22),
                order.correlation,
                order.last,
                "status",
                "shipped",
                "carrier",
                dice.one("DHX", "PostNord-X", "QuickVan", "Rail&Road"),
                "tracking",
                String.format("T%012d", Math.floorMod(dice.bits(), 1_000_000_000_000L)),
                "parcels",
                order.items.size(),
                "weightKg",
                java.math.BigDecimal.valueOf(dice.between(200, 40_000), 3));
    }

    void deliver(PlacedOrder order) throws IOException {
        order.last = shop.emit(
                order.id,
                "OrderDelivered",
                "system:carrier-webhook",
                order.correlation,
                order.last,
                "status",
                "delivered",
                "signedBy",
                dice.one(null, order.account.owner),
                "attempts",
                dice.one(1, 1, 1, 2));
    }

    void cancel(PlacedOrder order, String reason) throws IOException {
        order.last = shop.emit(
                order.id,
                "OrderCancelled",
                "service:orders",
                order.correlation,
                order.last,
                "status",
                "cancelled",
                "reason",
                reason,
                "refund",
                false);
    }
}
