package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import playhead.ui.colour.ColourRule;
import playhead.ui.colour.ColourRules;
import playhead.ui.colour.Palette;
import playhead.ui.colour.TypeChip;
import playhead.ui.look.Theme;

class ColourWindowTest extends OrdersWindow {
    ColourWindowTest() {
        super(60);
    }

    @Test
    void a_type_has_the_same_letters_in_the_table_the_legend_the_values_and_the_timeline_as_a_table() throws Exception {
        Set<String> both = Set.of("OP", "Oa");
        driven.until(() -> chips("#events-table").equals(both));
        driven.until(() -> chips(".transport .legend").equals(both));
        driven.call("events.facets");
        driven.until(() -> chips("#facets").equals(both));
        driven.call("view.bins");
        List<?> lines = driven.table("#bins-table").getItems();
        assertTrue(lines.getFirst().toString().contains("OP OrderPlaced"), lines.getFirst()::toString);
    }

    @Test
    void a_value_colours_its_rows_by_keys_alone_and_the_card_changes_orders_and_deletes_rules() throws Exception {
        select(57);
        driven.robot.press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.C).release(KeyCode.C, KeyCode.ALT, KeyCode.SHIFT);
        driven.calm();
        assertEquals(Set.of("O"), signs());
        assertTrue(
                driven.model().messageProperty().get().contains("light blue, O"),
                driven.model().messageProperty()::get);
        driven.robot.press(KeyCode.ALT, KeyCode.C).release(KeyCode.C, KeyCode.ALT);
        driven.press(KeyCode.INSERT);
        driven.robot.write("=position == 59");
        driven.press(KeyCode.ENTER);
        driven.until(() -> rules().allProperty().get().getFirst().filter().equals("position == 59"));
        driven.until(() -> signs().equals(Set.of("A", "O")));
        driven.robot.interact(() -> driven.robot.lookup("#colour-list").query().requestFocus());
        driven.robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        driven.until(() -> signs().equals(Set.of("O")));
        driven.press(KeyCode.SPACE);
        assertFalse(rules().allProperty().get().getLast().on());
        driven.press(KeyCode.DELETE);
        assertEquals(1, rules().allProperty().get().size());
        driven.press(KeyCode.ESCAPE);
        driven.close();
        driven = new DrivenWindow(folder);
        driven.open(folder.resolve("orders.playhead"));
        driven.until(() -> signs().equals(Set.of("O")));
        driven.call("colour.onOff");
        driven.until(() -> signs().isEmpty());
    }

    @Test
    void marked_rows_can_be_read_in_every_theme_in_events_and_state() throws Exception {
        driven.robot.interact(() -> {
            for (int colour = 0; colour <= Palette.TYPES; colour++) {
                String condition = "position % 8 == " + colour;
                int rank = colour;
                rules().mark(null, condition, "");
                rules().replace(0, rule -> recoloured(rule, rank));
                rules().mark("order", "amount % 8.0 == " + colour + ".0", "");
                rules().replace(0, rule -> recoloured(rule, rank));
            }
        });
        Set<String> pale = new TreeSet<>();
        for (String view : List.of("view.events", "view.state")) {
            driven.call(view);
            for (long at : new long[] {60, 50}) {
                driven.robot.interact(() -> driven.model().playhead().moveTo(at));
                for (Theme theme : Theme.values()) {
                    driven.robot.interact(
                            () -> driven.model().look().chosenThemeProperty().set(theme));
                    driven.calm();
                    driven.robot.interact(() -> SceneText.pale(driven.window().root())
                            .forEach(text -> pale.add(theme + " " + view + " " + text)));
                    assertTrue(signs().size() >= 4, view + " " + theme + " " + signs());
                }
            }
        }
        assertTrue(pale.isEmpty(), String.join("\n", pale));
    }

    private static ColourRule recoloured(ColourRule rule, int colour) {
        return new ColourRule(
                rule.name(), rule.type(), rule.mode(), rule.filter(), colour, Integer.toString(colour), true);
    }

    private ColourRules rules() {
        return driven.model().events().colours();
    }

    private void select(int row) throws Exception {
        driven.robot.interact(() -> {
            driven.table("#events-table").requestFocus();
            driven.table("#events-table").getSelectionModel().select(row);
        });
        driven.calm();
    }

    /** Signs in front of the rows of the view in front. */
    private Set<String> signs() {
        return driven.window().controller().front().node().lookupAll(".sign-cell").stream()
                .map(cell -> ((TableCell<?, ?>) cell).getGraphic())
                .filter(Objects::nonNull)
                .map(chip -> ((Label) chip).getText())
                .collect(Collectors.toSet());
    }

    private Set<String> chips(String around) {
        Node node = driven.robot.lookup(around).query();
        return node.lookupAll(".type-chip").stream()
                .map(chip -> ((TypeChip) chip).getText())
                .filter(letters -> !letters.isEmpty())
                .collect(Collectors.toSet());
    }
}
