package playhead.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.format.BytesInput;
import playhead.format.Collected;
import playhead.format.RawRecord;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.UnreadableLog;

class NdjsonFormatTest {
    private final NdjsonFormat format = new NdjsonFormat();

    private Collected read(String text) throws Exception {
        return BytesInput.of("a.ndjson", text).read(format);
    }

    private void rejected(String line, String reason) throws Exception {
        Collected collected = read("{\"a\":1}\n" + line + "\n{\"b\":2}\n");
        assertEquals(List.of(Map.of("a", "1"), Map.of("b", "2")), collected.records, line);
        assertEquals(1, collected.rejects.size(), line);
        assertTrue(collected.rejects.getFirst().startsWith("2@8 "), collected.rejects.getFirst());
        assertTrue(collected.rejects.getFirst().contains(reason), collected.rejects.getFirst());
    }

    @Test
    void delivers_members_in_file_order_with_canonical_values() throws Exception {
        Collected collected = read(
                "  { \"z\" : [ 1 , 1.50 , -0.0e+2 ] , \"a\":{\"x\" : \"\\u0041\\/\\u000a\\u001F\"}, \"n\":null }\r\n");
        assertEquals("[{z=[1,1.50,-0.0e+2], a={\"x\":\"A/\\n\\u001f\"}, n=null}]", collected.records.toString());
        assertEquals(List.of("1@0+81"), collected.places);
    }

    @Test
    void keeps_every_kind_of_value_as_it_was_said() throws Exception {
        String value = "{\"big\":9223372036854775808,\"digits\":0.12345678901234567890123456,\"t\":true,\"f\":false,"
                + "\"e\":[],\"o\":{},\"u\":\"Jörg 😀\",\"nul\":\"a\\u0000b\",\"key \\\" q\":1}";
        Collected collected = read("{\"v\":" + value + "}");
        assertEquals(value, collected.records.getFirst().get("v"));
    }

    @Test
    void a_surrogate_pair_in_escapes_is_the_same_text_as_in_utf8() throws Exception {
        Collected collected = read("{\"v\":\"\\ud83d\\ude00\"}\n{\"v\":\"😀\"}");
        assertEquals(collected.records.get(0), collected.records.get(1));
    }

    @Test
    void knows_line_offset_and_identity_of_each_record() throws Exception {
        Collected collected = read("{\"a\":1}\r\n\n \t\n {\"b\":2}");
        assertEquals(List.of("1@0+7", "4@13+8"), collected.places);
        assertEquals(List.of("{\"a\":1}", " {\"b\":2}"), collected.identities);
        assertEquals(2, collected.blanks);
    }

    @Test
    void rejects_a_bad_line_and_goes_on() throws Exception {
        rejected("{\"a\":", "not JSON: it ends too early");
        rejected("{\"a\":\"x", "not JSON: it ends inside a text");
        rejected("{\"a\":NaN}", "not JSON: NaN is no value of JSON");
        rejected("{\"a\":}", "not JSON: unexpected }");
        rejected("nonsense", "not JSON");
        rejected("{\"a\":1,\"a\":2}", "comes twice");
        rejected("{\"o\":{\"a\":1,\"a\":2}}", "comes twice");
        rejected("{\"v\":1} x", "not JSON");
        rejected("{\"v\":1}{\"v\":2}", "more text after");
        rejected("{\"v\":NaN}", "NaN");
        rejected("{\"v\":-Infinity}", "not JSON");
        rejected("{\"v\":\"\\ud800\"}", "surrogate");
        rejected("{\"\\udc00\":1}", "surrogate");
        rejected("{\"o\":{\"\\udc00\":1}}", "surrogate");
        rejected("{\"v\":\"a\0b\"}", "not JSON");
        rejected("\0{\"v\":1}", "NUL");
        rejected("{\0}\0", "NUL");
        rejected("{\"v\":1e999999999}", "exponent");
        rejected("{\"v\":1e-99999999999999999999}", "exponent");
        rejected("{\"v\":" + "1".repeat(101) + "}", "not JSON");
        rejected("{\"v\":01}", "not JSON");
        rejected("{\"v\":" + "[".repeat(100_000) + "}", "not JSON: nested deeper than 64");
        rejected("{\"" + "n".repeat(70_000) + "\":1}", "not JSON");
        rejected("[1]", "not a JSON object");
        rejected("null", "not a JSON object");
        rejected("17", "not a JSON object");
        rejected("{'v':1}", "not JSON");
    }

