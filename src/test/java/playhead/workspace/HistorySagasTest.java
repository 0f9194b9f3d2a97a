package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.saga.EventRole;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SagaStyle;
import playhead.saga.StepStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Workflow histories as sagas: real ones of the developer data set and one of our own with a step of every kind. */
class HistorySagasTest {
    private static final Path OWN = Path.of("src/test/resources/temporal/fulfil-order.json");
    private static final Map<String, String> ASKED = Map.of(
            "ActivityTaskScheduled", "activities",
            "StartChildWorkflowExecutionInitiated", "child workflows",
            "TimerStarted", "timers",
            "WorkflowExecutionSignaled", "signals",
            "SignalExternalWorkflowExecutionInitiated", "signals",
            "WorkflowExecutionUpdateAccepted", "updates",
            "NexusOperationScheduled", "nexus operations",
            "MarkerRecorded", "local activities");

    @TempDir
    Path temp;

    private OpenedFiles opened;

    @BeforeEach
    void folder() {
        opened = new OpenedFiles(temp);
    }

    private Workspace open(Path... files) throws Exception {
        return opened.open(files);
    }

    private static Saga only(Workspace workspace, long at) {
        SagaList list = OpenedFiles.given(workspace.session().sagas().at(Moment.recorded(at)));
        assertEquals(1, list.size());
        return list.saga(0);
    }

    /** Lanes of steps with how many of each, read from the file by other code. */
    private static Map<String, Long> stepsOf(Path file) throws Exception {
        JsonNode events = new JsonMapper().readTree(Files.readString(file)).path("events");
        Map<String, Long> steps = new TreeMap<>();
        for (JsonNode event : events) {
            String upper =
                    event.path("eventType").asString().replace("EVENT_TYPE", "").replace("_", "");
            ASKED.forEach((type, lane) -> {
                if (type.equalsIgnoreCase(upper) && !event.toString().contains("\"Version\"")) {
                    steps.merge(lane, 1L, Long::sum);
                }
            });
        }
        return steps;
    }

