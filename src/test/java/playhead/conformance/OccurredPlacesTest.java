package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A place that is named in the order of time can be asked for again in that order. */
class OccurredPlacesTest extends ImportsBase {
    @Test
    @SuppressWarnings("unchecked")
    void each_place_has_the_ordinal_that_is_asked_for_and_the_position_in_the_log() throws IOException {
        StringBuilder log = new StringBuilder();
        int[] minutes = {5, 1, 4, 2, 3};
        for (int minute : minutes) {
            log.append("{\"stream\":\"x-1\",\"type\":\"T\",\"id\":\"e-" + minute + "\",\"time\":\"2025-01-01T00:0"
                    + minute + ":00Z\",\"data\":{\"a\":" + minute + "}}\n");
        }
        Path file = file("mixed.ndjson", log.toString());
        cli.rows("import", file, "--into", workspace, "--order", "file");

        List<Map<String, Object>> rows = cli.rows("history", workspace, "x-1", "--replay", "occurred");
        assertEquals(
                List.of("ordinal", "version"),
                rows.getFirst().keySet().stream().limit(2).toList());
        for (int i = 0; i < minutes.length; i++) {
            assertEquals(number(i + 1), rows.get(i).get("ordinal"));
            Map<String, Object> state = cli.rows(
                            "state", workspace, "--at", rows.get(i).get("ordinal"), "--replay", "occurred")
                    .getFirst();
            assertEquals(rows.get(i).get("position"), state.get("lastPosition"));
            assertEquals(Map.of("a", number(i + 1)), state.get("fields"));
        }
        Map<String, Object> blame =
                cli.rows("blame", workspace, "x-1", "--replay", "occurred").getFirst();
        assertEquals(number(5), blame.get("ordinal"));
        assertEquals(number(1), blame.get("position"));
        Map<String, Object> first = (Map<String, Object>)
                cli.ok("bisect", workspace, "--when", "a > 2", "--type", "x", "--replay", "occurred", "--json")
                        .object()
                        .get("first");
        assertEquals(number(3), first.get("ordinal"));
        assertEquals(number(5), first.get("position"));
        assertFalse(cli.rows("history", workspace, "x-1").getFirst().containsKey("ordinal"));
    }
}
