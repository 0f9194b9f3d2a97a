package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.EntityRef;
import playhead.testing.Limit;
import playhead.ui.OpenWorkspace;

class EntityFinderTest {
    @TempDir
    Path folder;

    @Test
    void ids_that_begin_with_what_was_typed_come_before_those_that_contain_it() throws Exception {
        try (OpenWorkspace open = OpenWorkspace.of(folder, lines("order-17", "reorder-17", "ORDER-170", "stock-1"))) {
            assertEquals(
                    List.of("order-17", "ORDER-170", "reorder-17"),
                    open.session().entities("order-17", 10).stream()
                            .map(EntityRef::id)
                            .toList());
            assertEquals(
                    List.of("stock-1"),
                    open.session().entities("OCK", 10).stream()
                            .map(EntityRef::id)
                            .toList());
            assertEquals(1, open.session().entities("order", 1).size());
            assertEquals(List.of(), open.session().entities("  ", 10));
            assertEquals(List.of(), open.session().entities("nothing", 10));
        }
    }

    @Test
    void a_type_and_a_part_of_an_id_find_only_entities_of_the_type() throws Exception {
        try (OpenWorkspace open = OpenWorkspace.of(folder, lines("order-17", "stock-17"))) {
            assertEquals(
                    List.of(new EntityRef("stock", "stock-17")), open.session().entities("stock/17", 10));
        }
    }

    @Test
    void a_hundred_thousand_ids_are_searched_at_typing_speed() throws Throwable {
        String[] ids = IntStream.range(0, 100_000).mapToObj(i -> "order-" + i).toArray(String[]::new);
        try (OpenWorkspace open = OpenWorkspace.of(folder, lines(ids))) {
            open.session().entities("99999", 30);
            new Limit(500, "ms").assertKept("a search", () -> {
                long begin = System.nanoTime();
                assertEquals(
                        "order-99999",
                        open.session().entities("99999", 30).getFirst().id());
                return (System.nanoTime() - begin) / 1e6;
            });
        }
    }

    private static List<String> lines(String... ids) {
        return IntStream.range(0, ids.length)
                .mapToObj(i -> "{\"stream\":\"" + ids[i] + "\",\"type\":\"Seen\",\"data\":{\"n\":" + i + "}}")
                .toList();
    }
}
