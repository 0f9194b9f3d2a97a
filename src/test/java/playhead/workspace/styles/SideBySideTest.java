package playhead.workspace.styles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.lab.LabSettings;
import playhead.workspace.Answer;
import playhead.workspace.Workspaces;

/** One saga in both styles, counted from what really happened. */
class SideBySideTest {
    @TempDir
    Path folder;

    private SideBySide play(String fail) {
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("state"));
        LabSettings settings = new LabSettings("order-fulfilment", true, fail, 2, 7, Set.of());
        if (SideBySide.play(workspaces, settings) instanceof Answer.Given<SideBySide>(SideBySide both, var said)) {
            return both;
        }
        throw new AssertionError("not played");
    }

    @Test
    void both_styles_are_aligned_at_what_both_did() {
        SideBySide both = play("shipping");
        assertEquals("order-0002", both.saga());
        assertEquals(
                List.of(
                        "OrderPlaced",
                        "StockReserved",
                        "PaymentTaken",
                        "ShipmentRefused",
                        "PaymentRefunded",
                        "StockReleased",
                        "OrderCancelled"),
                both.steps().stream().map(SideBySide.Aligned::type).toList());
        assertEquals(
                List.of("SagaStarted", "StepRequested", "StockReserved"),
                types(both.steps().get(1).orchestration()));
        assertEquals(List.of("StockReserved"), types(both.steps().get(1).choreography()));
        assertEquals(
                both.orchestration().events(),
                both.steps().stream()
                        .flatMap(step -> step.orchestration().stream())
                        .toList());
        assertEquals(
                both.choreography().events(),
                both.steps().stream()
                        .flatMap(step -> step.choreography().stream())
                        .toList());
    }

    /** By hand: each request and each answer is a message of the orchestrator's; a dancer tells one neighbour. */
    @Test
    void messages_time_and_coupling_are_counted_from_the_log() {
        SideBySide both = play("shipping");
        assertEquals(12, both.orchestration().messages());
        assertEquals(6, both.choreography().messages());
        assertEquals(OptionalLong.of(1_107), both.orchestration().compensation());
        assertEquals(OptionalLong.of(625), both.choreography().compensation());
        Knows led = knows(both.orchestration(), "shipping");
        Knows danced = knows(both.choreography(), "shipping");
        assertEquals(1, led.partners(), "shipping talks to the orchestrator only");
        assertTrue(danced.partners() >= 2, "shipping knows its neighbours");
        assertEquals(4, knows(both.orchestration(), "orchestrator").partners());
        assertTrue(both.choreography().coupling().stream()
                .noneMatch(known -> known.service().equals("orchestrator")));
    }

    @Test
    void without_a_failure_there_is_no_time_to_compensate() {
        SideBySide both = play(null);
        assertEquals(OptionalLong.empty(), both.orchestration().compensation());
        assertEquals("OrderCompleted", both.steps().getLast().type());
    }

    private static Knows knows(Course course, String service) {
        return course.coupling().stream()
                .filter(known -> known.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(List<CourseEvent> events) {
        return events.stream().map(CourseEvent::type).toList();
    }
}
