package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import playhead.readmodel.export.SheetForm;

/** Copies and exports what the real window shows. */
class ExportWindowTest extends OrdersWindow {
    ExportWindowTest() {
        super(90);
    }

    @Test
    void the_filtered_events_are_written_in_the_columns_shown_with_what_is_said_of_them() throws Exception {
        driven.robot.interact(() -> driven.model().events().filter().setCondition("position <= 7"));
        driven.calm();
        driven.robot.interact(() -> driven.model().playhead().moveTo(40));
        driven.calm();
        Path file = folder.resolve("out.csv");
        export(file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(
                List.of(
                        "# workspace: orders",
                        "# mode: PAST",
                        "# order: RECORDED",
                        "# position: 40 of 90",
                        "# zone: UTC",
                        "# filter: position <= 7",
                        "# rows: 7"),
                lines.subList(0, 7));
        assertTrue(lines.get(7).startsWith("# sha256: "), lines.get(7));
        assertEquals("position,time,stream,type,actor,data", lines.get(8));
        assertTrue(lines.get(9).startsWith("1,"), lines.get(9));
        assertEquals(9 + 7, lines.size());
    }

    @Test
    void the_states_at_the_playhead_are_written_in_the_order_shown() throws Exception {
        command("view.state");
        driven.robot.interact(() -> driven.model().playhead().moveTo(10));
        driven.calm();
        long shown = driven.model().state().lines().size();
        assertTrue(shown > 1);
        Path file = folder.resolve("out.ndjson");
        driven.robot.interact(
                () -> driven.window().commands().get("edit.copyAs").action().run());
        driven.robot.interact(() -> {
            combo().setValue(SheetForm.NDJSON);
            field().setText(file.toString());
        });
        driven.robot.push(KeyCode.ENTER);
        driven.until(() ->
                Files.exists(file) && driven.robot.lookup("#export").queryAll().isEmpty());
        List<String> lines = Files.readAllLines(file);
        assertEquals(1 + shown, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"about\":{\"workspace\":\"orders\""), lines.getFirst());
    }

