package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import playhead.ui.decision.FlipLine;

/** Decisions made again by another rule, in the commands and in a what-if. */
class DecisionsWindowTest extends DecidingWindow {
    @Test
    void another_limit_flips_payments_alone_or_with_what_follows_and_a_flip_leads_to_its_command() throws Exception {
        driven.call("decision.open");
        driven.until(() -> node("#decisions").isVisible());
        choose("#decisions-rule", "overdraftLimit");
        type("#decisions-value", "1000,00");
        press("#decisions-go");
        driven.until(() -> flips("#decisions-table").size() == 10);
        FlipLine first = flips("#decisions-table").getFirst();
        assertEquals("TakePayment order-0002", first.type() + " " + first.about());
        assertEquals("⊘ declined to ✓ accepted", first.before() + " to " + first.after());
        assertEquals("35.31 wanted, 5.00 available to PaymentTaken", first.whyBefore() + " to " + first.whyAfter());
        assertTrue(text("#decisions-said").contains("the state that it saw: 10 come out otherwise"));
        driven.robot.interact(() -> {
            CheckBox follow = driven.robot.lookup("#decisions-follow").queryAs(CheckBox.class);
            follow.setSelected(true);
        });
        driven.until(() -> flips("#decisions-table").size() == 35);
        assertTrue(text("#decisions-said").contains("what the new decisions before it made: 35"));
        driven.robot.interact(() -> {
            driven.table("#decisions-table").getSelectionModel().select(0);
            driven.table("#decisions-table").requestFocus();
        });
        driven.calm();
        driven.until(() -> driven.table("#command-events").getItems().size() == 1);
        driven.press(KeyCode.ENTER);
        assertEquals(31, driven.model().playhead().atProperty().get());
        driven.call("playhead.end");
        driven.call("decision.without");
        driven.until(() -> flips("#what-if-flips").size() == 10);
        assertEquals(
                java.util.Set.of(31L),
                driven.model().playhead().supposed().now().branch().skipped());
        driven.call("whatif.leave");
        driven.call("view.commands");
        press("#decisions-back");
        assertTrue(driven.table("#commands-table").isVisible());
        assertFalse(driven.table("#decisions-table").isVisible());
    }

    @Test
    void a_value_that_a_rule_cannot_have_is_said_and_not_decided_by() throws Exception {
        driven.call("decision.open");
        driven.until(() -> node("#decisions").isVisible());
        choose("#decisions-rule", "safetyStock");
        for (String wrong : List.of("-1", "1.5", "x", "1e400")) {
            type("#decisions-value", wrong);
            assertTrue(node("#decisions-wrong").isVisible(), wrong);
            assertTrue(node("#decisions-go").isDisabled(), wrong);
        }
        type("#decisions-value", "2");
        assertFalse(node("#decisions-wrong").isVisible());
        assertTrue(text("#decisions-about").contains("pieces stay on the shelf"), text("#decisions-about"));
    }

    @Test
    void a_what_if_of_the_lab_decides_again_and_says_so_in_frame_and_table() throws Exception {
        driven.call("whatif.start");
        assertTrue(banner().contains("commands decided again"), banner());
        driven.robot.interact(() -> driven.model().whatIf().toggle(31));
        driven.call("view.whatif");
        driven.until(() -> flips("#what-if-flips").size() == 10);
        assertTrue(
                text("#what-if-about")
                        .contains("193 commands were decided again, 4 come out otherwise."
                                + " 6 commands follow that nobody recorded."),
                text("#what-if-about"));
        assertEquals(
                List.of(
                        "∅ not given to ✓ accepted PassDeadline",
                        "∅ not given to ⊘ declined TakePayment",
                        "∅ not given to ✓ accepted TakeAnswer"),
                flips("#what-if-flips").stream()
                        .skip(4)
                        .limit(3)
                        .map(line -> line.before() + " to " + line.after() + " " + line.type())
                        .toList());
        picture("followed");
        driven.call("view.state");
        driven.robot.interact(() -> driven.model().state().types().stream()
                .filter(type -> type.name().equals("order"))
                .forEach(driven.model().state().typeProperty()::set));
        driven.until(() -> driven.model().state().lines().stream()
                .map(line -> line.shownProperty().get())
                .anyMatch(cells -> cells != null
                        && cells.entity().equals("order-0002")
                        && cells.row().fieldsJson().toString().contains("\"cancelled\"")));
        driven.call("whatif.leave");
        assertFalse(banner().contains("again"), banner());
        assertTrue(driven.robot.lookup("#what-if-sagas").tryQuery().isEmpty(), "no what-if is open");
    }

