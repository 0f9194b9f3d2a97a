package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every view also holds for decisions that are made again, before and after, and for a what-if of them. */
class DecisionsLookWindowTest extends DecidingWindow {
    @Test
    void text_stands_out_in_every_theme() throws Exception {
        assertNone(new EveryLook(driven, this::everyScreen).pale());
    }

    @Test
    void nothing_is_cut_off_or_nameless_in_german_at_200_percent_in_a_small_window() throws Exception {
        open(Locale.GERMAN);
        assertNone(new EveryLook(driven, this::everyScreen).wrongWhereSmall("de", 200));
    }

    @Test
    @Tag("long")
    void nothing_is_cut_off_or_nameless_in_german_at_any_size() throws Exception {
        assertWhole(Locale.GERMAN, 100, 150, 200);
    }

    @Test
    @Tag("long")
    void nothing_is_cut_off_or_nameless_in_english_at_any_size() throws Exception {
        assertWhole(Locale.ENGLISH, 100, 150, 200);
    }

    private void assertWhole(Locale language, int... zooms) throws Exception {
        open(language);
        assertNone(new EveryLook(driven, this::everyScreen).wrong(language.getLanguage(), zooms));
    }

    private void open(Locale language) throws Exception {
        driven.close();
        driven = new DrivenWindow(folder, language);
        driven.open(root);
    }

    private static void assertNone(Set<String> wrong) {
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    private void everyScreen(EveryLook.Look look) throws Exception {
        driven.call("decision.open");
        driven.until(() -> node("#decisions").isVisible());
        look.at("decision.open");
        choose("#decisions-rule", "overdraftLimit");
        type("#decisions-value", "x");
        look.at("decision.wrong");
        type("#decisions-value", "1000,00");
        press("#decisions-go");
        driven.until(() -> flips("#decisions-table").size() == 10);
        driven.robot.interact(
                () -> driven.table("#decisions-table").getSelectionModel().select(0));
        driven.calm();
        look.at("decision.flips");
        driven.call("decision.without");
        driven.until(() -> flips("#what-if-flips").size() == 10);
        look.at("decision.without");
        driven.call("whatif.leave");
        driven.call("view.commands");
        press("#decisions-back");
    }
}
