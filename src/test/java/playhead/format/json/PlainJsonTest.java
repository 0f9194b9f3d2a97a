package playhead.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.Utf8;

class PlainJsonTest {
    private final PlainJson plain = new PlainJson();
    private final CanonicalJson canonical = new CanonicalJson();

    private String members(byte[] bytes) {
        RawRecord record = new RawRecord();
        record.begin(1, 0, bytes.length);
        if (!plain.members(bytes, 0, bytes.length, record)) {
            return null;
        }
        ByteBuilder out = new ByteBuilder(64).add('{');
        for (int i = 0; i < record.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            JsonText.quote(record.name(i), out);
            out.add(':').add(record.bytes(), record.from(i), record.to(i));
        }
        return new String(out.add('}').toArray(), StandardCharsets.UTF_8);
    }

    @Test
    void reads_what_is_plain() {
        for (String text : new String[] {
            "{}",
            "{\"a\":1}",
            "{\"a\":[],\"b\":{},\"c\":[1,{\"ü\":\"ö\"}]}",
            "{\"s\":\"a\\\"b\\\\c\\nd\\te\\rf\\bg\\fh\"}",
            "{\"n\":-0.10,\"t\":true,\"f\":false,\"z\":null}"
        }) {
            assertEquals(text, members(text.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(
                "{\"a\":[1,2],\"b\":{\"c\":\"x y\"}}",
                members(" { \"a\" : [ 1 , 2 ] , \"b\" : {\t\"c\":\n\"x y\" } } "
                        .strip()
                        .getBytes(StandardCharsets.UTF_8)));
        assertFalse("{\"a\":1,\"a\":2}".equals(members("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8))));
    }

    /** The oracle is Jackson behind {@link CanonicalJson#append}, which never takes the fast path. */
    @Test
    void whatever_it_reads_of_mutated_text_jackson_reads_alike() {
        byte[] good = ("{\"id\":\"e-1\", \"type\":\"Größe\",\"data\":{\"n\":-12.50,\"l\":[true, false,null,{\"a\":0}],"
                        + "\"e\":{}},\"x\":[] }")
                .getBytes(StandardCharsets.UTF_8);
        byte[] alphabet = "{}[]\",:\\ntfrbue01.-+ \t\0a".getBytes(StandardCharsets.US_ASCII);
        int taken = 0;
        for (int seed = 0; seed < 200_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = good.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bytes[1 + random.nextInt(bytes.length - 1)] = random.nextInt(20) == 0
                        ? (byte) random.nextInt(256)
                        : alphabet[random.nextInt(alphabet.length)];
            }
            String read = Utf8.isValid(bytes, 0, bytes.length) ? members(bytes) : null;
            if (read != null) {
                taken++;
                ByteBuilder out = new ByteBuilder(64);
                String text = "seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8);
                assertTrue(canonical.append(bytes, 0, bytes.length, out), text + ": " + canonical.refusal());
                assertEquals(new String(out.toArray(), StandardCharsets.UTF_8), read, text);
            }
        }
        assertTrue(taken > 10_000, taken + " of the mutants were plain");
    }
}
