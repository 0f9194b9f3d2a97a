package playhead.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Events such as shops have them, the same at each call. */
public final class OrdinaryEvents {
    private OrdinaryEvents() {}

    /** Events 1 to {@code count}, with right stream versions. */
    public static List<Event> list(int count) {
        return list(0, count);
    }

    /** Events after the first {@code skipped}: each stream has one event in a hundred. */
    public static List<Event> list(int skipped, int count) {
        Random random = new Random(42 + skipped);
        List<Event> events = new ArrayList<>(count);
        for (int i = skipped; i < skipped + count; i++) {
            String digits = String.format("%07d", i % 100);
            EventTime bare = new EventTime(1_700_000_000L + i, random.nextInt(1_000) * 1_000_000, 3, "", true);
            EventTime time = new EventTime(bare.seconds(), bare.nanos(), 3, bare.print(), true);
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            events.add(new Event(
                    new EntityRef("order", "order-" + digits),
                    i / 100 + 1,
                    "OrderLineAdded",
                    id,
                    time,
                    "user-" + i % 7,
                    "flow-" + i % 100,
                    List.of(),
                    List.of(),
                    Effect.MERGE,
                    Json.canonical("{\"sku\":\"sku-" + random.nextInt(1_000) + "\",\"quantity\":" + random.nextInt(9)
                            + ",\"price\":\"" + random.nextInt(10_000) + ".00\",\"note\":\"please leave at door\"}"),
                    Json.EMPTY,
                    new Origin("shop.ndjson", i + 1, i * 300L, 299)));
        }
        return events;
    }
}
