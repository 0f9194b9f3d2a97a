package playhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SagasCommandTest extends ShopCommands {
    @BeforeEach
    void its_sagas_are_defined() {
        assertEquals(0, run("define", shop, SAMPLES.resolve("shop.sagas.yaml").toString()), error());
    }

    @Test
    void sagas_are_listed_by_start_with_the_keys_of_the_contract() {
        List<String> lines = answer("sagas", shop, "--json").lines().toList();
        assertEquals(62, lines.size());
        assertEquals(
                "{\"id\":\"flow-7948c369\",\"definition\":\"order-fulfilment\",\"style\":\"orchestration\","
                        + "\"status\":\"completed\",\"confidence\":1,\"startedAt\":\"2026-03-02T08:49:29.444Z\","
                        + "\"endedAt\":\"2026-03-02T12:23:35.171Z\",\"steps\":3,\"compensations\":0,"
                        + "\"waitingFor\":null},",
                lines.get(1));
        assertEquals(12, count("--status", "compensated"));
        assertEquals(62 - 12 - count("--status", "completed"), count("--status", "open"));
        assertEquals(2, count("--status", "stuck"));
        assertEquals(0, count("--at", "start"));
    }

    private long count(String... more) {
        return sagas(more).count();
    }

    @Test
    void a_saga_is_told_whole_as_json_text_and_diagram() throws Exception {
        Path golden = Path.of("src/test/resources/saga");
        for (String form : List.of("json", "text", "mermaid")) {
            String told = answer("saga", shop, "order-0004", "--format", form);
            Path file = golden.resolve("order-0004." + form);
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(golden);
                Files.writeString(file, told);
            }
            assertEquals(Files.readString(file), told);
        }
    }

    @Test
    void all_sagas_are_told_whole_in_one_command() {
        String all = answer("sagas", shop, "--details", "--format", "ndjson");
        String one = answer("saga", shop, "order-0004", "--json");
        assertTrue(all.contains(one), all.substring(0, 500));
    }

    @Test
    void two_sagas_stand_side_by_side_and_the_first_divergence_is_marked() {
        String[] ids = answer("sagas", shop, "--format=ndjson")
                .lines()
                .filter(line -> line.contains("order-fulfilment"))
                .filter(line ->
                        line.contains("\"status\":\"compensated\"") || line.contains("\"status\":\"completed\""))
                .sorted(java.util.Comparator.comparing(line -> line.contains("\"compensated\"")))
                .map(line -> line.substring(7, line.indexOf('"', 7)))
                .toArray(String[]::new);
        String completed = ids[0];
        String compensated = ids[ids.length - 1];
        String text = answer("saga", shop, completed, "--against", compensated);
        assertTrue(text.contains("\nfirst divergence: "), text);
        assertEquals(1, text.lines().filter(line -> line.startsWith("> ")).count(), text);
        assertTrue(text.contains(" | "), text);
        String json = answer("saga", shop, completed, "--against", compensated, "--format", "json");
        assertTrue(json.contains("\"divergesAt\":") && json.contains("\"unlike\":[\"status\""), json);
        assertTrue(json.contains("\"payload\":[{\"type\""), json);
        assertTrue(answer("saga", shop, completed, "--against", completed).contains("both went the same way"));
        assertEquals(2, run("saga", shop, completed, "--against", compensated, "--format", "svg"));
        assertEquals(1, run("saga", shop, completed, "--against", "nobody"));
    }

    @Test
    void what_cannot_be_answered_is_said() {
        assertEquals(2, run("sagas", shop, "--status", "gone"));
        assertTrue(error().contains("no status \"gone\""), error());
        assertEquals(1, run("saga", shop, "nobody"));
        assertTrue(error().contains("no saga \"nobody\""), error());
        assertEquals(1, run("saga", shop, "stock-004"));
        assertTrue(error().contains("belongs to several sagas"), error());
    }

    @Test
    void a_mistake_in_a_definition_is_named_with_its_line() throws Exception {
        Path file = Files.writeString(temp.resolve("wrong.yaml"), """
            sagas:
              - name: order
                start: OrderPlaced
                deadline: soon
                steps:
                  - name: ship
                    effects: { type: OrderShipped, when: data.x = 1 }
                  - name: ship
                    participant: order
                ends: { done: OrderDelivered }
            """);
        assertEquals(1, run("sagas", shop, "--define", file.toString()));
        for (String line :
                List.of("line 4: a deadline", "line 7: `when`", "line 8: there is a step", "line 10: a saga ends")) {
            assertTrue(error().contains(line), error());
        }
        assertEquals(1, run("define", shop, file.toString()));
        assertTrue(error().contains("line 4: a deadline"), error());
    }

    @Test
    void in_the_order_of_occurrence_the_same_sagas_are_told() {
        assertEquals(answer("sagas", shop, "--json"), answer("sagas", shop, "--replay", "occurred", "--json"));
    }

    @Test
    void a_saga_is_drawn_as_svg_and_png_the_same_every_time() throws Exception {
        String id = "order-0004";
        String svg = answer("saga", shop, id, "--format", "svg");
        assertTrue(svg.startsWith("<svg ") && svg.contains("take-payment"), svg.substring(0, 200));
        assertEquals(svg, answer("saga", shop, id, "--format", "svg"));
        Path file = temp.resolve("saga.png");
        assertEquals("", answer("saga", shop, id, "--at", "58", "--format", "png", "--out", file.toString()));
        byte[] bytes = Files.readAllBytes(file);
        assertEquals((byte) 'P', bytes[1]);
        answer("saga", shop, id, "--at", "58", "--format", "png", "--across", "time", "--out", file.toString());
        assertTrue(!java.util.Arrays.equals(bytes, Files.readAllBytes(file)), "time is another picture");
    }

    @Test
    void png_needs_a_file_that_can_be_written() {
        assertEquals(2, run("saga", shop, "order-0004", "--format", "png"));
        assertEquals(
                1,
                run(
                        "saga",
                        shop,
                        "order-0004",
                        "--format",
                        "png",
                        "--out",
                        temp.resolve("no/a.png").toString()));
        assertTrue(error().contains("no folder"), error());
    }

    @Test
    void a_note_on_a_saga_stands_at_its_last_event_and_is_found_by_it() {
        String row = answer("saga", shop, "flow-7948c369", "--json");
        String last = row.replaceAll(".*\\{\"position\":([0-9]+),[^{}]*\\}\\]\\}\\s*", "$1");
        String taken = answer("note", shop, "--saga", "flow-7948c369", "--text", "refunded by hand", "--json");
        assertTrue(taken.contains("\"position\":" + last + ",\"to\":" + last + ","), taken + last);
        assertTrue(taken.strip().endsWith(",\"saga\":\"flow-7948c369\"}"), taken);
        answer("note", shop, "--saga", "order-0004", "--at", "60", "--text", "named by its entity");
        answer("note", shop, "--at", "5", "--text", "on nothing in particular");
        assertEquals(3, answer("notes", shop, "--format=ndjson").lines().count());
        String own = answer("notes", shop, "--saga", "flow-53df9ca4", "--format=ndjson");
        assertEquals(1, own.lines().count());
        assertTrue(own.contains("\"position\":60,") && own.contains("named by its entity"), own);
        assertEquals(1, run("note", shop, "--saga", "nobody", "--text", "x"));
        assertTrue(error().contains("no saga \"nobody\""), error());
        assertEquals(2, run("note", shop, "--saga", "flow-7948c369", "--entity", "order-0004", "--text", "x"));
    }
}
