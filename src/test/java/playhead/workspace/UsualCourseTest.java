package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaList;

/** What may still come in sagas that are declared or of a known shape, against counting it in the sagas that have ended. */
class UsualCourseTest {
    private static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    Path temp;

    private OpenedFiles opened;

    @BeforeEach
    void folder() {
        opened = new OpenedFiles(temp);
    }

    @Test
    void declared_sagas_are_expected_to_go_on_as_ended_ones_of_their_definition_did() throws Exception {
        try (Workspace workspace = opened.open(SAMPLES.resolve("shop.ndjson"))) {
            SagaQuestions sagas =
                    OpenedFiles.given(workspace.session().sagas().with(SAMPLES.resolve("shop.sagas.yaml")));
            int told = 0;
            for (long at : new long[] {200, 400, workspace.end()}) {
                Moment moment = Moment.recorded(at);
                SagaList list = OpenedFiles.given(sagas.at(moment));
                for (int number = 0; number < list.size(); number++) {
                    List<Expectation> expected =
                            OpenedFiles.given(sagas.expected(list.row(number).id(), moment));
                    if (list.status(number).ended()) {
                        assertEquals(List.of(), expected);
                    }
                    for (Expectation one : expected) {
                        assertEquals(counted(list, number, one.type()), one.likelihood(), 1e-9, one.toString());
                        told++;
                    }
                }
            }
            assertTrue(told > 20, "told " + told);
        }
    }

    /** In how many ended sagas of the same definition that stood as one does a type came after that. */
    private static double counted(SagaList list, int number, String type) {
        List<String> own = types(list.saga(number));
        String last = own.getLast();
        int stood = 0;
        int came = 0;
        for (int other = 0; other < list.size(); other++) {
            List<String> types = types(list.saga(other));
            boolean same = list.definitionName(other).equals(list.definitionName(number));
            int place = same && list.status(other).ended()
                    ? place(types, last, own.stream().filter(last::equals).count())
                    : -1;
            stood += place >= 0 ? 1 : 0;
            came += place >= 0 && types.subList(place + 1, types.size()).contains(type) ? 1 : 0;
        }
        return (double) came / stood;
    }

    private static List<String> types(Saga saga) {
        return saga.events().stream().map(SagaEvent::type).toList();
    }

    private static int place(List<String> types, String type, long times) {
        long met = 0;
        for (int place = 0; place < types.size(); place++) {
            met += types.get(place).equals(type) ? 1 : 0;
            if (met == times && types.get(place).equals(type)) {
                return place;
            }
        }
        return -1;
    }

    @Test
    void an_orchestrated_history_is_expected_to_go_on_as_ended_ones_did_step_by_step() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int run = 1; run <= 4; run++) {
            add(lines, run, 1, "WorkflowExecutionStarted", "\"workflowType\":{\"name\":\"Order\"}");
            add(lines, run, 2, "ActivityTaskScheduled", "\"activityType\":{\"name\":\"reserve\"},\"activityId\":\"1\"");
            add(lines, run, 3, "ActivityTaskCompleted", "\"scheduledEventId\":\"2\"");
            if (run < 4) {
                add(lines, run, 4, "ActivityTaskScheduled", "\"activityType\":{\"name\":\"pay\"},\"activityId\":\"2\"");
                add(lines, run, 5, "ActivityTaskCompleted", "\"scheduledEventId\":\"4\"");
                add(lines, run, 6, "WorkflowExecutionCompleted", "\"result\":1");
            }
        }
        Path file = Files.write(temp.resolve("runs.ndjson"), lines);
        try (Workspace workspace = opened.open(file)) {
            SagaQuestions sagas = workspace.session().sagas();
            Moment end = Moment.recorded(workspace.end());
            assertEquals(4, OpenedFiles.given(sagas.at(end)).size());
            List<Expectation> expected = OpenedFiles.given(sagas.expected("run-4", end));
            assertTrue(
                    expected.stream()
                            .map(Expectation::type)
                            .toList()
                            .containsAll(List.of(
                                    "ActivityTaskScheduled", "ActivityTaskCompleted", "WorkflowExecutionCompleted")),
                    expected.toString());
            expected.forEach(one -> assertEquals(1, one.likelihood()));
            expected.forEach(one -> assertEquals(3, one.seen()));
            assertEquals(List.of(), OpenedFiles.given(sagas.expected("run-1", end)));
        }
    }

    private static void add(List<String> lines, int run, int number, String type, String attributes) {
        lines.add("{\"id\":\"r%d-%d\",\"stream\":\"workflow-%d\",\"type\":\"%s\",\"time\":\"2026-01-01T%02d:%02d:00Z\","
                        .formatted(run, number, run, type, run, number)
                + "\"correlationId\":\"run-%d\",\"data\":{\"eventId\":\"%d\",%s}}".formatted(run, number, attributes));
    }
}
