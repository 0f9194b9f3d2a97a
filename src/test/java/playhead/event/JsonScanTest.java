package playhead.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonScanTest {
    @Test
    void every_byte_at_every_place_is_found_where_a_plain_loop_finds_it() {
        for (int special = 0; special < 256; special++) {
            for (int place = 0; place < 24; place++) {
                byte[] text = "abcdefghijklmnopqrstuvwx".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                text[place] = (byte) special;
                assertEquals(plain(text, 0, text.length), JsonScan.plainUntil(text, 0, text.length));
            }
        }
    }

    @Test
    void ranges_of_random_bytes_end_where_a_plain_loop_ends() {
        Random random = new Random(7);
        byte[] some = {'"', '\\', 0x1F, 0x20, 0x21, 0x5B, 0x5D, 0x7F, (byte) 0x80, (byte) 0xA2, (byte) 0xDC, (byte) 0xFF
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] text = new byte[random.nextInt(40)];
            for (int at = 0; at < text.length; at++) {
                text[at] = random.nextInt(12) == 0
                        ? some[random.nextInt(some.length)]
                        : (byte) (0x21 + random.nextInt(200));
            }
            int from = text.length == 0 ? 0 : random.nextInt(text.length);
            int to = from + random.nextInt(text.length - from + 1);
            assertEquals(plain(text, from, to), JsonScan.plainUntil(text, from, to));
        }
    }

    private static int plain(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] != '"' && text[at] != '\\' && (text[at] < 0 || text[at] >= 0x20)) {
            at++;
        }
        return at;
    }
}
