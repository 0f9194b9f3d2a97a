package playhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditCommandsTest extends ShopCommands {
    private static final Pattern BALANCE = Pattern.compile("\"stream\":\"(account-[^\"]*)\".*\"balance\":([0-9.]+)");

    /** Positions at which the balance of an account falls below a limit, read from the source line by line. */
    private static List<String> below(double limit) throws IOException {
        Map<String, Boolean> low = new HashMap<>();
        List<String> found = new ArrayList<>();
        int position = 0;
        for (String line : Files.readAllLines(SAMPLES.resolve("shop.ndjson"))) {
            position++;
            Matcher said = BALANCE.matcher(line);
            if (said.find()) {
                boolean now = Double.parseDouble(said.group(2)) < limit;
                if (now && !low.getOrDefault(said.group(1), false)) {
                    found.add(position + " " + said.group(1));
                }
                low.put(said.group(1), now);
            }
        }
        return found;
    }

    private String define(String yaml) throws IOException {
        return Files.writeString(temp.resolve("audit.yaml"), yaml).toString();
    }

    private static Stream<String> places(String ndjson) {
        return ndjson.lines().map(line -> {
            Matcher place = Pattern.compile("\"position\":(\\d+).*\"entity\":\"([^\"]*)\"")
                    .matcher(line);
            assertTrue(place.find(), line);
            return place.group(1) + " " + place.group(2);
        });
    }

    @Test
    void a_watch_tells_each_time_it_begins_to_hold_or_the_first_time_only() throws IOException {
        List<String> expected = below(60);
        assertTrue(expected.size() > 4, expected.toString());
        String watch = "watches:\n  - name: low\n    entity: account\n    when: balance < 60\n";
        String each = define(watch + "    report: each\n");
        assertEquals(
                expected,
                places(answer("watches", shop, "--define", each, "--format=ndjson"))
                        .toList());
        String first = define(watch);
        assertEquals(
                expected.subList(0, 1),
                places(answer("watches", shop, "--define", first, "--format=ndjson"))
                        .toList());
    }

    @Test
    void what_is_told_at_a_position_is_what_the_events_up_to_there_give() throws IOException {
        String each = define("watches:\n  - { name: low, entity: account, when: balance < 60, report: each }\n");
        for (int at : List.of(0, 79, 80, 200, 380, 657)) {
            assertEquals(
                    below(60).stream()
                            .filter(place -> Integer.parseInt(place.split(" ")[0]) <= at)
                            .toList(),
                    places(answer("watches", shop, "--define", each, "--at", "" + at, "--format=ndjson"))
                            .toList());
        }
        assertEquals(
                below(60).stream()
                        .filter(place -> Integer.parseInt(place.split(" ")[0]) >= 200)
                        .toList(),
                places(answer("watches", shop, "--define", each, "--from", "200", "--format=ndjson"))
                        .toList());
    }

    @Test
    void events_and_sums_over_a_type_can_be_watched() throws IOException {
        String file = define("""
            watches:
              - { name: refused, events: PaymentRejected, report: each }
              - { name: large, events: [OrderPlaced], when: data.total > 700, report: each }
              - { name: much, entity: order, when: sum(total) > 1000 }
            """);
        List<String> lines = answer("watches", shop, "--define", file, "--format=ndjson")
                .lines()
                .toList();
        assertEquals(
                11,
                lines.stream()
                        .filter(line -> line.contains("\"watch\":\"refused\""))
                        .count());
        assertEquals(
                List.of(
                        "{\"watch\":\"much\",\"position\":74,\"time\":\"2026-03-02T10:44:23.560Z\",\"event\":\"OrderPlaced\","
                            + "\"entity\":\"order-0006\",\"type\":\"order\"}"),
                lines.stream()
                        .filter(line -> line.contains("\"watch\":\"much\""))
                        .toList());
        String large =
                answer("events", shop, "--where", "type == \"OrderPlaced\" && data.total > 700", "--format=ndjson");
        assertEquals(
                large.lines().count(),
                lines.stream()
                        .filter(line -> line.contains("\"watch\":\"large\""))
                        .count());
    }

    @Test
    void a_rule_that_does_not_hold_ends_with_1_and_says_where_it_was_broken() throws IOException {
        String file = define("rules:\n"
                + "  - { name: not low, entity: account, always: '!has(balance) || balance >= 60', says: Keep 60."
                + " }\n");
        assertEquals(1, run("rules", shop, "--define", file, "--json"));
        assertTrue(error().contains("1 of 1 rules does not hold"), error());
        assertEquals(1, run("rules", shop, "--define", file, "--breaks", "--format=ndjson"));
        assertEquals(below(60), places(printed()).toList());
    }

    @Test
    void rules_that_hold_end_with_0_and_have_the_keys_of_the_reference() throws IOException {
        String file = define("""
            rules:
              - { name: goods, entity: stock, always: onHand >= reserved }
              - { name: services, events: [PaymentTaken, PaymentRefunded], always: actor.startsWith("service:") }
            """);
        assertEquals(
                "[{\"rule\":\"goods\",\"ok\":true,\"checked\":129,\"broken\":0,\"entities\":0,\"open\":0,\"first\":null,\"says\":null,\"problem\":null},\n"
                    + "{\"rule\":\"services\",\"ok\":true,\"checked\":50,\"broken\":0,\"entities\":0,\"open\":0,\"first\":null,"
                    + "\"says\":null,\"problem\":null}]",
                answer("rules", shop, "--define", file, "--json").strip());
    }

    @Test
    void a_name_that_the_log_does_not_have_is_no_silence() throws IOException {
        String file = define("""
            rules:
              - { name: typo, entity: account, always: balnce >= 0 }
            watches:
              - { name: typo, entity: account, when: balnce < 0 }
            """);
        assertEquals(1, run("rules", shop, "--define", file, "--json"));
        assertTrue(printed().contains("\"problem\":\"line 1, column 1: there is no name `balnce` here"), printed());
        assertEquals("[]", answer("watches", shop, "--define", file, "--json").strip());
        assertTrue(error().contains("watch typo: line 1, column 1: there is no name `balnce`"), error());
    }

    @Test
    void what_was_defined_is_read_again_and_stands_in_the_report() throws IOException {
        assertTrue(answer("rules", shop, "--json").startsWith("[]"));
        assertTrue(error().contains("no rules are defined"), error());
        answer("define", shop, SAMPLES.resolve("shop.rules.yaml").toString());
        assertTrue(error().contains("rule goods are there"), error());
        assertTrue(error().contains("watch little money"), error());
        assertEquals(1, run("rules", shop));
        Path report = temp.resolve("report.html");
        answer("report", shop, "--out", report.toString());
        String page = Files.readString(report);
        assertTrue(page.contains("<h2>Rules</h2>"), page);
        assertTrue(page.contains("goods are there"), page);
        assertTrue(page.contains("<h2>Watches</h2>"), page);
        Path other = temp.resolve("other.html");
        String plain = temp.resolve("plain.playhead").toString();
        answer("import", SAMPLES.resolve("shop.ndjson").toString(), "--into", plain);
        answer("report", plain, "--out", other.toString());
        assertFalse(Files.readString(other).contains("<h2>Rules</h2>"));
    }

    @Test
    void a_file_with_a_mistake_is_refused_as_a_whole() throws IOException {
        assertEquals(
                1, run("define", shop, define("rules:\n  - { name: a, entity: account, always: 'balance >=' }\n")));
        assertTrue(error().contains("line 2: `always`: column"), error());
        answer("rules", shop, "--json");
    }
}
