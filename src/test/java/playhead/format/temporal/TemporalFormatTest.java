package playhead.format.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.format.Formats;
import playhead.format.RawRecord;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.input.FileInput;
import playhead.format.input.InputFile;
import playhead.format.input.Progress;

class TemporalFormatTest {
    private static final String RUN = "0b6d9a52-6c5e-4f0e-9a3b-2f1c7d8e9a01";

    @TempDir
    Path folder;

    @Test
    void a_history_names_its_workflow_run_and_causes_in_every_record() throws Exception {
        List<Map<String, String>> records = read(whole());
        assertEquals(31, records.size());
        assertTrue(records.stream().allMatch(r -> r.get("workflow").equals("\"order-17\"")));
        assertTrue(records.stream().allMatch(r -> r.get("run").equals("\"" + RUN + "\"")));
        assertEquals("\"" + RUN + "/10\"", records.get(9).get("id"));
        assertEquals("[\"" + RUN + "/5\",\"" + RUN + "/9\"]", records.get(9).get("causes"));
        assertEquals("\"stock-worker\"", records.get(9).get("identity"));
        assertEquals("\"ActivityTaskCompleted\"", records.get(9).get("eventType"));
        assertEquals("\"2024-05-01T10:00:10.123456789Z\"", records.get(9).get("eventTime"));
        assertTrue(records.get(9).get("attributes").startsWith("{\"scheduledEventId\":\"5\""));
        assertEquals("\"1010\"", records.get(9).get("taskId"));
    }

    @Test
    void an_event_of_an_unknown_type_is_a_record_like_all_others() throws Exception {
        Map<String, String> unknown = read(whole()).get(12);
        assertEquals("\"WorkflowExecutionReviewed\"", unknown.get("eventType"));
        assertEquals("{\"reviewer\":\"mia\",\"scheduledEventId\":\"5\"}", unknown.get("attributes"));
        assertEquals("true", unknown.get("workerMayIgnore"));
    }

    @Test
    void without_a_workflow_id_the_run_stands_for_it_and_a_child_is_caused_by_its_parent() throws Exception {
        List<Map<String, String>> records = read("""
            {"events":[{"eventId":"1","eventType":"EVENT_TYPE_WORKFLOW_EXECUTION_STARTED",
              "workflowExecutionStartedEventAttributes":{"originalExecutionRunId":"r-1","parentInitiatedEventId":"8",
                "parentWorkflowExecution":{"workflowId":"w","runId":"p-1"}}},
             {"eventId":2,"eventType":"EVENT_TYPE_SOMETHING_NEW","note":7}]}
            """);
        assertEquals("\"r-1\"", records.get(0).get("workflow"));
        assertEquals("[\"p-1/8\"]", records.get(0).get("causes"));
        assertEquals("\"r-1/2\"", records.get(1).get("id"));
        assertEquals("{}", records.get(1).get("attributes"));
        assertEquals("7", records.get(1).get("note"));
    }

    @Test
    void a_part_of_a_history_without_its_beginning_has_no_run() throws Exception {
        List<Map<String, String>> records = read("""
            {"events":[{"eventId":"7","eventType":"TimerFired","timerFiredEventAttributes":{"startedEventId":"5"}}]}
            """);
        assertEquals("\"7\"", records.get(0).get("id"));
        assertEquals("[\"5\"]", records.get(0).get("causes"));
        assertTrue(!records.get(0).containsKey("run") && !records.get(0).containsKey("workflow"));
    }

    @Test
    void a_history_in_a_wrapper_and_several_in_an_array_or_one_after_another_are_read() throws Exception {
        String one = whole().strip();
        String other = one.replace(RUN, "r-2").replace("order-17", "order-18");
        List<Map<String, String>> alone = read(one);
        assertEquals(alone, read("{\"history\": " + one + ", \"nextPageToken\": \"\"}"));
        for (String both : List.of(
                "[" + one + ",\n" + other + "]",
                one + "\n" + other,
                "[{\"history\":" + one + "},{\"history\":" + other + "}]",
                "{\"history\":" + one + "}\n{\"history\":" + other + "}\n")) {
            List<Map<String, String>> records = read(both);
            assertEquals(alone, records.subList(0, 31));
            assertEquals(62, records.size());
            assertEquals("\"r-2/10\"", records.get(40).get("id"));
            assertEquals("\"order-18\"", records.get(61).get("workflow"));
        }
    }

    @Test
    void a_part_of_a_history_does_not_take_the_run_of_the_one_before_it() throws Exception {
        List<Map<String, String>> records = read("[" + whole() + """
            ,{"events":[{"eventId":"7","eventType":"TimerFired","timerFiredEventAttributes":{"startedEventId":"5"}}]}]
            """);
        assertEquals("\"7\"", records.get(31).get("id"));
        assertTrue(!records.get(31).containsKey("run"));
    }

    @Test
    void other_json_is_left_to_the_other_formats() throws Exception {
        assertEquals("json", chosen("{\"events\":[\n{\"eventId\":\"1\",\"eventType\":\"A\",\"data\":{}}]}"));
        assertEquals("json", chosen("{\n\"Records\":[{\"eventID\":\"1\"}]}"));
    }

    private String whole() throws Exception {
        try (var in = getClass().getResourceAsStream("/temporal/fulfil-order.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String chosen(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("history.json"), text);
        try (InputFile opened = InputFile.open(file, null, Progress.NONE)) {
            return Formats.installed()
                    .choose(opened.inputs().getFirst().sample())
                    .format()
                    .orElseThrow()
                    .id();
        }
    }

    private List<Map<String, String>> read(String text) throws Exception {
        assertEquals("temporal", chosen(text));
        List<Map<String, String>> records = new ArrayList<>();
        try (InputFile opened = InputFile.open(folder.resolve("history.json"), null, Progress.NONE)) {
            FileInput input = opened.inputs().getFirst();
            new TemporalFormat().read(input, ReadOptions.DEFAULT, new RecordSink() {
                @Override
                public void record(RawRecord record) {
                    Map<String, String> members = new LinkedHashMap<>();
                    for (int i = 0; i < record.size(); i++) {
                        members.put(
                                record.name(i),
                                new String(
                                        record.bytes(),
                                        record.from(i),
                                        record.to(i) - record.from(i),
                                        StandardCharsets.UTF_8));
                    }
                    records.add(members);
                }

                @Override
                public void reject(long line, long offset, String reason, String rejected) {
                    throw new AssertionError(reason);
                }

                @Override
                public void blank(long line) {}
            });
        }
        return records;
    }
}
