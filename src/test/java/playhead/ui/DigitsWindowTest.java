package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.look.PseudoClasses;

class DigitsWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;
    private final Set<String> wrong = new TreeSet<>();
    private int numbers;

    @BeforeEach
    void open() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
        driven.open(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(300)));
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void digits_of_numbers_and_times_are_equally_wide_and_numbers_stand_at_the_right_in_all_tables() throws Exception {
        for (String view : new String[] {"view.events", "view.state", "view.totals", "view.bins"}) {
            driven.call(view);
            driven.robot.interact(() -> driven.model().playhead().moveTo(200));
            driven.calm();
            numbers = 0;
            driven.robot.interact(() -> look(view));
            assertTrue(numbers > 3, view + " shows " + numbers + " numbers");
        }
        assertEquals(Set.of(), wrong);
    }

    private void look(String view) {
        Node root = driven.window().root();
        root.applyCss();
        driven.window().root().layout();
        for (Node node : root.lookupAll(".table-cell")) {
            if (node instanceof TableCell<?, ?> cell && !cell.isEmpty() && cell.getText() != null) {
                boolean number = isNumber(cell);
                if (number || cell.getStyleClass().contains("time")) {
                    uneven(cell, view);
                }
                if (number) {
                    numbers++;
                    if (cell.getAlignment() != Pos.CENTER_RIGHT) {
                        wrong.add(view + ": " + cell.getText() + " stands at " + cell.getAlignment());
                    }
                }
            }
        }
    }

    private static boolean isNumber(IndexedCell<?> cell) {
        return cell.getStyleClass().contains("number")
                || cell.getPseudoClassStates().contains(PseudoClasses.NUMBER);
    }

    private void uneven(IndexedCell<?> cell, String view) {
        Set<Double> widths = new TreeSet<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            Text text = new Text(Character.toString(digit));
            text.setFont(cell.getFont());
            widths.add(text.getLayoutBounds().getWidth());
        }
        if (widths.size() > 1) {
            wrong.add(view + ": " + cell.getFont() + " has digits of " + widths);
        }
    }
}
