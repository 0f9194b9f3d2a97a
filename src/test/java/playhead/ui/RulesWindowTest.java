package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.opening.OpenLog;
import playhead.workspace.Moment;

/** Rules in the window: held against the log when that is asked for, and from a broken one to where and what it is. */
class RulesWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;

    @BeforeEach
    void open() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
        driven.open(Path.of("sample-data/shop.ndjson").toAbsolutePath());
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    private void define(Path... files) throws Exception {
        driven.robot.interact(() -> {
            OpenLog log = driven.model().logProperty().get();
            log.workspace().define(List.of(files));
            OpenLog defined = log.anew();
            driven.model().release();
            driven.model().resume(defined, Moment.recorded(defined.session().end()));
        });
        driven.calm();
    }

    private Path more() throws Exception {
        return Files.writeString(folder.resolve("more.yaml"), """
            rules:
              - { name: misspelt, entity: account, always: balnce >= 0 }
              - { name: no such thing, entity: spaceship, always: fuel > 0 }
              - { name: all by services, events: "*", always: 'actor.startsWith("service:")', says: Nobody else. }
            """);
    }

    private Object cell(String table, int row, int column) {
        TableView<?> view = driven.table(table);
        return view.getColumns().get(column).getCellData(row);
    }

    private String text(String id) {
        return driven.robot.lookup(id).queryLabeled().getText();
    }

    private void select(String table, int row) throws Exception {
        driven.robot.interact(() -> driven.table(table).getSelectionModel().clearAndSelect(row));
        driven.calm();
    }

    @Test
    void nothing_is_judged_before_it_is_asked_for_and_then_every_rule_says_what_came_of_it() throws Exception {
        define(Path.of("sample-data/shop.rules.yaml").toAbsolutePath(), more());
        driven.call("view.rules");
        new WindowPictures(driven).take("rules-unchecked");
        assertEquals(6, driven.table("#rules-table").getItems().size());
        assertEquals("… not checked yet", cell("#rules-table", 1, 0));
        assertTrue(text("#rules-about").contains("not checked yet"), text("#rules-about"));
        driven.call("rules.check");
        new WindowPictures(driven).take("rules-checked");
        assertEquals("✓ holds", cell("#rules-table", 0, 0));
        assertEquals("✗ broken 2 times", cell("#rules-table", 1, 0));
        assertEquals("? cannot be judged", cell("#rules-table", 3, 0));
        assertTrue(cell("#rules-table", 3, 7).toString().contains("there is no name `balnce`"));
        assertEquals("– nothing to judge", cell("#rules-table", 4, 0));
        assertTrue(text("#rules-about").contains("2 rules are broken"), text("#rules-about"));
        assertTrue(text("#rules-about").contains("the whole log, #657, RECORDED order"), text("#rules-about"));
    }

    @Test
    void from_a_broken_rule_it_goes_to_the_place_the_entity_and_the_rows_behind_it() throws Exception {
        define(Path.of("sample-data/shop.rules.yaml").toAbsolutePath());
        driven.call("view.rules");
        driven.call("rules.check");
        select("#rules-table", 1);
        assertEquals(2, driven.table("#rules-places").getItems().size());
        select("#rules-places", 1);
        new WindowPictures(driven).take("rules-place");
        assertEquals(185, driven.model().playhead().atProperty().get());
        assertEquals(
                "account/account-0003", driven.model().detail().entityProperty().get());
        assertEquals("#418", cell("#rules-places", 1, 6));
        assertTrue(cell("#rules-places", 1, 3).toString().startsWith("balance = "), "" + cell("#rules-places", 1, 3));
        driven.robot.interact(() -> driven.table("#rules-places").requestFocus());
        driven.press(KeyCode.ENTER);
        new WindowPictures(driven).take("rules-rows");
        assertEquals("state", driven.window().controller().viewInFront());
        assertEquals(2, driven.table("#state-table").getItems().size(), "those that are low at #185");
        driven.call("view.rules");
        driven.call("rules.all");
        assertEquals(1, driven.table("#rules-places").getSelectionModel().getSelectedIndex());
        select("#rules-table", 0);
        assertEquals(
                -1, driven.table("#rules-places").getSelectionModel().getSelectedIndex(), "it is not of this rule");
        driven.call("rules.all");
        assertNull(driven.table("#rules-table").getSelectionModel().getSelectedItem());
    }

    @Test
    void what_is_selected_is_copied_with_the_values_and_what_was_checked() throws Exception {
        define(Path.of("sample-data/shop.rules.yaml").toAbsolutePath());
        driven.call("view.rules");
        driven.call("rules.check");
        select("#rules-places", 0);
        driven.robot.interact(() -> driven.table("#rules-places").requestFocus());
        driven.call("edit.copy");
        StringBuilder copied = new StringBuilder();
        driven.robot.interact(() -> copied.append(Clipboard.getSystemClipboard().getString()));
        assertTrue(copied.toString().contains("account-0011"), copied.toString());
        assertTrue(copied.toString().contains("balance"), copied.toString());
        assertFalse(copied.toString().contains("account-0003"), copied.toString());
        List<String> facts = driven.window().controller().front().offer().orElseThrow().facts().stream()
                .map(fact -> fact.name() + ": " + fact.value())
                .toList();
        assertTrue(
                facts.toString().contains("rule accounts keep 10: !has(balance) || balance >= 10: broken 2 times"),
                facts.toString());
    }

    @Test
    void rules_over_events_show_the_events_that_break_them() throws Exception {
        define(more());
        driven.call("view.rules");
        driven.call("rules.check");
        select("#rules-table", 2);
        int places = driven.table("#rules-places").getItems().size();
        select("#rules-places", 0);
        new WindowPictures(driven).take("rules-events");
        driven.call("rules.rows");
        new WindowPictures(driven).take("rules-events-rows");
        assertEquals("events", driven.window().controller().viewInFront());
        assertEquals(places, driven.model().events().hitsProperty().get().size());
    }
}
