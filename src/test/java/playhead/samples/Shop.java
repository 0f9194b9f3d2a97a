package playhead.samples;

import static playhead.samples.Simulation.data;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The shop's stock and accounts, and what can happen to them; each method writes one event and returns its id. */
final class Shop {
    static final class Item {
        final String id;
        final BigDecimal price;
        int onHand;
        int reserved;

        Item(String id, BigDecimal price, int onHand) {
            this.id = id;
            this.price = price;
            this.onHand = onHand;
        }
    }

    static final class Account {
        final String id;
        final String owner;
        BigDecimal balance = BigDecimal.ZERO.setScale(2);

        Account(String id, String owner) {
            this.id = id;
            this.owner = owner;
        }
    }

    static final class Order {
        final String id;
        final String correlation;
        final Account account;
        final Item item;
        final int quantity;
        final BigDecimal total;

        Order(String id, String correlation, Account account, Item item, int quantity) {
            this.id = id;
            this.correlation = correlation;
            this.account = account;
            this.item = item;
            this.quantity = quantity;
            this.total = item.price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    private static final String[] OWNERS = {
        "Ana Novák",
        "Björn Hansen",
        "Chloé Petit",
        "Dmitri Orlow",
        "Elif Öztürk",
        "Farid Haddad",
        "Grażyna Lis",
        "Hana Sato",
        "Ingrid O'Neil",
        "João da Silva",
        "Kim 李",
        "Łukasz Maj"
    };
    private static final String[] NAMES = {
        "oak chair",
        "desk lamp",
        "steel kettle",
        "folding bicycle",
        "garden shovel",
        "world atlas",
        "toy train",
        "radio, small",
        "12\" speaker",
        "Käsereibe"
    };

    final List<Item> items = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    private final Simulation simulation;
    private int orders;

    Shop(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Fills the shelves in one go, so that many events share one moment, and opens the accounts over some minutes. */
    void open() {
        String load = "catalogue-" + simulation.hex(6);
        for (String name : NAMES) {
            int number = items.size() + 1;
            Item item = new Item(
                    String.format("stock-%03d", number),
                    new BigDecimal(simulation.between(499, 24_999)).movePointLeft(2),
                    simulation.between(20, 60));
            items.add(item);
            simulation.emit(
                    item.id,
                    "StockItemAdded",
                    "system:catalogue",
                    load,
                    null,
                    data(
                            "sku",
                            String.format("SKU-%05d", number * 37),
                            "name",
                            name,
                            "price",
                            item.price,
                            "onHand",
                            item.onHand,
                            "reserved",
                            0,
                            "size",
                            data("w", simulation.between(5, 90), "h", simulation.between(5, 90))));
        }
        for (int i = 0; i < OWNERS.length; i++) {
            int number = i;
            simulation.after(Duration.ofSeconds(90L * i + simulation.between(1, 40)), () -> openAccount(number));
        }
    }

    private void openAccount(int index) {
        Account account = new Account(String.format("account-%04d", index + 1), OWNERS[index]);
        accounts.add(account);
        String opened = simulation.emit(
                account.id,
                "AccountOpened",
                "user:" + (index + 1),
                "open-" + account.id,
                null,
                data(
                        "owner",
                        account.owner,
                        "currency",
                        "EUR",
                        "segment",
                        simulation.pick("private", "business"),
                        "phone",
                        simulation.pick(null, "+49 30 " + simulation.between(100_000, 999_999))));
        deposit(
                account,
                new BigDecimal(simulation.between(20_000, 90_000)).movePointLeft(2),
                opened,
                "open-" + account.id);
    }

    String deposit(Account account, BigDecimal amount, String cause, String correlation) {
        account.balance = account.balance.add(amount);
        return simulation.emit(
                account.id,
                "MoneyDeposited",
                account.owner,
                correlation,
                cause,
                data("amount", amount, "method", simulation.pick("card", "transfer"), "balance", account.balance));
    }

    Order place() {
        orders++;
        Account account = accounts.get(simulation.between(0, accounts.size() - 1));
        Item item = items.get(simulation.between(0, items.size() - 1));
        return new Order(
                String.format("order-%04d", orders),
                "flow-" + simulation.hex(8),
                account,
                item,
                simulation.between(1, 3));
    }

    String placed(Order order) {
        return simulation.emit(
                order.id,
                "OrderPlaced",
                order.account.owner,
                order.correlation,
                null,
                data(
                        "account",
                        order.account.id,
                        "item",
                        order.item.id,
                        "quantity",
                        order.quantity,
                        "total",
                        order.total,
                        "status",
                        "placed",
                        "note",
                        simulation.pick(
                                null,
                                null,
                                "call first, then ring",
                                "marked \"fragile\"",
                                "first line\nsecond line",
                                "höfliche Zustellung; 2. Stock")));
    }

    String reserveStock(Order order, String cause) {
        order.item.onHand -= order.quantity;
        order.item.reserved += order.quantity;
        return stock(order, "StockReserved", cause);
    }

    String releaseStock(Order order, String cause) {
        order.item.onHand += order.quantity;
        order.item.reserved -= order.quantity;
        return stock(order, "StockReleased", cause);
    }

    String pickStock(Order order, String cause) {
        order.item.reserved -= order.quantity;
        return stock(order, "StockPicked", cause);
    }

    private String stock(Order order, String type, String cause) {
        return simulation.emit(
                order.item.id,
                type,
                "service:stock",
                order.correlation,
                cause,
                data(
                        "order",
                        order.id,
                        "quantity",
                        order.quantity,
                        "onHand",
                        order.item.onHand,
                        "reserved",
                        order.item.reserved));
    }

    String takePayment(Order order, String cause) {
        if (order.account.balance.compareTo(order.total) < 0) {
            BigDecimal more = order.total.add(new BigDecimal(simulation.between(5_000, 60_000)).movePointLeft(2));
            deposit(order.account, more, cause, order.correlation);
        }
        order.account.balance = order.account.balance.subtract(order.total);
        return payment(order, "PaymentTaken", cause);
    }

    String refundPayment(Order order, String cause) {
        order.account.balance = order.account.balance.add(order.total);
        return payment(order, "PaymentRefunded", cause);
    }

    String rejectPayment(Order order, String cause) {
        return simulation.emit(
                order.account.id,
                "PaymentRejected",
                "service:payment",
                order.correlation,
                cause,
                data(
                        "order",
                        order.id,
                        "amount",
                        order.total,
                        "reason",
                        simulation.pick("limit exceeded", "card expired", "fraud score 0.93")));
    }

    private String payment(Order order, String type, String cause) {
        return simulation.emit(
                order.account.id,
                type,
                "service:payment",
                order.correlation,
                cause,
                data("order", order.id, "amount", order.total, "balance", order.account.balance));
    }

    String ship(Order order, String cause) {
        return simulation.emit(
                order.id,
                "OrderShipped",
                simulation.pick("user:picker-1", "user:picker-2"),
                order.correlation,
                cause,
                data(
                        "status",
                        "shipped",
                        "carrier",
                        simulation.pick("QuickVan", "Rail&Road"),
                        "tracking",
                        "T" + simulation.between(100_000_000, 999_999_999)));
    }

    String status(Order order, String type, String status, String cause) {
        return simulation.emit(order.id, type, "service:orders", order.correlation, cause, data("status", status));
    }
}
