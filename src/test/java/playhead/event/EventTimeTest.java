package playhead.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EventTimeTest {
    @Test
    void knows_without_printing_whether_its_text_is_what_it_prints() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            int digits = random.nextInt(10);
            long seconds = random.nextLong(-62_135_596_800L, 253_402_300_800L);
            int nanos = random.nextInt(1_000_000_000);
            String printed = new EventTime(seconds, nanos, digits, "", true).print();
            char[] text = printed.toCharArray();
            if (random.nextBoolean()) {
                text[random.nextInt(text.length)] = "0123456789-:.TZ ".charAt(random.nextInt(16));
            }
            EventTime time = new EventTime(seconds, nanos, digits, new String(text), true);
            assertEquals(printed.equals(time.text()), time.isAsPrinted(), "seed " + seed + ": " + time.text());
        }
    }

    @Test
    void a_text_of_another_length_is_not_what_it_prints() {
        assertEquals(false, new EventTime(0, 0, 0, "", true).isAsPrinted());
        assertEquals(false, new EventTime(0, 0, 3, "1970-01-01T00:00:00Z", true).isAsPrinted());
        assertEquals(true, new EventTime(0, 0, 0, "1970-01-01T00:00:00Z", true).isAsPrinted());
    }
}