    @Test
    void a_saga_that_stands_otherwise_is_listed() throws Exception {
        driven.call("whatif.start");
        driven.robot.interact(() -> driven.model().whatIf().suppose(now -> now.decide("overdraftLimit", "31")));
        driven.call("view.whatif");
        driven.until(() -> driven.robot.lookup("#what-if-sagas").tryQuery().isPresent());
        TableView<?> sagas = driven.table("#what-if-sagas");
        driven.until(() -> sagas.getItems().size() == 1);
        assertEquals(
                List.of("order-0002", "compensated", "completed"),
                sagas.getColumns().stream().map(column -> column.getCellData(0)).toList());
    }

    @Test
    void a_rule_and_an_event_more_are_supposed_and_taken_back() throws Exception {
        driven.call("decision.open");
        driven.until(() -> node("#decisions").isVisible());
        choose("#decisions-rule", "overdraftLimit");
        type("#decisions-value", "1000");
        press("#decisions-whatif");
        driven.until(() -> flips("#what-if-flips").size() == 63);
        assertEquals("whatif", driven.window().controller().viewInFront());
        assertEquals(
                "1000",
                driven.model().playhead().supposed().now().branch().decisions().get("overdraftLimit"));
        driven.call("whatif.insert");
        type("#what-if-insert-type", "MoneyPaidIn");
        type("#what-if-insert-entity", "account-0006");
        type("#what-if-insert-data", "{\"balance\":");
        press("#what-if-insert");
        driven.until(() -> text("#what-if-problem").contains("not JSON"));
        type("#what-if-insert-data", "{\"balance\": 40}");
        driven.robot.interact(() -> driven.model().playhead().moveTo(12));
        driven.calm();
        press("#what-if-insert");
        driven.until(() ->
                driven.model().playhead().supposed().now().branch().insertions().size() == 1);
        assertEquals(
                12,
                driven.model()
                        .playhead()
                        .supposed()
                        .now()
                        .branch()
                        .insertions()
                        .getFirst()
                        .after());
        List<Node> back =
                List.copyOf(driven.robot.lookup("#what-if-suppositions .button").queryAll());
        assertEquals(2, back.size());
        for (int left = 2; left > 0; left--) {
            Button one = driven.robot.lookup("#what-if-suppositions .button").queryButton();
            driven.robot.interact(one::fire);
            driven.calm();
        }
        assertTrue(driven.model().playhead().supposed().now().branch().isEmpty());
    }

    @Test
    @Tag("long")
    void it_can_be_looked_at_in_commands_and_what_if_dark_and_large() throws Exception {
        driven.call("decision.open");
        driven.until(() -> node("#decisions").isVisible());
        picture("recorded");
        choose("#decisions-rule", "overdraftLimit");
        type("#decisions-value", "1000");
        press("#decisions-go");
        driven.until(() -> flips("#decisions-table").size() == 10);
        picture("flips");
        press("#decisions-whatif");
        driven.until(() -> flips("#what-if-flips").size() == 63);
        picture("what-if");
        driven.call("view.theme");
        picture("dark");
        driven.robot.interact(() -> driven.model().look().zoomBy(10));
        driven.calm();
        picture("large");
        driven.call("view.commands");
        picture("large-commands");
        assertTrue(node("#decisions").isVisible());
    }

    private void picture(String name) throws Exception {
        new WindowPictures(driven).take(name);
    }

    private String banner() {
        return driven.robot.lookup(".mode-bar .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList()
                .toString();
    }
}
