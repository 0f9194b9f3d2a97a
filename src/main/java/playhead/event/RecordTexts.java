package playhead.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of the records that are written one after the other: what comes again (types, entities, actors, files) is
 * made bytes once, and a block is told what the last record has, the number of each such text and where its ids
 * stand. For one thread.
 */
public final class RecordTexts {
    private static final int TEXTS = 64;
    private static final int ENTITIES = 1_024;

    private static final long SECONDS_A_DAY = 86_400;
    private static final int DATE = "2025-01-06T".length();

    private final TextTable table;
    /** Entities that came, one a slot, with the numbers of their texts. */
    private final EntityRef[] entities;

    private final int[] types;
    private final int[] ids;
    /** Of the last record, in order. */
    private int[] numbers = new int[16];

    private int count;
    /** Begin and end of its id and of each of its causes. */
    private int[] places = new int[8];

    private int placed;
    private long day = Long.MIN_VALUE;
    private String date = "";

    /** No text is known yet. */
    public RecordTexts() {
        this(TEXTS, ENTITIES);
    }

    private RecordTexts(int expected, int known) {
        table = new TextTable(expected);
        entities = new EntityRef[known];
        types = new int[entities.length];
        ids = new int[entities.length];
    }

    /** For a single event. */
    static RecordTexts few() {
        return new RecordTexts(8, 1);
    }

    /** Forgets all texts. */
    void clear() {
        table.clear();
        Arrays.fill(entities, null);
    }

    /** Forgets the texts that came last. */
    void backTo(int sizeThen) {
        table.backTo(sizeThen);
        Arrays.fill(entities, null);
    }

    /** A record begins. */
    void begin() {
        count = 0;
        placed = 0;
    }

    /** Appends a text that may come again, with its length. */
    void add(String text, ByteBuilder out) {
        note(table.add(text, out));
    }

    private void note(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = number;
    }

    /** Appends the type of an entity and its id: two texts. The same object comes again and again, and is not read for that. */
    void add(EntityRef entity, ByteBuilder out) {
        int hash = entity.hashCode() * 0x9E37_79B9;
        int slot = hash >>> 16 & entities.length - 1;
        if (Identity.same(entities[slot], entity)) {
            again(types[slot], out);
            again(ids[slot], out);
            return;
        }
        add(entity.type(), out);
        add(entity.id(), out);
        entities[slot] = entity;
        types[slot] = numbers[count - 2];
        ids[slot] = numbers[count - 1];
    }

    private void again(int number, ByteBuilder out) {
        table.copy(number, out);
        note(number);
    }

    /** Appends an id, with its length. */
    void id(String id, ByteBuilder out) {
        if (placed == places.length) {
            places = Arrays.copyOf(places, placed * 2);
        }
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        out.addVarint(utf8.length);
        places[placed++] = out.size();
        out.add(utf8);
        places[placed++] = out.size();
    }

    /** Number of a text of the last record, counted from 0 in the order in which they stand there. */
    int number(int which) {
        return numbers[which];
    }

    /** Where an id of the last record begins: 0 is its own, then its causes. */
    int from(int id) {
        return places[id * 2];
    }

    /** Where it ends. */
    int to(int id) {
        return places[id * 2 + 1];
    }

    /** What numbers stand for. */
    TextTable table() {
        return table;
    }

    /** As {@link EventTime#isAsPrinted}: the date is looked at once a day. */
    boolean isAsPrinted(EventTime time) {
        long its = Math.floorDiv(time.seconds(), SECONDS_A_DAY);
        if (its == day && time.text().startsWith(date)) {
            return time.isClockAsPrinted();
        }
        boolean printed = time.isAsPrinted();
        if (printed) {
            day = its;
            date = time.text().substring(0, DATE);
        }
        return printed;
    }
}
