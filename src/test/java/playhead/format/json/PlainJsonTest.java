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

    /** The oracle is Jackson behind {@link CanonicalJson#appendAny}, which never takes the fast path. */
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
                assertTrue(canonical.appendAny(bytes, 0, bytes.length, out), text + ": " + canonical.refusal());
                String oracle = new String(out.toArray(), StandardCharsets.UTF_8);
                assertEquals(oracle, read, text);
                assertTrue(plain.value(bytes, 0, bytes.length, out.clear()), text);
                assertEquals(oracle, new String(out.toArray(), StandardCharsets.UTF_8), text);
            }
        }
        assertTrue(taken > 10_000, taken + " of the mutants were plain");
    }

    @Test
    void values_of_any_kind_are_read_and_what_is_none_or_more_is_left() {
        for (String text : new String[] {"\"a\\nb\"", "[]", "[1,\"x\"]", "{\"a\":{}}", "true", " null "}) {
            ByteBuilder out = new ByteBuilder(16);
            assertTrue(value(text, out), text);
            assertEquals(text.strip(), new String(out.toArray(), StandardCharsets.UTF_8));
        }
        for (String text :
                new String[] {"", " ", "[1", "{\"a\":1}]", "[] []", "\"a", "tru", "x", "{\"a\":1,\"a\":2}"}) {
            assertFalse(value(text, new ByteBuilder(16)), text);
        }
    }

    private boolean value(String text, ByteBuilder out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return plain.value(bytes, 0, bytes.length, out);
    }
}
