package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import playhead.lab.LabReport;
import playhead.lab.LabSettings;
import playhead.lab.bus.Fault;
import playhead.workspace.Answer;

/** Which runs of the Lab are decided again. */
class DecisionRunsWindowTest extends DecidingWindow {
    @Test
    void all_runs_are_decided_again_or_the_one_that_is_chosen() throws Exception {
        driven.call("decision.open");
        driven.until(() -> node("#decisions").isVisible());
        assertFalse(node("#decisions-run").isVisible(), "one run is no choice");
        Path both = folder.resolve("both.playhead");
        for (LabSettings run : List.of(
                new LabSettings("order-fulfilment", true, "payment", 20, 7, EnumSet.noneOf(Fault.class)),
                new LabSettings("transfers", false, "withdraw", 6, 7, EnumSet.noneOf(Fault.class)))) {
            assertTrue(OpenWorkspace.workspaces(folder).lab(both, run) instanceof Answer.Given<LabReport>);
        }
        driven.open(both);
        driven.call("decision.open");
        driven.until(() -> node("#decisions").isVisible());
        choose("#decisions-rule", "overdraftLimit");
        type("#decisions-value", "1000");
        press("#decisions-go");
        driven.until(() -> flips("#decisions-table").size() == 13);
        ComboBox<?> runs = driven.robot.lookup("#decisions-run").queryAs(ComboBox.class);
        assertEquals(3, runs.getItems().size());
        driven.robot.interact(() -> runs.getSelectionModel().select(2));
        driven.until(() -> flips("#decisions-table").size() == 3);
        assertTrue(
                flips("#decisions-table").stream().allMatch(line -> line.type().equals("WithdrawMoney")));
        driven.robot.interact(() -> runs.getSelectionModel().select(1));
        driven.until(() -> flips("#decisions-table").size() == 10);
        assertEquals(
                "1000",
                driven.robot.lookup("#decisions-value").queryAs(TextField.class).getText());
        driven.robot.interact(() -> runs.getSelectionModel().select(0));
        driven.until(() -> flips("#decisions-table").size() == 13);
    }
}
