package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.importing.pipeline.ImportProgress;
import playhead.saga.EventRole;
import playhead.saga.Saga;
import playhead.saga.SagaStatus;

/** Workflows that take back what they did: which step undoes which follows from names and order. */
class HistoryUndoTest {
    private static final String TRIP = """
        BookHotel=h-1 BookFlight=f-1 ChargeCard! CancelFlight CancelHotel\
        """;

    @TempDir
    Path temp;

    /** A history: an activity a word, with its result behind {@code =}, failed with {@code !}, open with {@code ?}. */
    private static String history(String activities, String end) {
        StringBuilder events = new StringBuilder();
        int id = 1;
        add(events, id++, "WorkflowExecutionStarted", "workflowType':{'name':'Trip'},'originalExecutionRunId':'r-1");
        for (String word : activities.split(" ")) {
            String name = word.replaceAll("[=!?].*", "");
            int asked = id;
            add(events, id++, "ActivityTaskScheduled", "activityType':{'name':'" + name + "'},'activityId':'" + asked);
            add(events, id++, "ActivityTaskStarted", "scheduledEventId':'" + asked);
            String of = "scheduledEventId':'" + asked;
            if (word.endsWith("!")) {
                add(events, id++, "ActivityTaskFailed", of + "','failure':{'message':'no'},'x':'y");
            } else if (word.contains("=")) {
                String data = Base64.getEncoder()
                        .encodeToString(word.substring(word.indexOf('=') + 1).getBytes(StandardCharsets.UTF_8));
                String result = "','result':{'payloads':[{'data':'" + data + "'}]},'x':'y";
                add(events, id++, "ActivityTaskCompleted", of + result);
            } else if (!word.endsWith("?")) {
                add(events, id++, "ActivityTaskCompleted", of);
            }
        }
        if (end != null) {
            add(events, id, "WorkflowExecution" + end, "workflowTaskCompletedEventId':'1");
        }
        return ("{'events':[" + events + "]}").replace('\'', '"');
    }

    private static void add(StringBuilder events, int id, String type, String attributes) {
        events.append(id == 1 ? "" : ",\n").append("{'eventId':'").append(id);
        events.append("','eventTime':'2024-05-01T10:00:").append(id < 10 ? "0" + id : id);
        events.append("Z','eventType':'").append(type).append("','");
        events.append(Character.toLowerCase(type.charAt(0))).append(type.substring(1));
        events.append("EventAttributes':{'").append(attributes).append("'}}");
    }

    private Saga saga(String activities, String end) throws Exception {
        return sagaAt(history(activities, end), Long.MAX_VALUE);
    }

