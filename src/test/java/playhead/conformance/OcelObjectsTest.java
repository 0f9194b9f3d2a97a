package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an object-centric log says of objects and has no event to stand with is counted in warnings. */
class OcelObjectsTest {
    @TempDir
    Path folder;

    private List<String> warnings(Path file) {
        Cli cli = new Cli(folder.resolve("state"));
        return cli.ok("import", file, "--into", folder.resolve(file.getFileName() + ".playhead"))
                .err()
                .lines()
                .filter(line -> line.startsWith("warning: "))
                .map(line -> line.substring("warning: ".length()))
                .toList();
    }

    @Test
    void objects_that_no_event_names_are_counted_by_type() throws Exception {
        assertEquals(
                List.of(
                        "two.json: 4 objects that no event names are not read: Order 2, Invoice 1, without a type 1",
                        "two.json: 1 object could not be read",
                        "two.json: 1 description of an object that was described before is not read",
                        "two.json: 1 later value of an attribute of an object stands only in the metadata of the first"
                                + " event about the object"),
                warnings(Files.writeString(folder.resolve("two.json"), """
                    {"objectTypes":[],"eventTypes":[],
                     "events":[{"id":"e1","type":"Pay","time":"2024-05-01T10:00:00Z","relationships":[{"objectId":"o1"}]}],
                     "objects":[{"id":"o1","type":"Order","attributes":[{"name":"qty","time":"1970-01-01T00:00:00Z","value":5},
                                {"name":"qty","time":"2024-05-01T00:00:00Z","value":6},{"name":"of","value":1}]},
                                {"id":"o2","type":"Order"},{"id":"i1","type":"Invoice"},{"id":"o3","type":"Order"},
                                {"id":"x"},{"id":"o1","type":"Order"},7]}
                    """)));
        assertEquals(
                List.of("one.json: 1 object that no event names is not read: Order 1"),
                warnings(Files.writeString(folder.resolve("one.json"), """
                    {"ocel:events":{"7":{"ocel:activity":"Pay","ocel:timestamp":"2024-05-01T10:00:00Z","ocel:omap":["o1"]}},
                     "ocel:objects":{"o1":{"ocel:type":"Order"},"o2":{"ocel:type":"Order"}}}
                    """)));
    }

    @Test
    void an_object_without_a_type_is_kept_with_its_event() throws Exception {
        Path file = Files.writeString(folder.resolve("untyped.json"), """
            {"objectTypes":[],"events":[{"id":"e1","type":"Pay","relationships":[{"objectId":"o-1"}]}],
             "objects":[{"id":"o-1","note":"kept"}]}
            """);
        assertEquals(List.of(), warnings(file));
        Map<String, Object> event = new Cli(folder.resolve("state"))
                .rows("events", folder.resolve("untyped.json.playhead"))
                .getFirst();
        assertEquals(Map.of("o-1", Map.of("note", "kept")), ((Map<?, ?>) event.get("meta")).get("objects"));
    }

    @Test
    void objects_that_break_off_behind_the_events_are_told_of() throws Exception {
        String text = """
            {"objectTypes":[],"eventTypes":[],"events":[{"id":"e1","type":"Pay","relationships":[{"objectId":"o1"}]}]\
            """;
        List<String> said = warnings(
                Files.writeString(folder.resolve("cut.json"), text + ",\"objects\":[{\"id\":\"o1\"},{\"id\":"));
        assertEquals(1, said.size(), said::toString);
        assertTrue(
                said.getFirst().startsWith("cut.json: the objects could not be read to their end: "), said::toString);
        assertEquals(List.of(), warnings(Files.writeString(folder.resolve("none.json"), text + "}")));
    }

    @Test
    void a_real_log_loses_no_object_and_says_how_many_later_values_it_has() {
        assertEquals(
                List.of("ocel20_example.jsonocel: 3 later values of attributes of objects stand only in the metadata of"
                        + " the first event about the object"),
                warnings(Shared.find("data/ocel2/ocel20_example.jsonocel")));
    }
}
