package playhead.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Events such as no sane log has them, from a seed. */
public final class WeirdEvents {
    private static final String[] TEXTS = {
        "", " ", "order", "Währung", "\u0000", "a.b", "case:concept:name", "日本語", "👩‍👩‍👧", "\"\\\n", "x".repeat(300)
    };
    private final Random random;

    public WeirdEvents(long seed) {
        random = new Random(seed);
    }

    /** So many events. */
    public List<Event> next(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(next());
        }
        return events;
    }

    /** One more event. */
    public Event next() {
        EntityRef stream = random.nextInt(4) == 0 ? null : entity();
        return new Event(
                stream,
                stream == null ? 0 : random.nextInt(1, 1_000_000),
                text(),
                text(),
                time(),
                maybe(),
                maybe(),
                list(this::text),
                list(() -> new Reference(entity(), text())),
                Effect.values()[random.nextInt(4)],
                json(),
                json(),
                origin());
    }

    private <T> List<T> list(Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int n = random.nextInt(4) - 1; n > 0; n--) {
            all.add(one.get());
        }
        return all;
    }

    private EntityRef entity() {
        return new EntityRef(text(), text() + random.nextInt(50));
    }

    private Origin origin() {
        return switch (random.nextInt(3)) {
            case 0 -> Origin.NONE;
            case 1 -> new Origin(text(), random.nextLong(), random.nextLong(), random.nextInt());
            default ->
                new Origin("log.ndjson", random.nextInt(1_000_000), random.nextInt(1 << 30), random.nextInt(1_000));
        };
    }

    private EventTime time() {
        int digits = random.nextInt(10);
        int power = (int) Math.pow(10, 9 - digits);
        EventTime plain = new EventTime(
                random.nextLong(-62_135_596_800L, 253_402_300_799L),
                random.nextInt(1_000_000_000) / power * power,
                digits,
                "",
                random.nextBoolean());
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new EventTime(plain.seconds(), plain.nanos(), digits, plain.print(), plain.offsetGiven());
            default -> new EventTime(plain.seconds(), plain.nanos(), digits, text(), plain.offsetGiven());
        };
    }

    private String maybe() {
        return random.nextBoolean() ? null : text();
    }

    private String text() {
        String text = TEXTS[random.nextInt(TEXTS.length)];
        return random.nextBoolean() ? text : text + random.nextInt(1_000);
    }

    private Json json() {
        if (random.nextBoolean()) {
            return Json.EMPTY;
        }
        return Json.canonical(
                "{" + JsonText.quoted(text()) + ":" + JsonText.quoted(text()) + ",\"n\":" + random.nextInt() + "}");
    }
}
