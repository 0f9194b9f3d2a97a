package playhead.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import playhead.format.input.FileInput;
import playhead.format.input.InputFile;
import playhead.format.input.Progress;

/** Real logs of the developer data set; the counts are those of its SOURCES.md, made by other code. */
class RealFilesTest {
    private Path data;

    @BeforeEach
    void find_the_data_set() {
        String told = System.getProperty("PLAYHEAD_SHARED", System.getenv("PLAYHEAD_SHARED"));
        data = Path.of(told == null ? "../shared" : told, "data");
        Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no developer data set at " + data);
    }

    @ParameterizedTest
    @CsvSource({
        "xes/running-example.xes, xes, 42, 6, case:concept:name",
        "xes/receipt.xes, xes, 8577, 1434, case:concept:name",
        "xes/roadtraffic100traces.xes, xes, 390, 100, case:concept:name",
        "xes/financial_log.xes.gz, xes, 262200, 13087, case:concept:name",
        "csv/running-example.csv, csv, 42, 6, case:concept:name",
        "csv/PurchasingExample.csv.gz, csv, 9119, 608, case_id",
        "k8s-audit/demo.log, k8s-audit, 37, 37, auditID",
        "cloudtrail/CloudTrail_us-east-1_20230710T1215Z.json, cloudtrail, 222, 222, eventID",
        "otlp/otel_traces_01.json, otlp, 4, 4, span",
        "eiffel/delivery-interface-events.json, eiffel, 22, 22, meta",
        "temporal/complexHistory1.json, temporal, 14, 14, eventId",
        "temporal/multiple-updates.json, temporal, 45, 45, eventId",
        "temporal/otel_smorgasbord_1_13_1.json, temporal, 38, 38, eventId",
        "cloudevents/audit-bigqueryjobcompleted.json, cloudevents, 1, 1, id",
        "debezium/debezium-data-3.txt, debezium, 4, 1, op",
        "debezium/schema-include-1.txt, debezium, 1, 1, payload",
    })
    void every_record_of_a_real_file_is_read(String file, String id, int events, int distinct, String member)
            throws Exception {
        try (InputFile opened = InputFile.open(data.resolve(file), null, Progress.NONE)) {
            FileInput input = opened.inputs().getFirst();
            Formats.Choice choice = Formats.installed().choose(input.sample());
            assertEquals(id, choice.format().orElseThrow().id(), choice.explain());
            Set<String> values = new HashSet<>();
            int[] counts = new int[3];
            choice.format().get().read(input, ReadOptions.DEFAULT, new RecordSink() {
                @Override
                public void record(RawRecord record) {
                    counts[0]++;
                    for (int i = 0; i < record.size(); i++) {
                        if (record.name(i).equals(member)) {
                            values.add(new String(
                                    record.bytes(),
                                    record.from(i),
                                    record.to(i) - record.from(i),
                                    StandardCharsets.UTF_8));
                        }
                    }
                }

                @Override
                public void reject(long line, long offset, String reason, String text) {
                    counts[1]++;
                }

                @Override
                public void blank(long line) {}
            });
            assertEquals(0, counts[1]);
            assertEquals(events, counts[0]);
            if (!member.equals("op")) {
                assertEquals(distinct, values.size());
            }
            assertEquals(Files.size(data.resolve(file)), opened.fingerprint().bytes());
            assertTrue(opened.warnings().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"git/message-db.gitlog.txt"})
    void a_file_of_a_format_that_is_not_known_is_not_taken_for_another(String file) throws Exception {
        try (InputFile opened = InputFile.open(data.resolve(file), null, Progress.NONE)) {
            Formats.Choice choice =
                    Formats.installed().choose(opened.inputs().getFirst().sample());
            assertTrue(choice.format().isEmpty(), choice.explain());
            assertFalse(choice.explain().isBlank());
        }
    }

    @Test
    void a_database_is_refused_with_the_way_to_export_it() {
        Path database = data.resolve("ocel2/ocel20_example.sqlite");
        String reason = assertThrows(UnreadableLog.class, () -> InputFile.open(database, null, Progress.NONE))
                .getMessage();
        assertTrue(reason.contains("SQLite") && reason.contains("write_ocel2_json"), reason);
    }
}
