package playhead.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Makes the log: a clock, what happens next, and the streams with their versions. Orders are {@link ShopOrders}. */
final class Shop {
    private static final long START = 1_736_143_200_000L;
    private static final int DAYS = 90;

    final Dice dice;
    final Shape shape;
    final List<Account> accounts = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    private final int wanted;
    private final Made.Sink sink;
    private final Map<String, Integer> versions = new HashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private final ShopOrders orders;
    private long sequence;
    private long now;
    private long position;
    private int placed;

    Shop(int events, long seed, Shape shape, Made.Sink sink) {
        this.wanted = events;
        this.dice = new Dice(seed);
        this.shape = shape;
        this.sink = sink;
        this.orders = new ShopOrders(this);
    }

    /** An account with what it holds, in cents. */
    static final class Account {
        final String id;
        final String owner;
        final String user;
        long balance;
        long reserved;

        Account(int number, String owner) {
            id = String.format("account-%06d", number);
            user = String.format("user:u%06d", number);
            this.owner = owner;
        }
    }

    /** A thing in stock. */
    static final class Item {
        final String id;
        final String sku;
        final int price;
        int onHand;
        int reserved;

        Item(int number, int price, int onHand) {
            id = String.format("stock-%05d", number);
            sku = String.format("SKU-%05d", number);
            this.price = price;
            this.onHand = onHand;
        }
    }

    /** Something that happens at a time. */
    interface Happening {
        void happen() throws IOException;
    }

    private record Due(long time, long sequence, Happening what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return time != other.time ? Long.compare(time, other.time) : Long.compare(sequence, other.sequence);
        }
    }

    /** The log has as many events as it should. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("full", null, false, false);
        }
    }

    /** Makes all events. */
    void run() throws IOException {
        try {
            stock();
            arrive();
            while (!due.isEmpty()) {
                Due next = due.remove();
                now = next.time;
                next.what.happen();
            }
        } catch (Full full) {
            assert position == wanted;
        }
    }

    void after(long delay, Happening what) {
        due.add(new Due(now + Math.max(0, delay), sequence++, what));
    }

    long now() {
        return now;
    }

    long at(long millis) {
        return START + millis;
    }

    /** @return the id of the new event */
    String emit(String stream, String type, String actor, String correlation, String cause, Object... data)
            throws IOException {
        if (shape == Shape.SKEWED && position % 5 == 4 && !accounts.isEmpty()) {
            Account busy = accounts.getFirst();
            busy.balance++;
            write(busy.id, "FundsDeposited", busy.user, correlation, null, deposit(busy, 1));
        }
        return write(stream, type, actor, correlation, cause, data);
    }

    private String write(String stream, String type, String actor, String correlation, String cause, Object... data)
            throws IOException {
        if (position >= wanted) {
            throw new Full();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            fields.put((String) data[i], data[i + 1]);
        }
        int version = versions.merge(stream, 1, Integer::sum) - 1;
        String id = dice.uuid();
        sink.take(new Made(++position, stream, version, type, id, START + now, actor, correlation, cause, fields));
        return id;
    }

    private void stock() throws IOException {
        String correlation = dice.uuid();
        for (int i = 1; i <= Math.max(3, wanted / 500); i++) {
            Item item = new Item(i, dice.between(199, 49_900), dice.between(50, 900));
            items.add(item);
            emit(
                    item.id,
                    "StockItemCreated",
                    "system:catalogue-import",
                    correlation,
                    null,
                    "sku",
                    item.sku,
                    "name",
                    dice.one("small", "large", "red", "blue", "folding", "oak") + " "
                            + dice.one("lamp", "chair", "kettle", "speaker", "atlas", "puzzle"),
                    "category",
                    dice.one("books", "garden", "kitchen", "toys", "audio", "bikes"),
                    "onHand",
                    item.onHand,
                    "unitPriceCents",
                    item.price,
                    "dims",
                    new Made.Nested("{\"w\":" + dice.between(1, 90) + ",\"h\":" + dice.between(1, 90) + "}"));
            now += i % 40 == 0 ? 1 : 0;
        }
    }

    private void arrive() throws IOException {
        double share = Math.min(1, 0.15 + 1.1 * position / wanted);
        int enough = Math.max(5, (int) (Math.max(5, wanted / 150) * share));
        while (accounts.size() < enough) {
            open();
        }
        orders.begin(++placed);
        double gap = DAYS * 86_400_000.0 / Math.max(1.0, wanted / 16.5);
        after((long) (-Math.log(1 - dice.share()) * gap), this::arrive);
    }

    private void open() throws IOException {
        String owner = dice.one("Ana", "Bo", "Chloé", "Dmitri", "Grażyna", "João", "Søren", "Zoë") + " "
                + dice.one("Smith", "O'Neil", "Müller", "da Silva", "Öztürk", "李", "García");
        Account account = new Account(accounts.size() + 1, owner);
        accounts.add(account);
        String correlation = dice.uuid();
        String opened = emit(
                account.id,
                "AccountOpened",
                account.user,
                correlation,
                null,
                "owner",
                owner,
                "currency",
                "EUR",
                "segment",
                dice.one("B2C", "B2C", "B2B"),
                "creditLimitCents",
                dice.one(0, 50_000, 250_000),
                "externalRef",
                100_000_000_000L + Math.floorMod(dice.bits(), 9_000_000_000_000L));
        deposit(account, dice.between(50_000, 900_000), correlation, opened);
    }

    String deposit(Account account, long amount, String correlation, String cause) throws IOException {
        account.balance += amount;
        return emit(account.id, "FundsDeposited", account.user, correlation, cause, deposit(account, amount));
    }

    private Object[] deposit(Account account, long amount) {
        return new Object[] {
            "amountCents",
            amount,
            "method",
            dice.one("card", "iban", "voucher"),
            "balanceCents",
            account.balance,
            "reservedCents",
            account.reserved
        };
    }
}
