package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cells of a CSV become, through the command line. */
class CsvValuesTest {
    @TempDir
    Path temp;

    private Cli cli;
    private Path workspace;

    @BeforeEach
    void begin() {
        cli = new Cli(temp.resolve("state"));
        workspace = temp.resolve("w.playhead");
    }

    @Test
    void columns_that_name_things_stay_texts_and_are_not_summed() throws IOException {
        Path log = file("""
            case,activity,order id,customer_id,Kundennummer,RechnungsNr,partNo,uuid,amount,paid,grid
            a-1,Made,4711,17,1001,5,9,1,2.50,3,4
            a-1,Made,4712,18,1002,6,9,2,1.50,3,5
            """, "a.csv");
        Map<String, Object> summary =
                cli.rows("import", log, "--into", workspace).getFirst();
        assertEquals(
                List.of("amount", "paid", "grid"),
                List.copyOf(map(summary.get("sums")).keySet()));
        Map<String, Object> data = map(cli.rows("events", workspace).getFirst().get("data"));
        for (String name : List.of("order id", "customer_id", "Kundennummer", "RechnungsNr", "partNo", "uuid")) {
            assertTrue(data.get(name) instanceof String, name + " is " + data.get(name));
        }
        for (String name : List.of("amount", "paid", "grid")) {
            assertTrue(data.get(name) instanceof Number, name + " is " + data.get(name));
        }
    }

    @Test
    void a_mapping_makes_numbers_of_them_all_the_same() throws IOException {
        Path log = file("case,activity,order id\na-1,Made,4711\n", "a.csv");
        Path mapping = file("mapping: 1\ncolumns: { order id: integer }\n", "m.yaml");
        cli.ok("import", log, "--mapping", mapping, "--into", workspace);
        Map<String, Object> data = map(cli.rows("events", workspace).getFirst().get("data"));
        assertTrue(data.get("order id") instanceof Number, data::toString);
    }

    @Test
    void fields_of_a_change_log_follow_the_same_rule() throws IOException {
        Path log = file("case,time,field,old,new\na-1,2024-01-01,order_no,,12\na-1,2024-01-02,total,,12\n", "c.csv");
        Path mapping = file("""
            mapping: 1
            row: change
            roles: { field: field, old: old, new: new }
            """, "m.yaml");
        cli.ok("import", log, "--mapping", mapping, "--into", workspace);
        Map<String, Object> fields = map(cli.rows("state", workspace).getFirst().get("fields"));
        assertEquals("12", fields.get("order_no"));
        assertTrue(fields.get("total") instanceof Number, fields::toString);
    }

    @Test
    void an_old_value_that_does_not_fit_its_column_is_kept_and_reported() throws IOException {
        Path log = file("""
            account,time,field,old,new
            account-1,2024-01-01,limit,,100
            account-1,2024-01-02,limit,n/a,200
            account-1,2024-01-03,open,perhaps,true
            account-1,2024-01-04,notes,{broken,"{}"
            account-1,2024-01-05,limit,200,much
            """, "c.csv");
        Path mapping = file("""
            mapping: 1
            row: change
            roles: { entity: account, field: field, old: old, new: new }
            columns: { limit: decimal, open: boolean, notes: json }
            """, "m.yaml");
        Map<String, Object> summary = cli.rows("import", log, "--mapping", mapping, "--into", workspace)
                .getFirst();
        assertEquals(4, ((Number) summary.get("accepted")).intValue());
        assertEquals(1, ((Number) summary.get("rejected")).intValue());
        Cli.Ran state = cli.ok("state", workspace, "--json");
        assertTrue(state.err().contains("limit") && state.err().contains("n/a"), state::toString);
        Map<String, Object> second = cli.rows("events", workspace).get(1);
        assertEquals(Map.of("limit", "n/a"), map(second.get("meta")).get("old"));
        assertEquals(200, ((Number) map(second.get("data")).get("limit")).intValue());
        Map<String, Object> fourth = cli.rows("events", workspace).get(3);
        assertEquals(Map.of("notes", "{broken"), map(fourth.get("meta")).get("old"));
    }

    private Path file(String text, String name) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
