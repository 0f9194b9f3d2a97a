package playhead.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.format.BytesInput;
import playhead.format.Collected;
import playhead.format.Formats;
import playhead.format.UnreadableLog;

class JsonArrayFormatTest {
    private final JsonArrayFormat format = new JsonArrayFormat();

    private Collected read(String text) throws Exception {
        return BytesInput.of("a.json", text).read(format);
    }

    private String refused(String text) {
        return assertThrows(UnreadableLog.class, () -> read(text)).getMessage();
    }

    @Test
    void reads_the_elements_of_an_array_with_their_places() throws Exception {
        Collected collected = read("[\n  {\"a\": [1, {\"b\": \"]}\\\"\"}]},\n  {\"c\": null}, {}\n]\n");
        assertEquals(List.of(Map.of("a", "[1,{\"b\":\"]}\\\"\"}]"), Map.of("c", "null"), Map.of()), collected.records);
        assertEquals(List.of("2@4+25", "3@33+11", "3@46+2"), collected.places);
        assertEquals("{\"c\": null}", collected.identities.get(1));
    }

    @Test
    void reads_an_object_that_holds_the_records() throws Exception {
        for (String name : List.of("Records", "events", "items", "value", "data", "logs", "entries", "resourceSpans")) {
            Collected collected =
                    read("{\"kind\":\"List\",\"meta\":{\"x\":[1]},\"" + name + "\":[{\"a\":1},{\"a\":2}],\"z\":1}");
            assertEquals(List.of(Map.of("a", "1"), Map.of("a", "2")), collected.records, name);
        }
        assertEquals(0, read("{\"Records\":[]}").records.size());
        assertEquals(0, read("[]").records.size());
    }

    @Test
    void an_event_that_holds_a_list_is_one_record() throws Exception {
        assertEquals(
                1,
                read("{\n\"id\":\"1\",\"type\":\"OrderPlaced\",\n\"items\":[{\"sku\":\"x\"}]}")
                        .records
                        .size());
        assertEquals(1, read("{\n\"tags\":[1,2],\n\"a\":1}").records.size());
    }

    @Test
    void reads_objects_over_several_lines_one_after_another() throws Exception {
        Collected collected = read("/* samples */\n{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n\n{\"a\":3} {\"a\":4}");
        assertEquals(
                List.of("1", "2", "3", "4"),
                collected.records.stream().map(r -> r.get("a")).toList());
        assertEquals(List.of("2@14+12", "5@27+12", "9@41+7", "9@49+7"), collected.places);
    }

    @Test
    void rejects_a_bad_element_and_goes_on() throws Exception {
        for (String bad : List.of(
                "1",
                "\"text\"",
                "null",
                "[1]",
                "{\"v\":NaN}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\" 1}",
                "{\"a\":1e9999}",
                "{\"a\":\"open\n}",
                "nonsense")) {
            Collected collected = read("[{\"a\":1}, " + bad + " , {\"a\":2}]");
            assertEquals(2, collected.records.size(), bad);
            assertEquals(1, collected.rejects.size(), bad);
            assertTrue(collected.rejects.getFirst().startsWith("1@10 "), collected.rejects.getFirst());
        }
    }

    @Test
    void a_broken_element_on_lines_of_its_own_does_not_take_the_rest_with_it() throws Exception {
        Collected collected = read("[\n {\"a\":1},\n {\"b\":[1},\n {\"a\":2},\n {\"b\":{\n  \"c\":1,\n {\"a\":3}\n]");
        assertEquals(
                List.of("1", "2", "3"),
                collected.records.stream().map(r -> r.get("a")).toList());
        assertEquals(2, collected.rejects.size());
        assertEquals(List.of("2@3+7", "4@24+7", "7@51+7"), collected.places);
    }

    @Test
    void a_lost_structure_is_said_with_its_line() {
        assertTrue(refused("[{\"a\":1},\n{\"a\":2}").startsWith("line 2:"));
        assertTrue(refused("[{\"a\":1}, {\"a\":[2}, {\"a\":3}]").startsWith("line 1:"));
        assertTrue(refused("{\"x\":1,\n\"Records\":[{\"a\":1},").startsWith("line 2:"));
        assertTrue(refused("[{\"a\":1}]]").startsWith("line 1:"));
    }

    @Test
    void an_element_beyond_the_limit_is_rejected_and_the_next_is_read() throws Exception {
        JsonArrayFormat small = new JsonArrayFormat(200_000);
        String big = "{\"v\":\"" + "x".repeat(900_000) + "\"}";
        Collected collected =
                BytesInput.of("a", "[{\"a\":1},\n" + big + ",\n{\"b\":[\n2]}]").read(small);
        assertEquals(List.of("1@1+7", "3@" + (12 + big.length()) + "+10"), collected.places);
        assertEquals(List.of("2@10 a record of more than 200000 bytes"), collected.rejects);
        assertEquals(4096, collected.rejectTexts.getFirst().length());
    }

    @Test
    void many_elements_of_many_sizes_are_all_found_where_they_are() throws Exception {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 3_000; i++) {
            text.append(i == 0 ? "" : i % 3 == 0 ? ",\n" : " , ")
                    .append("{\"i\":")
                    .append(i)
                    .append(",\"p\":\"")
                    .append("\\\\\\\"".repeat(i % 170))
                    .append("\"}");
        }
        Collected collected = read(text.append("]").toString());
        for (int i = 0; i < 3_000; i++) {
            assertEquals("" + i, collected.records.get(i).get("i"));
            String[] place = collected.places.get(i).split("[@+]");
            int offset = Integer.parseInt(place[1]);
            assertEquals(text.substring(offset, offset + Integer.parseInt(place[2])), collected.identities.get(i));
            assertEquals(1 + i / 3, Integer.parseInt(place[0]));
        }
    }

    @Test
    void json_lines_and_documents_are_told_apart() {
        Formats formats = new Formats(List.of(new NdjsonFormat(), new JsonArrayFormat()));
        Map<String, String> expected = Map.ofEntries(
                Map.entry("{\"a\":1}\n{\"a\":2}\n", "ndjson"),
                Map.entry("{\"a\":1}", "ndjson"),
                Map.entry("{\"a\":1}\nbroken\n{\"a\":2}\n", "ndjson"),
                Map.entry("[{\"a\":1}]", "json"),
                Map.entry("[\n{\"a\":1},\n{\"a\":2}]", "json"),
                Map.entry("{\"Records\":[{\"a\":1}]}", "json"),
                Map.entry("{\n\"a\":1\n}\n{\n\"a\":2\n}", "json"),
                Map.entry("[]", "json"),
                Map.entry("{\"items\":[{\"a\":1}]}\n{\"items\":[{\"a\":1}]}\n", "ndjson"),
                Map.entry("/* c */\n{\"a\":1}\n", "ndjson"),
                Map.entry("[ERROR] a log line", "?"),
                Map.entry("", "?"),
                Map.entry("a,b\n1,2\n", "?"),
                Map.entry("<log/>", "?"));
        expected.forEach((text, id) -> {
            Formats.Choice choice = formats.choose(BytesInput.of("x", text).sample());
            assertEquals(id, choice.format().map(f -> f.id()).orElse("?"), text + choice.explain());
        });
    }
}