    private Saga sagaAt(String history, long at) throws Exception {
        Path file = Files.writeString(Files.createTempFile(temp, "trip", ".json"), history);
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "ana", temp.resolve("state"));
        Path root = temp.resolve(file.getFileName() + ".playhead");
        given(workspaces.importInto(root, ImportOptions.of(List.of(file)), ImportProgress.NONE));
        try (Workspace workspace = given(workspaces.open(root))) {
            Moment moment = Moment.recorded(Math.min(at, workspace.end()));
            return given(workspace.session().sagas().at(moment)).saga(0);
        }
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, var warnings) -> value;
            case Answer.Refused<T>(String reason, boolean usage) -> throw new AssertionError(reason);
        };
    }

    private static String steps(Saga saga) {
        return String.join(
                " ",
                saga.steps().stream()
                        .map(step -> step.name() + ":" + step.status().text())
                        .toList());
    }

    private static List<String> pairs(Saga saga) {
        return saga.compensations().stream()
                .map(one -> saga.steps().get(one.step()).name() + " " + one.undoes() + "<-" + one.request() + ".."
                        + one.by() + " " + one.status().text())
                .toList();
    }

    @Test
    void each_step_is_paired_with_the_one_that_takes_it_back() throws Exception {
        Saga saga = saga(TRIP, "Failed");
        assertEquals(
                "BookHotel:compensated BookFlight:compensated ChargeCard:failed CancelFlight:succeeded"
                        + " CancelHotel:succeeded",
                steps(saga));
        assertEquals(List.of("BookFlight 7<-11..13 compensated", "BookHotel 4<-14..16 compensated"), pairs(saga));
        assertEquals(SagaStatus.COMPENSATED, saga.row().status());
        assertEquals(2, saga.row().compensations());
        assertEquals(EventRole.UNDO_REQUEST, saga.events().get(10).role());
        assertEquals(EventRole.UNDO, saga.events().get(12).role());
        assertEquals(1, saga.events().get(12).step(), "it belongs to the step that it takes back");
        assertEquals(SagaStatus.COMPENSATED, saga(TRIP, "Completed").row().status(), "caught, and ended in good order");
    }

    @Test
    void a_step_has_a_result_or_a_failure_of_its_own() throws Exception {
        Saga saga = saga(TRIP, "Failed");
        assertEquals("h-1", saga.steps().getFirst().result());
        assertEquals("f-1", saga.steps().get(1).result());
        assertNull(saga.steps().get(2).result());
        assertEquals("no", saga.steps().get(2).error());
        assertNull(saga.steps().get(3).result(), "it gave nothing");
    }

    @Test
    void of_several_that_fit_the_latest_that_stands_is_taken_back() throws Exception {
        Saga saga = saga("ReserveSeat ReserveSeat Pay! ReleaseSeat ReleaseSeat ReleaseSeat", "Failed");
        assertEquals(List.of("ReserveSeat 7<-11..13 compensated", "ReserveSeat 4<-14..16 compensated"), pairs(saga));
        assertEquals(
                SagaStatus.COMPENSATED,
                saga("BookHotel Pay! Undo", "Failed").row().status(),
                "the last step");
    }

    @Test
    void opposites_in_ordinary_work_are_no_undoing() throws Exception {
        assertEquals(List.of(), pairs(saga("DebitAccount CreditAccount", "Completed")));
        assertEquals(List.of(), pairs(saga("LockDoor UnlockDoor", "Completed")));
        assertEquals(List.of(), pairs(saga("BookHotel Pay! CancelFlight", "Failed")), "another thing");
        assertEquals(
                List.of("DebitAccount 4<-5..7 compensated"),
                pairs(saga("DebitAccount CompensateDebitAccount", "Completed")),
                "its name says so without any failure");
    }

    @Test
    void what_could_not_be_taken_back_or_was_not_leaves_a_failed_saga() throws Exception {
        Saga refused = saga("BookHotel Pay! CancelHotel!", "Failed");
        assertEquals(List.of("BookHotel 4<-8..10 failed"), pairs(refused));
        assertEquals(SagaStatus.FAILED, refused.row().status());
        assertEquals("BookHotel:failed Pay:failed CancelHotel:failed", steps(refused));
        assertEquals(
                SagaStatus.FAILED,
                saga("BookHotel BookFlight Pay! CancelHotel", "Failed").row().status());
        assertEquals(
                SagaStatus.COMPLETED,
                saga("BookHotel BookFlight Pay! CancelHotel BookHostel", "Completed")
                        .row()
                        .status(),
                "it went on");
    }

    @Test
    void while_a_step_is_taken_back_the_saga_is_compensating() throws Exception {
        Saga going = saga("BookHotel Pay! CancelHotel?", null);
        assertEquals(SagaStatus.COMPENSATING, going.row().status());
        assertEquals("BookHotel:compensating Pay:failed CancelHotel:running", steps(going));
        assertEquals(List.of("BookHotel 4<-8..0 compensating"), pairs(going));
        assertEquals(going, sagaAt(history("BookHotel Pay! CancelHotel", "Failed"), 9), "as at that moment");
    }
}
