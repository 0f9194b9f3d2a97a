package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.format.Confidence;
import playhead.format.Formats;
import playhead.format.LogFormat;
import playhead.format.RawRecord;
import playhead.format.Sample;
import playhead.format.UnreadableLog;
import playhead.format.input.InputFile;
import playhead.format.input.Progress;
import playhead.format.json.CanonicalJson;

/** What a log was known by, and why JSON was rejected, is told in German. */
class SaidFormatsTest {
    private static final int RECOGNISED = 80;
    private static final Map<String, List<String>> OWN = Map.ofEntries(
            Map.entry("otlp", List.of("{\"resourceSpans\":[]}", "{\"resourceLogs\":[]}")),
            Map.entry("eiffel", List.of("{\"meta\":{\"type\":\"EiffelArtifactCreatedEvent\",\"id\":\"1\"}}")),
            Map.entry(
                    "temporal",
                    List.of("{\"events\":[{\"eventId\":\"1\",\"eventType\":\"A\",\"aEventAttributes\":{}}]}")),
            Map.entry("ndjson", List.of("{\"a\":1}\n{\"a\":2}\n")),
            Map.entry("json", List.of("[{\"a\":1}]", "{\"events\":[{\"a\":1}]}", "{\n\"a\":1\n}")),
            Map.entry("xes", List.of("<log xmlns=\"xes\"></log>")),
            Map.entry("csv", List.of("a,b\n1,2\n3,4\n", "a\tb\n1\t2\n")),
            Map.entry("cloudevents", List.of("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"a\",\"type\":\"b\"}")),
            Map.entry(
                    "cloudtrail",
                    List.of("{\"Records\":[{\"eventVersion\":\"1\",\"eventSource\":\"a\",\"eventName\":\"b\","
                            + "\"eventTime\":\"2026-01-01T00:00:00Z\"}]}")),
            Map.entry("k8s-audit", List.of("{\"auditID\":\"1\",\"stage\":\"a\",\"verb\":\"get\"}")),
            Map.entry("debezium", List.of("{\"op\":\"c\",\"source\":{\"a\":1},\"after\":{\"b\":1}}")),
            Map.entry(
                    "axon",
                    List.of(
                            "aggregateIdentifier,sequenceNumber,payloadType,eventIdentifier\n1,1,1,1\n",
                            "{\"aggregateIdentifier\":1,\"sequenceNumber\":1,\"payloadType\":1,"
                                    + "\"eventIdentifier\":1}")),
            Map.entry(
                    "marten",
                    List.of(
                            "seq_id,stream_id,version,type,timestamp\n1,1,1,1,1\n",
                            "{\"seq_id\":1,\"stream_id\":1,\"version\":1,\"type\":1,\"timestamp\":1}")),
            Map.entry(
                    "message-db",
                    List.of(
                            "stream_name,position,global_position,type\n1,1,1,1\n",
                            "{\"stream_name\":1,\"position\":1,\"global_position\":1,\"type\":1}")),
            Map.entry(
                    "kurrent", List.of("{\"streamId\":\"a\",\"eventNumber\":1,\"eventType\":\"b\",\"eventId\":\"c\"}")),
            Map.entry("journald", List.of("{\"__CURSOR\":\"a\",\"__REALTIME_TIMESTAMP\":\"1\"}")),
            Map.entry(
                    "github",
                    List.of("{\"id\":\"1\",\"type\":\"a\",\"actor\":{\"login\":\"b\"},\"repo\":{\"name\":\"c\"},"
                            + "\"created_at\":\"2026-01-01T00:00:00Z\"}")),
            Map.entry("auditd", List.of("type=LOGIN msg=audit(1.5:1): pid=1\n")),
            Map.entry("syslog", List.of("<34>1 - h app - - - hi\n")),
            Map.entry("access", List.of("h - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.0\" 200 1\n")),
            Map.entry("logfmt", List.of("level=info msg=hi\n")),
            Map.entry("ltsv", List.of("a:1\tb:2\n")),
            Map.entry("kcat", List.of("{\"topic\":\"a\",\"partition\":0,\"offset\":1,\"ts\":1,\"payload\":\"b\"}")),
            Map.entry("ocel", List.of("{\"objectTypes\":[]}", "{\"ocel:events\":{}}", "<log><events/></log>")));

    @TempDir
    Path folder;

    private final German german = new German();

    /** A new format has to be entered here, and its sentence in the area of what is said. */
    @Test
    void each_format_says_in_german_what_a_log_of_it_was_known_by() {
        List<LogFormat> formats = Formats.installed().all();
        assertEquals(
                formats.stream().map(LogFormat::id).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(OWN.keySet()));
        for (LogFormat format : formats) {
            for (String log : OWN.get(format.id())) {
                Confidence sure = format.probe(sample(log));
                assertTrue(sure.percent() >= RECOGNISED, format.id() + " does not know " + log + ": " + sure);
                german.assertSays(sure.reason());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2]",
                "{\"a\":1}\n",
                "{\"events\":[{\"a\":1}]}",
                "{\"a\":1}\nx\n{\"a\":1}",
                "<a></a>",
                "<log></log>",
                "<log><object-types/></log>",
                "a;b\n1;2\n"
            })
    void what_any_format_thinks_of_a_log_is_german(String log) {
        List<String> reasons = Formats.installed().all().stream()
                .map(format -> format.probe(sample(log)).reason())
                .filter(reason -> !reason.isEmpty())
                .toList();
        assertFalse(reasons.isEmpty());
        reasons.forEach(german::assertSays);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "{\"a\":1} {",
                "{\"a\":1",
                "{\"a\":",
                "{\"a",
                "{\"a\":\"b",
                "{\"a\":1,\"a\":2}",
                "{\"a\":[{\"b\":1,\"b\":2}]}",
                "{\"a\":NaN}",
                "{\"a\":nope}",
                "{x:1}",
                "{\"a\":01}",
                "{\"a\":1x}",
                "{\"a\":-}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":1]",
                "{\"a\":[1}",
                "{\"a\" 1}",
                "{,}",
                "\u0000{}",
                "{\"a\":1e99999}"
            })
    void why_json_was_rejected_is_german(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        CanonicalJson reader = new CanonicalJson();
        assertFalse(reader.members(bytes, 0, bytes.length, new RawRecord()), json);
        String said = german.assertSays(reader.refusal());
        assertFalse(said.contains("Unexpected") || said.contains("Unrecognized"), said);
    }

    @Test
    void what_a_file_is_that_is_no_text_is_said_in_german() throws Exception {
        for (String sign : List.of(
                "SQLite format 3\0",
                "PAR1",
                "Obj\u0001",
                "ElfFile\0",
                "LPKSHHRH",
                " ".repeat(257) + "ustar",
                "BZh91AY&SY",
                "\u00FD7zXZ\0",
                "\u0028\u00B5\u002F\u00FD",
                "7z\u00BC\u00AF\u0027\u001C",
                "%PDF-",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            Path file = Files.write(folder.resolve("a.bin"), sign.getBytes(StandardCharsets.ISO_8859_1));
            german.assertSays(assertThrows(UnreadableLog.class, () -> InputFile.open(file, null, Progress.NONE))
                    .getMessage());
        }
    }

    private static Sample sample(String log) {
        return new Sample(log.indexOf('\n') > 1 ? "a.csv" : "a", log.getBytes(StandardCharsets.UTF_8), true);
    }
}
