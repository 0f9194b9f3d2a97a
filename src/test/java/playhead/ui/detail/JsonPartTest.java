package playhead.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import playhead.event.Json;

class JsonPartTest {
    @Test
    void an_object_shows_its_members_with_texts_unquoted_and_numbers_as_written() {
        List<JsonPart> parts =
                part("{\"a\":\"x\\ny\",\"b\":1.10,\"c\":[true,null]}").parts();
        assertEquals(List.of("a", "b", "c"), parts.stream().map(JsonPart::name).toList());
        assertEquals(
                List.of("x\u240ay", "1.10", "[true,null]"),
                parts.stream().map(JsonPart::text).toList());
        assertEquals("null", parts.get(2).parts().get(1).text());
        assertEquals("[1]", parts.get(2).parts().get(1).name());
    }

    @Test
    void an_empty_object_has_no_parts() {
        assertFalse(part("{}").hasParts());
        assertFalse(part("[]").hasParts());
        assertFalse(part("\"text\"").hasParts());
    }

    @Test
    void a_huge_array_ends_with_a_count_of_the_rest() {
        String elements = IntStream.range(0, JsonPart.MOST + 1_500)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        List<JsonPart> parts = part("[" + elements + "]").parts();
        assertEquals(JsonPart.MOST + 1, parts.size());
        assertEquals("1\u202f500 more", parts.getLast().text());
    }

    private static JsonPart part(String json) {
        Json value = Json.canonical(json);
        return new JsonPart("x", value.bytes(), 0, value.length());
    }
}
