package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.branch.Branch;
import playhead.event.EntityRef;
import playhead.workspace.Answer;
import playhead.workspace.BranchSession;
import playhead.workspace.Workspace;

/** In a what-if of a log that the Lab made, the services react to what comes out otherwise. */
class LabWhatIfFollowedTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path workspace;

    @BeforeEach
    void set_up() {
        cli = new Cli(folder.resolve("state"));
        workspace = folder.resolve("w.playhead");
    }

    @Test
    void a_failed_payment_that_is_skipped_is_asked_for_again_and_the_saga_goes_on_to_shipping() {
        cli.ok("lab", "order-fulfilment", "--into", workspace, "--fail", "payment", "--seed", "7");
        // Everybody else has paid by then.
        String money = "272:{\"type\":\"MoneyPaidIn\",\"stream\":\"account-0006\",\"data\":{\"balance\":40}}";
        Cli.Ran ran = cli.ok("what-if", workspace, "--skip", "31", "--insert", money, "--events", "--json");
        assertEquals(
                "what-if: 193 commands were decided again, so rules were checked; flipped: 4,"
                        + " given that nobody recorded: 6\n",
                ran.err());
        List<Map<String, Object>> events =
                cli.rows("what-if", workspace, "--skip", "31", "--insert", money, "--events");
        assertEquals(List.of("PaymentDeclined"), types(events, "skipped"), events::toString);
        assertEquals(
                List.of(
                        "StepFailed",
                        "CompensationRequested",
                        "StockReleased",
                        "Compensated",
                        "SagaEnded",
                        "OrderCancelled"),
                types(events, "left out"));
        assertEquals(
                List.of(
                        "StepTimedOut",
                        "StepRequested",
                        "PaymentTaken",
                        "StepSucceeded",
                        "StepRequested",
                        "ShipmentScheduled",
                        "StepSucceeded",
                        "SagaEnded",
                        "OrderCompleted"),
                types(events, "followed"));
        assertEquals(
                List.of("MoneyPaidIn"),
                events.stream()
                        .filter(event -> event.get("origin").equals("supposed"))
                        .map(event -> event.get("type"))
                        .toList());
        // Four more events say how much stock was there then.
        assertEquals(1 + 1 + 6 + 9 + 4, events.size());
    }

    private static List<Object> types(List<Map<String, Object>> events, String origin) {
        return events.stream()
                .filter(event -> event.get("origin").equals(origin))
                .filter(event -> String.valueOf(event.get("id")).startsWith("order-0002/"))
                .map(event -> event.get("type"))
                .toList();
    }

    @Test
    void whatever_a_participant_did_is_skipped_every_saga_ends() throws Exception {
        for (String style : List.of("orchestration", "choreography")) {
            Path of = folder.resolve(style + ".playhead");
            cli.ok("lab", "order-fulfilment", "--into", of, "--style", style, "--fail", "payment", "--count", "4");
            List<Object> streams = cli.rows("events", of).stream()
                    .map(event -> event.get("stream"))
                    .toList();
            try (Workspace open = given(cli.workspaces().open(of))) {
                for (long position = 13; position <= open.end(); position++) {
                    if (streams.get((int) position - 1).toString().startsWith("order")) {
                        continue; // What the orchestrator and the order know of themselves: nobody tells it again.
                    }
                    Branch branch = Branch.at(open.end()).skip(position);
                    BranchSession session = given(open.whatIf().of(branch));
                    assertFalse(session.isBounded());
                    for (int number = 1; number <= 4; number++) {
                        var order = session.state(new EntityRef("order", "order-000" + number), open.end());
                        String status = order.exists() ? order.fieldsJson().toString() : "";
                        assertFalse(
                                status.contains("\"placed\"") || status.contains("\"expired\""),
                                style + " without " + position + ": " + status);
                    }
                }
            }
        }
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }
}