    @Test
    void what_differs_is_written_line_by_line_as_it_is_shown_with_both_moments() throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(10));
        driven.calm();
        command("compare.markHere");
        driven.robot.interact(() -> driven.model().playhead().moveTo(40));
        command("view.compare");
        driven.until(() -> driven.table("#compare-table").getItems().size() > 3);
        driven.robot.interact(() -> {
            driven.table("#compare-table").getSelectionModel().select(1);
            driven.table("#compare-table").requestFocus();
        });
        int closed = driven.table("#compare-table").getItems().size();
        driven.press(KeyCode.ENTER);
        driven.until(() -> driven.table("#compare-table").getItems().size() > closed);
        List<List<String>> shown = cells("#compare-table");
        Path file = folder.resolve("out.csv");
        export(file);
        List<String> lines = Files.readAllLines(file);
        assertTrue(
                lines.containsAll(List.of("# type: order", "# a: 10 in RECORDED order", "# b: 40 in RECORDED order")));
        List<String> rows = lines.subList(lines.indexOf("change,entity,field,a,b") + 1, lines.size());
        assertEquals(shown.size(), rows.size());
        String entity = "";
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",");
            String name = shown.get(i).get(1).strip().replaceFirst("^[▾▸] ", "");
            assertEquals(sign(cells[0]), shown.get(i).get(0), rows.get(i));
            entity = cells[2].isEmpty() ? name : entity;
            assertEquals(entity, cells[1], rows.get(i));
            assertTrue(cells[2].isEmpty() || cells[2].equals(name), rows.get(i));
        }
        assertTrue(rows.stream().anyMatch(row -> row.split(",")[2].equals("amount")));
    }

    @Test
    void totals_are_written_and_copied_in_the_order_and_the_columns_shown() throws Exception {
        command("view.totals");
        driven.until(() -> !driven.table("#totals-table").getItems().isEmpty());
        driven.robot.interact(() -> combo("#totals-sum").setValue("amount"));
        driven.until(() -> driven.table("#totals-table").getColumns().size() == 5);
        driven.robot.interact(() -> sortBy(1));
        driven.calm();
        List<List<String>> shown = cells("#totals-table");
        Path file = folder.resolve("out.csv");
        export(file);
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.containsAll(List.of("# type: order", "# by: status", "# sum: amount")), lines.toString());
        List<String> rows = lines.subList(lines.indexOf("status,count,sum,min,max") + 1, lines.size());
        assertEquals(
                shown.stream()
                        .map(row -> String.join(",", row).replaceAll("[^\\p{Alnum},.-]", ""))
                        .toList(),
                rows);
        driven.robot.interact(() -> {
            driven.table("#totals-table").getSelectionModel().select(0);
            driven.table("#totals-table").requestFocus();
        });
        driven.robot.push(KeyCode.CONTROL, KeyCode.C);
        driven.until(() -> clipboard()
                .equals("status\tcount\tsum\tmin\tmax\n" + rows.getFirst().replace(',', '\t') + "\n"));
    }

    private static String sign(String change) {
        return switch (change) {
            case "added" -> "+";
            case "removed" -> "−";
            default -> "~";
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void sortBy(int column) {
        TableView table = driven.table("#totals-table");
        table.getSortOrder().setAll(table.getColumns().get(column));
        table.sort();
    }

    private List<List<String>> cells(String table) {
        TableView<?> shown = driven.table(table);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < shown.getItems().size(); i++) {
            int row = i;
            rows.add(shown.getVisibleLeafColumns().stream()
                    .map(column -> String.valueOf(column.getCellData(row)))
                    .toList());
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> combo(String id) {
        return driven.robot.lookup(id).queryAs(ComboBox.class);
    }

    @Test
    void control_c_copies_the_selected_rows_and_in_a_field_the_selected_text() throws Exception {
        assertFalse(driven.table("#events-table").getItems().isEmpty());
        driven.robot.interact(() -> {
            driven.table("#events-table").getSelectionModel().select(2);
            driven.table("#events-table").requestFocus();
        });
        driven.calm();
        driven.robot.push(KeyCode.CONTROL, KeyCode.C);
        driven.until(() -> clipboard().startsWith("position\ttime\tstream\ttype\tactor\tdata\n3\t")
                && clipboard().lines().count() == 2);
        driven.robot.push(KeyCode.G);
        driven.robot.write("end");
        driven.robot.push(KeyCode.CONTROL, KeyCode.A);
        driven.robot.push(KeyCode.CONTROL, KeyCode.C);
        driven.until(() -> clipboard().equals("end"));
    }

    @Test
    void what_comes_out_of_a_what_if_says_so_in_its_name_and_header() throws Exception {
        driven.robot.interact(
                () -> driven.table("#events-table").getSelectionModel().select(89));
        driven.until(() -> driven.model().detail().position() == 90);
        driven.call("whatif.start");
        driven.call("whatif.skip");
        driven.until(() -> !driven.table("#what-if-table").getItems().isEmpty());
        driven.robot.interact(
                () -> driven.window().commands().get("edit.copyAs").action().run());
        driven.robot.interact(
                () -> assertTrue(field().getText().endsWith("what-if-differences.csv"), field().getText()));
        driven.call("view.escape");
        Path file = folder.resolve("out.csv");
        export(file);
        List<String> lines = Files.readAllLines(file);
        assertTrue(
                lines.containsAll(List.of(
                        "# mode: WHAT-IF",
                        "# what-if: What-if 1, not evidence, rules not checked again",
                        "# supposed: Event #90 did not happen",
                        "type,entity,change,field,recorded,supposed",
                        "order,order-30,removed,status,paid,")),
                lines::toString);
    }

    private void export(Path file) throws Exception {
        driven.robot.push(KeyCode.CONTROL, KeyCode.E);
        driven.robot.interact(() -> field().setText(file.toString()));
        driven.robot.push(KeyCode.ENTER);
        driven.until(() ->
                Files.exists(file) && driven.robot.lookup("#export").queryAll().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<SheetForm> combo() {
        return driven.robot.lookup("#export #form").queryAs(ComboBox.class);
    }

    private TextField field() {
        return driven.robot.lookup("#export #file").queryAs(TextField.class);
    }

    private void command(String id) throws Exception {
        driven.robot.interact(() -> driven.window().commands().get(id).action().run());
        driven.calm();
    }

    private String clipboard() {
        return String.valueOf(Clipboard.getSystemClipboard().getString());
    }
}
