package playhead.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import playhead.lab.rules.Account;
import playhead.lab.rules.CaseWords;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Goods;
import playhead.lab.rules.Money;
import playhead.lab.rules.Parcel;
import playhead.lab.rules.Resource;
import playhead.lab.rules.Step;
import playhead.lab.saga.SagaPlan;

/** A shop: goods are reserved, money is taken, a parcel is sent; what fails is given back. */
public final class OrderFulfilment implements Scenario {
    private static final List<String> CITIES = List.of("Lisbon", "Turku", "Gdańsk", "Graz", "Zürich");
    private static final List<Item> ITEMS = List.of(
            new Item("oak chair", new Money(7_008)),
            new Item("desk lamp", new Money(6_036)),
            new Item("steel kettle", new Money(3_490)),
            new Item("garden shovel", new Money(3_531)),
            new Item("world atlas", new Money(14_639)),
            new Item("toy train", new Money(14_286)));
    private static final List<String> CUSTOMERS =
            List.of("Ana Novák", "Björn Hansen", "Chloé Petit", "Dmitri Orlow", "Elif Öztürk", "Farid Haddad");
    /** Most of an item that an order has. */
    private static final int MOST = 3;
    /** More than any order costs. */
    private static final Money ENOUGH = new Money(45_000);

    private final SagaPlan plan = new SagaPlan(
            "OrderFulfilment",
            new CaseWords("orders", "order", "PlaceOrder", "OrderPlaced"),
            List.of(
                    new Step(
                            "stock",
                            "stock",
                            "item",
                            "ReserveStock",
                            "StockReserved",
                            "StockRejected",
                            "ReleaseStock",
                            "StockReleased",
                            "StockReleaseFailed"),
                    new Step(
                            "payment",
                            "payment",
                            "account",
                            "TakePayment",
                            "PaymentTaken",
                            "PaymentDeclined",
                            "RefundPayment",
                            "PaymentRefunded",
                            "PaymentRefundFailed"),
                    new Step(
                            "shipping",
                            "shipping",
                            "shipment",
                            "ScheduleShipment",
                            "ShipmentScheduled",
                            "ShipmentRefused",
                            "CancelShipment",
                            "ShipmentCancelled",
                            "ShipmentCancelFailed")),
            List.of("order", "account", "item", "quantity", "total", "shipment", "city", "cannotUndo"));

    private record Item(String name, Money price) {}

    @Override
    public String name() {
        return "order-fulfilment";
    }

    @Override
    public SagaPlan plan() {
        return plan;
    }

    @Override
    public Resource resource(int step) {
        return switch (step) {
            case 0 -> new Goods();
            case 1 -> new Account("OpenAccount", "AccountOpened", "total", false);
            default -> new Parcel(Set.copyOf(CITIES));
        };
    }

    /** Enough for all cases, but of the last item there is none, and the last customer has next to no money. */
    @Override
    public List<Opened> openings(int cases) {
        List<Opened> all = new ArrayList<>();
        for (int i = 0; i < ITEMS.size(); i++) {
            Item item = ITEMS.get(i);
            Facts payload = Facts.NONE
                    .with("name", item.name())
                    .with("price", item.price())
                    .with("onHand", isLast(i, ITEMS) ? 0 : MOST * cases)
                    .with("reserved", 0);
            all.add(new Opened("stock", "stock-%03d".formatted(i + 1), "AddStockItem", payload));
        }
        for (int i = 0; i < CUSTOMERS.size(); i++) {
            Facts payload = Facts.NONE
                    .with("owner", CUSTOMERS.get(i))
                    .with("balance", isLast(i, CUSTOMERS) ? new Money(500) : ENOUGH.times(cases))
                    .with("overdraft", isLast(i, CUSTOMERS) ? Money.ZERO : ENOUGH);
            all.add(new Opened("payment", "account-%04d".formatted(i + 1), "OpenAccount", payload));
        }
        return all;
    }

    @Override
    public Facts details(String id, SplittableRandom random, String failing) {
        int item = random.nextInt(ITEMS.size() - 1);
        int account = random.nextInt(CUSTOMERS.size() - 1);
        long quantity = random.nextInt(1, MOST + 1);
        String city = CITIES.get(random.nextInt(CITIES.size()));
        item = "stock".equals(failing) ? ITEMS.size() - 1 : item;
        account = "payment".equals(failing) ? CUSTOMERS.size() - 1 : account;
        return Facts.NONE
                .with("order", id)
                .with("account", "account-%04d".formatted(account + 1))
                .with("item", "stock-%03d".formatted(item + 1))
                .with("quantity", quantity)
                .with("total", ITEMS.get(item).price().times(quantity))
                .with("shipment", "shipment" + id.substring(id.lastIndexOf('-')))
                .with("city", "shipping".equals(failing) ? "Atlantis" : city);
    }

    private static boolean isLast(int index, List<?> list) {
        return index == list.size() - 1;
    }
}
