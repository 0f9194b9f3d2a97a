package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The frame of the window: modes, languages, what is remembered, what went wrong. */
class ShellWindowTest extends OrdersWindow {
    private static final int EVENTS = 60;

    ShellWindowTest() {
        super(EVENTS);
    }

    @Test
    void the_mode_is_named_by_title_banner_icon_and_for_screen_readers() throws Exception {
        assertTrue(driven.title().contains("(END)"), driven.title());
        assertEquals("END", driven.robot.lookup("#word").queryLabeled().getText());
        driven.press(KeyCode.LEFT);
        assertTrue(driven.title().contains("(PAST)"), driven.title());
        assertEquals("PAST", driven.robot.lookup("#word").queryLabeled().getText());
        assertTrue(driven.robot.lookup("#word").query().getAccessibleText().startsWith("PAST"));
        assertTrue(driven.robot.lookup("#frame").query().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("past")));
    }

    @Test
    void another_language_keeps_the_workspace_the_place_and_the_view() throws Exception {
        driven.press(KeyCode.DIGIT2);
        driven.press(KeyCode.LEFT);
        PlayheadWindow before = driven.window();
        driven.call("view.language");
        assertNotSame(before, driven.window());
        assertTrue(
                driven.model().text().status().get().contains("Ereignisse"),
                driven.model().text().status().get());
        assertEquals(EVENTS - 1, driven.model().playhead().atProperty().get());
        assertEquals("state", driven.window().controller().viewInFront());
        assertEquals(EVENTS, driven.model().logProperty().get().session().end());
        driven.press(KeyCode.LEFT);
        assertEquals(EVENTS - 2, driven.model().playhead().atProperty().get());
        driven.call("view.language");
        assertTrue(
                driven.model().text().status().get().contains("events"),
                driven.model().text().status().get());
    }

    @Test
    void a_workspace_opens_at_its_end_and_offers_to_continue_where_it_was_left() throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(17));
        driven.calm();
        driven.close();
        driven = new DrivenWindow(folder);
        driven.open(root);
        assertEquals(EVENTS, driven.model().playhead().atProperty().get());
        assertEquals(
                "continue at #17?", driven.robot.lookup("#goOn").queryButton().getText());
        driven.robot.interact(() -> driven.robot.lookup("#goOn").queryButton().fire());
        driven.calm();
        assertEquals(17, driven.model().playhead().atProperty().get());
        assertFalse(driven.robot.lookup("#goOn").query().isVisible());
    }

    @Test
    void the_start_page_shows_what_was_open_before_and_what_is_missing() throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(17));
        driven.calm();
        driven.call("file.close");
        String facts = "60 events · left at #17 · today";
        driven.until(() -> driven.robot.lookup(facts).tryQuery().isPresent());
        Path aside = Files.move(root, root.resolveSibling("elsewhere"));
        driven.robot.interact(() -> driven.recents().pin(driven.recents().all().getFirst(), true));
        driven.until(() -> !(driven.robot.lookup(".recent").query() instanceof Button));
        Files.move(aside, root);
        driven.robot.interact(() -> driven.recents().pin(driven.recents().all().getFirst(), false));
        driven.until(() -> driven.robot.lookup(".recent").query() instanceof Button);
        driven.robot.interact(() -> driven.robot.lookup(".recent").queryButton().fire());
        driven.until(() -> driven.model().logProperty().get() != null);
    }

    @Test
    void what_went_wrong_is_said_with_what_is_safe_and_what_to_do() throws Exception {
        driven.robot.interact(() -> driven.window()
                .background()
                .failed()
                .accept(new UncheckedIOException(new IOException("/disk: no space left"))));
        String said = driven.robot.lookup("#problem-panel .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining(" "));
        assertTrue(said.contains("/disk: no space left") && said.contains("orders #60"), said);
        assertTrue(said.contains("Nothing in the workspace was changed"), said);
        driven.robot.interact(
                () -> driven.robot.lookup("#problem-dismiss").queryButton().fire());
        assertFalse(driven.robot.lookup("#problem-panel").query().isVisible());
    }
}
