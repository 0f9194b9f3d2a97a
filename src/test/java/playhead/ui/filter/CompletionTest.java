package playhead.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.workspace.Vocabulary;

class CompletionTest {
    private static final Vocabulary WORDS = new Vocabulary(
            List.of("position", "type", "actor", "data.amount", "data.address.city", "data[\"a b\"]"),
            Map.of(
                    "type", List.of("\"OrderPaid\"", "\"OrderPlaced\"", "\"Shipped\""),
                    "data[\"a b\"]", List.of("true", "false")));

    @Test
    void names_are_found_by_their_start_or_by_a_part_of_their_path() {
        assertEquals(List.of("type", "timestamp(\"\")"), texts("t"));
        assertEquals(List.of("data.amount"), texts("x > 1 && amo"));
        assertEquals(List.of("data.address.city"), texts("data.addr"));
        assertEquals("has(data.amount", applied("has(data.am", 0));
    }

    @Test
    void after_a_comparison_the_values_of_the_field_are_proposed() {
        assertEquals(List.of("\"OrderPaid\"", "\"OrderPlaced\""), texts("type == \"ord"));
        assertEquals(List.of("\"OrderPaid\"", "\"OrderPlaced\"", "\"Shipped\""), texts("type == "));
        assertEquals(List.of("\"Shipped\""), texts("type in [\"OrderPaid\", \"Sh"));
        assertEquals(List.of("true"), texts("data[\"a b\"] != tr"));
        assertEquals("type == \"OrderPaid\"", applied("type == \"ord", 0));
    }

    @Test
    void inside_of_a_text_no_names_are_proposed_and_after_a_name_its_functions_are() {
        assertTrue(texts("actor.contains(\"typ").isEmpty());
        assertEquals(List.of("startsWith(\"\")", "size()"), texts("type.s"));
        Completion.Proposal starts = Completion.at("type.s", 6, WORDS).getFirst();
        assertEquals(5, starts.from());
        assertEquals(2, starts.back());
    }

    private static List<String> texts(String text) {
        return Completion.at(text, text.length(), WORDS).stream()
                .map(Completion.Proposal::text)
                .toList();
    }

    private static String applied(String text, int index) {
        Completion.Proposal proposal = Completion.at(text, text.length(), WORDS).get(index);
        return text.substring(0, proposal.from()) + proposal.text();
    }
}