    private static Map<String, Long> told(Saga saga) {
        return saga.steps().stream()
                .collect(Collectors.groupingBy(SagaStep::participant, TreeMap::new, Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource({
        "complexHistory1.json, 14, 1, COMPENSATED, TestWorkflow1",
        "multiple-updates.json, 45, 17, COMPLETED, MultipleUpdateWorkflow",
        "otel_smorgasbord_1_13_1.json, 38, 7, COMPLETED, smorgasbord",
    })
    void every_activity_child_timer_signal_and_update_of_a_real_history_is_a_step(
            String file, int events, int steps, SagaStatus status, String definition) throws Exception {
        Path history = OpenedFiles.real("temporal/" + file);
        try (Workspace workspace = open(history)) {
            Saga saga = only(workspace, workspace.end());
            assertEquals(stepsOf(history), told(saga));
            assertEquals(
                    List.of(events, steps, status, definition, SagaStyle.ORCHESTRATION, 1.0),
                    List.of(
                            saga.events().size(),
                            saga.row().steps(),
                            saga.row().status(),
                            saga.row().definition(),
                            saga.row().style(),
                            saga.row().confidence()));
            boolean completed = status == SagaStatus.COMPLETED;
            assertTrue(saga.steps().stream()
                    .allMatch(step -> step.status() == (completed ? StepStatus.SUCCEEDED : StepStatus.FAILED)));
            assertTrue(saga.events().stream()
                    .filter(event -> event.role() == EventRole.REQUEST || event.role() == EventRole.FAILURE)
                    .allMatch(event -> event.cause() > 0));
        }
    }

    @Test
    void a_child_that_failed_in_another_run_than_it_began_was_tried_again() throws Exception {
        try (Workspace workspace = open(OpenedFiles.real("temporal/complexHistory1.json"))) {
            Saga saga = only(workspace, workspace.end());
            SagaStep child = saga.steps().getFirst();
            assertEquals(
                    List.of("ITestChild", 2, 5L, 10L, "simulated failure"),
                    List.of(child.name(), child.attempts(), child.begun(), child.ended(), child.error()));
            assertEquals("simulated failure", saga.row().error());
        }
    }

    @Test
    void several_histories_are_several_sagas() throws Exception {
        try (Workspace workspace = open(
                OWN,
                OpenedFiles.real("temporal/multiple-updates.json"),
                OpenedFiles.real("temporal/otel_smorgasbord_1_13_1.json"))) {
            SagaList list = OpenedFiles.given(workspace.session().sagas().at(Moment.recorded(workspace.end())));
            assertEquals(3, list.size());
            assertEquals(
                    31 + 45 + 38,
                    list.row(0).events() + list.row(1).events() + list.row(2).events());
            assertEquals(
                    17,
                    list.steps(list.find("d722448d-7be3-47e1-bc51-758a6b959501"))
                            .size());
        }
    }

    @Test
    void steps_of_every_kind_have_their_tries_outcome_and_reason() throws Exception {
        try (Workspace workspace = open(OWN)) {
            Saga saga = OpenedFiles.given(workspace.session().sagas().saga("order-17", Moment.recorded(31)));
            assertEquals(
                    """
                    activities ReserveStock succeeded 1 null
                    activities TakePayment failed 3 card refused
                    timers timer reminder skipped 1 null
                    child workflows PackParcel failed 1 canceled
                    signals addressChanged succeeded 1 null
                    updates changeNote failed 1 too late
                    local activities WriteNote succeeded 2 null
                    cancellations parcel-17 succeeded 1 null
                    nexus operations billing.refund succeeded 1 null
                    signals stop failed 1 ExternalWorkflowExecutionNotFound
                    """,
                    saga.steps().stream()
                            .map(step -> step.participant() + " " + step.name() + " "
                                    + step.status().text() + " " + step.attempts() + " " + step.error() + "\n")
                            .collect(Collectors.joining()));
            assertEquals(SagaStatus.FAILED, saga.row().status());
            assertEquals("card refused", saga.row().error());
            assertEquals(List.of(5L, 9L, 10L), saga.steps().getFirst().events());
            assertEquals(9, saga.events().get(9).cause());
            assertTrue(saga.findings().isEmpty());
        }
    }

    @Test
    void an_event_of_an_unknown_type_is_shown_among_the_others() throws Exception {
        try (Workspace workspace = open(OWN)) {
            SagaEvent unknown = only(workspace, 31).events().get(12);
            assertEquals("WorkflowExecutionReviewed", unknown.type());
            assertEquals(EventRole.OTHER, unknown.role());
            assertEquals(-1, unknown.step());
            assertEquals(5, unknown.cause());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 14, 15, 20, 26, 30})
    void at_a_position_a_workflow_stands_as_if_its_history_ended_there(int at) throws Exception {
        ObjectNode history = (ObjectNode) new JsonMapper().readTree(Files.readString(OWN));
        ArrayNode events = (ArrayNode) history.path("events");
        while (events.size() > at) {
            events.remove(at);
        }
        Path part = Files.writeString(temp.resolve("part.json"), history.toString());
        try (Workspace whole = open(OWN);
                Workspace alone = open(part)) {
            Saga saga = only(whole, at);
            assertEquals(only(alone, at), saga);
            assertFalse(saga.row().status().ended());
        }
    }

    @Test
    void while_a_step_is_tried_again_the_workflow_waits_for_it() throws Exception {
        try (Workspace workspace = open(OWN)) {
            Saga saga = only(workspace, 14);
            assertEquals(SagaStatus.RETRYING, saga.row().status());
            assertEquals("TakePayment", saga.row().waitingFor());
            assertEquals("bank is busy", saga.steps().get(1).error());
            assertEquals(SagaStatus.WAITING, only(workspace, 4).row().status());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WorkflowExecutionContinuedAsNew, COMPLETED",
        "EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED, ABANDONED",
        "WorkflowExecutionCanceled, ABANDONED",
        "EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT, FAILED",
    })
    void how_a_run_ends_is_said_in_the_words_for_sagas(String type, SagaStatus status) throws Exception {
        String text = Files.readString(OWN).replace("\"WorkflowExecutionFailed\"", "\"" + type + "\"");
        try (Workspace workspace = open(Files.writeString(temp.resolve("ended.json"), text))) {
            assertEquals(status, only(workspace, 31).row().status());
        }
    }
}
