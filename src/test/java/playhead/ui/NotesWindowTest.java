package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import playhead.ui.note.NoteLine;
import playhead.ui.replay.Mode;
import playhead.ui.replay.Selection;
import playhead.workspace.Changes;

/** Notes are taken, found, gone to, said in other words and withdrawn in the real window, by keys alone. */
class NotesWindowTest extends OrdersWindow {
    NotesWindowTest() {
        super(60);
    }

    @Test
    void a_note_is_taken_in_the_past_on_the_selection_and_on_a_field_and_the_log_stays_as_it_is() throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(40));
        driven.calm();
        take("why here?");
        assertEquals(Mode.PAST, driven.model().playhead().modeProperty().get());
        driven.robot.interact(() -> driven.model().timeline().brush().select(new Selection(10, 20)));
        take("three days of silence");
        driven.robot.interact(() -> {
            driven.model().timeline().brush().drop();
            driven.model().detail().select("order/order-7", "status");
        });
        driven.calm();
        driven.press(KeyCode.N);
        assertEquals(
                List.of("on this moment, #40", "on order order-7", "on status of order order-7"),
                driven.robot.lookup("#note-about .radio-button").queryAll().stream()
                        .map(node -> ((RadioButton) node).getText())
                        .toList());
        driven.robot.interact(() -> driven.robot
                .lookup("#note-about .radio-button")
                .nth(2)
                .queryAs(RadioButton.class)
                .fire());
        driven.robot.interact(() -> driven.robot.lookup("#note-text").query().requestFocus());
        keep("never paid");
        assertEquals(
                List.of(
                        "2 #10 – #20  three days of silence tester",
                        "1 #40  why here? tester",
                        "3 #40 order order-7 · status never paid tester"),
                notes());
        assertEquals(60, driven.model().logProperty().get().workspace().end());
        assertEquals(40, driven.model().playhead().atProperty().get());
    }

    @Test
    void notes_are_searched_gone_to_said_in_other_words_and_withdrawn_in_the_list() throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(5));
        take("fraud\nsecond line");
        driven.robot.interact(() -> {
            driven.model().timeline().brush().select(new Selection(30, 33));
            driven.model().detail().select("order/order-7", null);
        });
        take("late payment");
        driven.robot.interact(() -> driven.model().timeline().brush().drop());
        driven.call("playhead.end");
        keys(KeyCode.SHIFT, KeyCode.N);
        assertEquals("notes", driven.window().controller().viewInFront());
        driven.press(KeyCode.SLASH);
        driven.robot.write("PAYMENT note:2");
        driven.calm();
        assertEquals(1, driven.table("#notes-table").getItems().size());
        driven.press(KeyCode.ENTER);
        driven.press(KeyCode.ENTER);
        assertEquals(30, driven.model().playhead().atProperty().get());
        assertEquals(
                new Selection(30, 33),
                driven.model().timeline().brush().selectionProperty().get());
        driven.press(KeyCode.F2);
        keep("payment late, twice");
        driven.until(() -> whole().startsWith("payment late, twice\n\nbefore, by tester"));
        driven.robot.interact(() -> driven.robot.lookup("#notes-table").query().requestFocus());
        driven.press(KeyCode.DELETE);
        driven.until(() -> driven.table("#notes-table").getItems().isEmpty());
        assertEquals(List.of("1 #5  fraud · second line tester"), notes());
        assertEquals("", whole());
        driven.call("view.commands");
        driven.until(() -> driven.table("#commands-table").getItems().size() == 5);
    }

    @Test
    void a_sealed_log_takes_notes_and_go_to_finds_them_by_number() throws Exception {
        driven.robot.interact(() -> {
            driven.model().logProperty().get().workspace().changes().then(Changes::seal);
            driven.model().playhead().moveTo(12);
        });
        take("after the seal");
        driven.call("playhead.end");
        keys(KeyCode.CONTROL, KeyCode.K);
        driven.robot.write("note:1");
        driven.calm();
        driven.press(KeyCode.ENTER);
        assertEquals(12, driven.model().playhead().atProperty().get());
        driven.call("playhead.start");
        keys(KeyCode.ALT, KeyCode.N);
        assertEquals(12, driven.model().playhead().atProperty().get());
        driven.call("view.bins");
        driven.until(() -> driven.table("#bins-table").getItems().stream()
                .anyMatch(bin -> bin.toString().contains("note 1")));
    }

    @Test
    void an_empty_note_and_esc_take_none_and_keys_write_into_the_card() throws Exception {
        driven.press(KeyCode.N);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(driven.robot.lookup("#note-card").tryQuery().isPresent());
        driven.robot.write("nm0");
        assertEquals(
                "nm0", driven.robot.lookup("#note-text").queryAs(TextArea.class).getText());
        driven.press(KeyCode.ESCAPE);
        assertFalse(driven.robot.lookup("#note-card").tryQuery().isPresent());
        assertEquals(List.of(), notes());
        assertNull(driven.model().problemProperty().get());
    }

    @Test
    void long_words_in_large_letters_and_in_the_dark_stay_readable() throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(8));
        take("Größe: \u202e geprüft 😀 " + "ein sehr langes Wort ".repeat(200));
        take("שלום עולם ".repeat(60));
        for (int at = 14; at < 52; at += 12) {
            int place = at;
            driven.robot.interact(() -> driven.model().timeline().brush().select(new Selection(place, place + 7)));
            take("looked at by ann, " + at);
        }
        driven.robot.interact(() -> driven.model().timeline().marks().set());
        driven.call("view.notes");
        driven.robot.interact(
                () -> driven.table("#notes-table").getSelectionModel().select(0));
        picture("list");
        driven.robot.interact(
                () -> driven.table("#notes-table").getSelectionModel().select(1));
        driven.calm();
        assertFalse(driven.robot.lookup("#notes-whole").queryAs(TextArea.class).isWrapText());
        driven.robot.interact(
                () -> driven.table("#notes-table").getSelectionModel().select(0));
        assertTrue(whole().contains("⟨U+202E⟩"), whole());
        driven.press(KeyCode.N);
        picture("card");
        driven.press(KeyCode.ESCAPE);
        driven.call("view.theme");
        for (int i = 0; i < 10; i++) {
            driven.call("view.larger");
        }
        driven.call("view.language");
        driven.press(KeyCode.N);
        picture("card-large");
        driven.press(KeyCode.ESCAPE);
        picture("large");
        assertEquals(6, driven.table("#notes-table").getItems().size());
        assertNull(driven.model().problemProperty().get());
    }

    private void picture(String name) throws Exception {
        new WindowPictures(driven).take(name);
    }

    private void take(String text) throws Exception {
        driven.calm();
        driven.press(KeyCode.N);
        keep(text);
    }

    private void keep(String text) throws Exception {
        driven.robot.interact(
                () -> driven.robot.lookup("#note-text").queryAs(TextArea.class).setText(text));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private List<String> notes() {
        return driven.model().timeline().notes().allProperty().get().stream()
                .map(NotesWindowTest::line)
                .toList();
    }

    private static String line(NoteLine line) {
        return line.note().number() + " " + line.place() + " " + line.about() + " " + line.text() + " " + line.by();
    }

    private String whole() {
        return driven.robot.lookup("#notes-whole").queryAs(TextArea.class).getText();
    }

    private void keys(KeyCode... codes) throws Exception {
        driven.robot.push(codes);
        driven.calm();
    }
}
