package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real logs through the command line: counts as other code took them, and a clear end for what is no log to us yet. */
class RealFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "xes/running-example.xes, 42, 6, 8, 6, 2010-12-30T10:02:00Z, 2011-01-24T13:56:00Z",
        "xes/receipt.xes, 8577, 1434, 27, 48, 2010-10-02T07:20:39.266Z, 2012-01-23T14:42:54.644Z",
        "xes/roadtraffic100traces.xes, 390, 100, 10, 54, 2000-03-14T23:00:00Z, 2013-04-23T22:00:00Z",
        "xes/financial_log.xes.gz, 262200, 13087, 24, 68, 2011-09-30T22:38:44.546Z, 2012-03-14T15:04:54.681Z",
        "csv/running-example.csv, 42, 6, 8, 6, 2010-12-30T10:02:00Z, 2011-01-24T13:56:00Z",
        "csv/PurchasingExample.csv.gz, 9119, 608, 21, 27, 2011-01-01T05:29:00Z, 2011-10-14T20:31:00Z",
        "cloudtrail/CloudTrail_us-east-1_20230710T1215Z.json, 222, 22, 67, 5, 2023-07-10T12:05:16Z,"
                + " 2023-07-10T12:10:19Z",
        "debezium/debezium-data-3.txt, 4, 3, 3, 0, 2020-08-06T03:34:43Z, 2020-08-06T03:35:06Z",
        "debezium/schema-include-1.txt, 1, 1, 1, 0, 2020-05-13T07:40:06.1Z, 2020-05-13T07:40:06.1Z",
        "cloudevents/audit-bigqueryjobcompleted.json, 1, 1, 1, 0, 2021-11-25T21:56:00.653866570Z,"
                + " 2021-11-25T21:56:00.653866570Z",
        "ocel2/ocel20_example.xmlocel, 13, 9, 8, 0, 2022-01-09T15:00:00Z, 2022-02-28T23:00:00Z",
        "ocel2/ocel20_example.jsonocel, 13, 9, 8, 0, 2022-01-09T14:00:00Z, 2022-02-28T22:00:00Z",
        "ocel1/github_pm4py.jsonocel, 1798, 532, 20, 0, 2018-08-24T12:03:19Z, 2022-11-07T09:16:08Z",
        "auditd/audit-rhel7.log, 45, 20, 36, 2, 2016-12-07T02:16:23.819Z, 2017-07-21T18:28:19.656Z",
        "k8s-audit/demo.log, 37, 29, 2, 1, 2017-09-11T19:55:05Z, 2017-09-11T20:29:04Z",
        "otlp/otel_traces_01.json, 4, 2, 4, 1, 2017-01-26T21:46:31.639875Z, 2017-01-26T21:46:31.639875Z",
        "eiffel/delivery-interface-events.json, 22, 22, 9, 0, 1970-01-01T00:00:00.9Z, 1970-01-01T00:03:27Z",
        "temporal/complexHistory1.json, 14, 1, 8, 2, 2020-07-14T15:05:35Z, 2020-07-14T15:05:37Z",
        "temporal/multiple-updates.json, 45, 1, 12, 1, 2023-11-28T16:57:59.949373841Z, 2023-11-28T16:58:07.069578928Z",
        "temporal/otel_smorgasbord_1_13_1.json, 38, 1, 17, 1, 2025-10-22T18:14:10.813307Z, 2025-10-22T18:14:11.856856Z",
    })
    void counts_are_those_that_other_code_took(
            String file, long events, long entities, long types, long actors, String first, String last) {
        Cli cli = new Cli(folder.resolve("state"));
        Map<String, Object> summary = cli.rows(
                        "import", Shared.find("data/" + file), "--into", folder.resolve("w.playhead"), "--no-source")
                .getFirst();
        assertEquals(
                List.of(number(events), number(events), number(entities), number(types), number(actors)),
                Stream.of("events", "accepted", "entities", "types", "actors")
                        .map(summary::get)
                        .toList());
        assertEquals(Instant.parse(first), Instant.parse((String) summary.get("first")));
        assertEquals(Instant.parse(last), Instant.parse((String) summary.get("last")));
    }

    @ParameterizedTest
    @CsvSource({
        "eiffel/delivery-interface-events.json, 22",
        "k8s-audit/demo.log, 37",
    })
    void json_of_other_systems_comes_in_with_its_event_count(String file, long events) {
        Cli cli = new Cli(folder.resolve("state"));
        Path into = folder.resolve("w.playhead");
        assertEquals(
                number(events),
                cli.rows("import", Shared.find("data/" + file), "--into", into)
                        .getFirst()
                        .get("events"));
        assertEquals(true, cli.ok("verify", into, "--json").object().get("ok"));
    }

    @Test
    void every_other_file_ends_as_events_or_with_one_clear_line() throws Exception {
        Cli cli = new Cli(folder.resolve("state"));
        Path data = Shared.find("data");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains("financial"))
                    .toList()) {
                Path into = folder.resolve(data.relativize(file).toString().replaceAll("\\W", "_"));
                Cli.Ran ran = cli.run("import", file, "--into", into, "--json");
                Map<String, Object> summary = ran.rows().getFirst();
                if (ran.exit() == 0) {
                    assertTrue(((BigDecimal) summary.get("events")).signum() > 0, ran::toString);
                } else {
                    assertEquals(1, ran.exit(), ran::toString);
                    assertTrue(
                            ran.err()
                                    .lines()
                                    .anyMatch(line -> line.startsWith("playhead: ")
                                            && line.contains(file.getFileName().toString())),
                            ran::toString);
                    assertTrue(Files.notExists(into), ran::toString);
                }
            }
        }
    }

    private static BigDecimal number(long n) {
        return PlainJson.number(n);
    }
}
