package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Several sources of one import, and what is kept of them. */
class ImportedSourcesTest extends ImportsBase {
    @Test
    void three_sources_with_own_positions_keys_and_clocks_are_one_log() throws IOException {
        StringBuilder shop = new StringBuilder();
        StringBuilder till = new StringBuilder("pos,order_no,what,when,ref,cause,amount\n");
        StringBuilder van = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            String minute = "2025-03-01T10:%02d:".formatted(i);
            shop.append(
                    ("{\"position\":%d,\"id\":\"s%d\",\"stream\":\"order-%07d\",\"type\":\"Placed\",\"time\":\"%s10Z\","
                                    + "\"data\":{\"total\":%d}}\n")
                            .formatted(i, i, 8811 + i, minute, i));
            // This clock is 4 s slow: it paid, by its own clock, before there was an order.
            till.append("%d,%d,Paid,%s08Z,p%d,s%d,%d\n".formatted(i, 8811 + i, minute, i, i, i));
            van.append(("{\"position\":%d,\"id\":\"v%d\",\"order\":\"ORD-%d\",\"type\":\"Shipped\",\"time\":\"%s14Z\","
                            + "\"causationId\":\"p%d\",\"van\":\"V%d\"}\n")
                    .formatted(i, i, 8811 + i, minute, i, i % 3));
        }
        String key = "normalize: { extract: \"[0-9]+\", pad: 7, prefix: \"order-\" }";
        Path mapping = file("all.yaml", """
            mapping: 1
            files:
              "shop.ndjson": { source: shop, roles: { entity: { column: stream, type: order, KEY } } }
              "till.csv":
                source: till
                roles: { entity: { column: order_no, type: order, KEY }, type: what, time: when, id: ref, causationId: cause, position: pos }
              "van.ndjson": { source: van, roles: { entity: { column: order, type: order, KEY } } }
            """.replace("KEY", key));
        Cli.Ran ran = cli.ok(
                "import",
                file("shop.ndjson", shop.toString()),
                file("till.csv", till.toString()),
                file("van.ndjson", van.toString()),
                "--into",
                workspace,
                "--mapping",
                mapping,
                "--json");
        assertEquals(
                List.of("time", "time", "time"),
                ran.rows().stream().map(row -> row.get("orderUsed")).toList());
        assertTrue(ran.err().contains("40"), "says how many effects were moved: " + ran.err());
        assertTrue(ran.err().toLowerCase().contains("clock"), "suggests a clock shift: " + ran.err());
        List<Map<String, Object>> states = cli.rows("state", workspace);
        assertEquals(40, states.size());
        assertEquals(
                Map.of(
                        "entity",
                        "order-0008812",
                        "type",
                        "order",
                        "exists",
                        true,
                        "version",
                        number(3),
                        "lastPosition",
                        number(3),
                        "fields",
                        states.getFirst().get("fields")),
                states.getFirst());
        for (String order : List.of("recorded", "occurred")) {
            List<Object> ids = cli.rows("events", workspace, "--replay", order).stream()
                    .map(event -> event.get("id"))
                    .toList();
            List<Object> expected = new ArrayList<>();
            for (int i = 1; i <= 40; i++) {
                expected.addAll(List.of("s" + i, "p" + i, "v" + i));
            }
            assertEquals(expected, ids, order);
        }
    }

    @Test
    void kept_sources_are_read_again_with_another_mapping() throws IOException {
        Path csv =
                file("a.csv", "case,activity,time,owner\n1,a,2025-01-01T00:00:00Z,anna\n2,b,2025-01-02T00:00:00Z,bo\n");
        cli.ok("import", csv, "--into", workspace);
        Files.delete(csv);
        Path mapping = file("m.yaml", "mapping: 1\nroles: { entity: { column: owner, type: person } }\n");
        Path again = folder.resolve("again.playhead");
        cli.ok("import", "--into", again, "--from-import", workspace + "#1", "--mapping", mapping);
        assertEquals(
                List.of("anna", "bo"),
                cli.rows("state", again).stream().map(row -> row.get("entity")).toList());
        assertEquals(
                List.of("1", "2"),
                cli.rows("state", workspace).stream()
                        .map(row -> row.get("entity"))
                        .toList());
        cli.fails(1, "import", "--into", folder.resolve("no.playhead"), "--from-import", workspace + "#9");
        assertFalse(Files.exists(folder.resolve("no.playhead")));
    }

    @Test
    void files_in_an_archive_are_files_of_the_import() throws IOException {
        Path zip = folder.resolve("two.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("logs/a.ndjson"));
            out.write(EQUAL.repeat(2).getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("../b.csv"));
            out.write("case,activity\n1,a\n".getBytes(StandardCharsets.UTF_8));
        }
        List<Map<String, Object>> summaries = importing(zip);
        assertEquals(
                List.of(number(2), number(1)),
                summaries.stream().map(row -> row.get("events")).toList());
        assertFalse(Files.exists(folder.resolve("b.csv"))
                || Files.exists(folder.getParent().resolve("b.csv")));
    }
}
