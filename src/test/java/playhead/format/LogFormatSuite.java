package playhead.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import playhead.event.ByteBuilder;
import playhead.format.json.CanonicalJson;
import playhead.testing.Limit;

/** What every log format promises; each has a subclass that says what its files look like. */
public abstract class LogFormatSuite {
    /** The format. */
    protected abstract LogFormat format();

    /** What stands before the first record. */
    protected abstract String start();

    /** A good record. */
    protected abstract String record(int number);

    /** A record that cannot be read. */
    protected abstract String bad();

    /** What stands between two records. */
    protected abstract String between();

    /** What stands after the last record. */
    protected abstract String end();

    private String log(String... records) {
        return start() + String.join(between(), records) + end();
    }

    @Test
    void knows_its_own_files() {
        Formats installed = Formats.installed();
        Formats.Choice choice = installed.choose(
                BytesInput.of("log", log(record(1), record(2), record(3))).sample());
        assertEquals(format().id(), choice.format().orElseThrow().id(), choice.explain());
        assertTrue(choice.explain().startsWith(format().id() + ", "), choice.explain());
        assertEquals(
                format().getClass(), installed.byId(format().id()).orElseThrow().getClass());
        assertFalse(format().describe().isBlank());
    }

    @Test
    void goes_on_after_a_record_that_cannot_be_read_and_counts_all() throws Exception {
        Collected collected = BytesInput.of("log", log(record(1), bad(), record(2), bad(), record(3)))
                .read(format());
        assertEquals(3, collected.records.size());
        assertEquals(2, collected.rejects.size());
    }

    @Test
    void identity_depends_on_the_record_alone() throws Exception {
        Collected one =
                BytesInput.of("log", log(record(1), record(2), record(1))).read(format());
        Collected other = BytesInput.of("other", log(record(9), record(8), bad(), record(2), record(1)))
                .read(format());
        assertEquals(one.identities.get(0), one.identities.get(2));
        assertEquals(one.identities.get(1), other.identities.get(2));
        assertEquals(one.identities.get(0), other.identities.get(3));
    }

    @Test
    void every_value_is_canonical_json() throws Exception {
        CanonicalJson json = new CanonicalJson();
        for (var members : BytesInput.of("log", log(record(1), record(2))).read(format()).records) {
            for (String value : members.values()) {
                ByteBuilder again = new ByteBuilder(64);
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                assertTrue(json.append(bytes, 0, bytes.length, again), value);
                assertEquals(value, new String(again.toArray(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void no_mutation_of_a_file_ends_in_anything_but_records_rejects_or_a_refusal() throws Exception {
        byte[] good = log(record(1), record(2), record(3), bad(), record(4)).getBytes(StandardCharsets.UTF_8);
        byte[] alphabet = "{}[]\",:;<>/\\'&\n\r\t 0aeE-+.\0".getBytes(StandardCharsets.US_ASCII);
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = good.clone();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                int at = random.nextInt(bytes.length);
                switch (random.nextInt(4)) {
                    case 0 -> bytes[at] = (byte) random.nextInt(256);
                    case 1 -> bytes[at] = alphabet[random.nextInt(alphabet.length)];
                    case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                    default -> {
                        int from = random.nextInt(bytes.length);
                        int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
                        System.arraycopy(bytes, from, bytes, at, length);
                    }
                }
            }
            BytesInput input = new BytesInput("mutant", bytes);
            try {
                format().probe(input.sample());
                Collected collected = input.read(format());
                assertTrue(collected.rejects.stream().noneMatch(String::isBlank));
            } catch (UnreadableLog refused) {
                assertFalse(
                        refused.getMessage().isBlank() || refused.getMessage().contains("\n"),
                        "seed " + seed + ": " + refused.getMessage());
            } catch (RuntimeException | Error bug) {
                throw new AssertionError("seed " + seed, bug);
            }
        }
    }

    /** What a reader holds when it has begun to read may be large, but does not grow by 20 bytes a record. */
    @Test
    void memory_is_flat_in_the_size_of_the_file() throws Throwable {
        new Limit(20, "bytes a record", 3).assertKept("reading", () -> heldForARecord(20_000, 120_000));
    }

    /** The whole length, for what is held and grows in leaps. */
    @Test
    @Tag("long")
    void memory_is_flat_in_the_size_of_a_large_file() throws Throwable {
        new Limit(20, "bytes a record", 3).assertKept("reading", () -> heldForARecord(1, 400_000));
    }

    /** Bytes that are held after so many records and were not held after the first of them, for each. */
    private double heldForARecord(int first, int records) throws Exception {
        LogInput large = new LogInput() {
            @Override
            public String name() {
                return "large";
            }

            @Override
            public InputStream open() throws IOException {
                return generated(records);
            }
        };
        long[] count = new long[3];
        format().read(large, ReadOptions.DEFAULT, new RecordSink() {
            @Override
            public void record(RawRecord record) {
                if (++count[0] == first) {
                    count[1] = used();
                } else if (count[0] == records - 1) {
                    count[2] = used();
                }
            }

            @Override
            public void reject(long line, long offset, String reason, String text) {
                throw new AssertionError(line + ": " + reason + ": " + text);
            }

            @Override
            public void blank(long line) {}
        });
        assertEquals(records, count[0]);
        return (count[2] - count[1]) / (double) (records - first);
    }

    /** A log that is made while it is read, in pieces of a thousand records. */
    private InputStream generated(int records) throws IOException {
        Enumeration<InputStream> pieces = new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < records;
            }

            @Override
            public InputStream nextElement() {
                ByteArrayOutputStream piece = new ByteArrayOutputStream();
                for (int i = 0; i < 1_000; i++, next++) {
                    piece.writeBytes(((next == 0 ? start() : between()) + LogFormatSuite.this.record(next))
                            .getBytes(StandardCharsets.UTF_8));
                }
                return new java.io.ByteArrayInputStream(piece.toByteArray());
            }
        };
        InputStream last = new java.io.ByteArrayInputStream(end().getBytes(StandardCharsets.UTF_8));
        return new SequenceInputStream(Collections.enumeration(List.of(new SequenceInputStream(pieces), last)));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