    @Test
    void rejects_a_line_with_bytes_that_are_no_utf8_and_shows_them() throws Exception {
        for (String bad :
                List.of("\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00e4\u00bd", "\u00f5\u0080\u0080\u0080")) {
            byte[] bytes = ("{\"a\":1}\n{\"v\":\"" + bad + "\"}\n{\"b\":2}").getBytes(StandardCharsets.ISO_8859_1);
            Collected collected = new BytesInput("a", bytes).read(format);
            assertEquals(2, collected.records.size());
            assertEquals(List.of("2@8 bytes that are not UTF-8"), collected.rejects);
            assertTrue(collected.rejectTexts.getFirst().startsWith("{\"v\":\"\\x"), collected.rejectTexts.toString());
        }
    }

    @Test
    void a_line_beyond_the_limit_is_rejected_with_its_head_and_the_next_is_read() throws Exception {
        String longLine = "{\"v\":\"" + "x".repeat(3_000_000) + "\"}";
        Collected collected = read("{\"a\":1}\n" + longLine + "\n{\"b\":2}\n" + longLine);
        assertEquals(List.of("1@0+7", "3@" + (9 + longLine.length()) + "+7"), collected.places);
        assertEquals(2, collected.rejects.size());
        assertTrue(collected.rejects.getFirst().startsWith("2@8 a line of more than"), collected.rejects.toString());
        assertEquals(4096, collected.rejectTexts.getFirst().length());
    }

    @Test
    void lines_of_every_length_around_the_limit_and_the_buffer_are_cut_right() throws Exception {
        NdjsonFormat small = new NdjsonFormat(100);
        StringBuilder text = new StringBuilder();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            int pad = (i * 37) % 140;
            text.append("{\"v\":\"").append("x".repeat(pad)).append("\"}\n");
            if (pad + 8 <= 100) {
                expected.add(pad);
            }
        }
        Collected collected = BytesInput.of("a", text.toString()).read(small);
        assertEquals(
                expected,
                collected.records.stream().map(r -> r.get("v").length() - 2).toList());
        assertEquals(4_000, collected.records.size() + collected.rejects.size());
    }

    @Test
    void passes_over_a_comment_block_before_the_first_record_only() throws Exception {
        Collected collected = read("/*\n * licence {\n */\n\n{\"a\":1}\n/* no */\n");
        assertEquals(1, collected.records.size());
        assertEquals(List.of("5@21+7"), collected.places);
        assertEquals(1, collected.rejects.size());
        assertThrows(UnreadableLog.class, () -> read("/* never\n{}\n"));
    }

    @Test
    void reads_files_of_zero_one_and_two_lines() throws Exception {
        assertEquals(0, read("").records.size());
        assertEquals(1, read("{}").records.size());
        assertEquals(2, read("{}\n{}").records.size());
    }

    @Test
    void name_objects_stay_the_same_from_record_to_record() throws Exception {
        List<String> names = new ArrayList<>();
        format.read(
                BytesInput.of("a", "{\"stream\":1,\"größe\":2}\n".repeat(3)), ReadOptions.DEFAULT, new RecordSink() {
                    @Override
                    public void record(RawRecord record) {
                        names.add(record.name(0));
                        names.add(record.name(1));
                    }

                    @Override
                    public void reject(long line, long offset, String reason, String text) {
                        throw new AssertionError(reason);
                    }

                    @Override
                    public void blank(long line) {}
                });
        assertSame(names.get(0), names.get(2));
        assertSame(names.get(1), names.get(5));
    }

    @Test
    void a_wide_text_of_many_megabytes_is_read_with_one_line_in_memory() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            bytes.writeBytes(
                    ("{\"i\":" + i + ",\"text\":\"" + "ü".repeat(i % 300) + "\"}\n").getBytes(StandardCharsets.UTF_8));
        }
        long[] sum = new long[1];
        format.read(new BytesInput("a", bytes.toByteArray()), ReadOptions.DEFAULT, new RecordSink() {
            @Override
            public void record(RawRecord record) {
                sum[0] += record.to(1) - record.from(1);
            }

            @Override
            public void reject(long line, long offset, String reason, String text) {
                throw new AssertionError(line + reason + text);
            }

            @Override
            public void blank(long line) {}
        });
        assertEquals(20_000L * 2 + 2 * 66L * 300 * 299 / 2 + 2 * 199L * 200 / 2, sum[0]);
    }
}
