package playhead.readmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.event.JsonText;

/** Whatever a file calls its types and fields, they are names and nothing else. */
class HostileNamesTest extends QueryModelBase {
    private static final List<String> NAMES = List.of(
            "x\"; DROP SCHEMA \"DATA\" CASCADE; --",
            "\"",
            "\"\"",
            "'",
            ";",
            "--",
            "/*",
            "*/",
            "",
            " ",
            "\t",
            "a\nb",
            "\u0000",
            "😀",
            "é",
            "straße",
            "STRASSE",
            "SELECT",
            "from",
            "TABLE",
            "order",
            "user",
            "a.b",
            "\"a.b\"",
            "A.B",
            "Amount",
            "amount",
            "AMOUNT",
            "amount_2",
            "entity",
            "version",
            "last_position",
            "more_fields",
            "events",
            "STATE",
            "checkpoint",
            "n".repeat(200),
            "n".repeat(201),
            "😀".repeat(200),
            "\\u0041",
            "U&\"x\"",
            "$$",
            "?",
            "${x}",
            "{ts '2020'}",
            "_rowid_",
            "c_0",
            "t_1",
            "\u202Egnp",
            "PUBLIC",
            "null",
            "1",
            "-1",
            "\uFEFF",
            "İ",
            "ı");

    @Test
    void every_name_gets_a_table_and_a_column_of_its_own() {
        StringBuilder data = new StringBuilder("{");
        for (int i = 0; i < NAMES.size(); i++) {
            data.append(i == 0 ? "" : ",")
                    .append(JsonText.quoted(NAMES.get(i)))
                    .append(":")
                    .append(i);
        }
        for (int i = 0; i < NAMES.size(); i++) {
            events.add(NAMES.get(i), "id-" + i, NAMES.get(i), i == 0 ? data + "}" : "{\"v\":" + i + "}");
        }
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        for (int i = 1; i < NAMES.size(); i++) {
            String view = names(model, "SELECT table_name FROM entity_types WHERE name = " + literal(NAMES.get(i)))
                    .getFirst();
            assertEquals(
                    List.of("{\"v\":" + i + "}"), rows(model, "SELECT v FROM " + Identifier.quote(view)), NAMES.get(i));
            assertEquals(
                    List.of("{\"v\":" + i + "}"),
                    rows(model, "SELECT v FROM STATE(" + literal(NAMES.get(i)) + ")"),
                    NAMES.get(i));
        }
        List<String> columns =
                names(model, "SELECT column_name FROM fields WHERE entity_type = " + literal(NAMES.get(0)));
        assertEquals(NAMES.size(), columns.size());
        String type = Identifier.quote(
                names(model, "SELECT table_name FROM entity_types WHERE name = " + literal(NAMES.get(0)))
                        .getFirst());
        Set<String> values = new LinkedHashSet<>();
        for (String column : columns) {
            values.addAll(rows(model, "SELECT " + Identifier.quote(column) + " AS v FROM " + type));
        }
        assertEquals(NAMES.size(), values.size());
    }

    @Test
    void names_of_random_characters_stay_names() {
        Random random = new Random(11);
        String alphabet = "\"';-*/\\ \n.$?{}()aA_%\u0000\u00e9";
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < 60) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < random.nextInt(12); i++) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            names.add(name.toString());
        }
        int n = 0;
        for (String name : names) {
            events.add(name, "id-" + n, "T", "{" + JsonText.quoted(name) + ":" + n++ + "}");
        }
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        List<String> tables = names(model, "SELECT table_name FROM entity_types");
        assertEquals(60, tables.size());
        for (String table : tables) {
            assertEquals(
                    1, rows(model, "SELECT * FROM " + Identifier.quote(table)).size());
        }
    }

    @Test
    void plain_names_need_no_quotation_marks() {
        events.add(
                "order_saga", "order_saga-1", "T", "{\"Amount\":1,\"value\":2,\"day\":3,\"key\":4,\"address\":\"x\"}");
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(
                List.of("{\"Amount\":1,\"value\":2,\"day\":3,\"key\":4,\"address\":\"x\"}"),
                rows(model, "SELECT amount, value, day, key, ADDRESS FROM Order_Saga"));
        assertTrue(rows(model, "SELECT position, time, type, data, version, line, file, id, actor FROM EVENTS")
                        .size()
                == 1);
    }

    private static List<String> names(QueryModel model, String sql) {
        List<String> names = new ArrayList<>();
        try (SqlRows rows = (SqlRows) model.console().query(sql, 0, SqlLimits.ALL)) {
            while (rows.next()) {
                names.add(rows.text(0));
            }
        }
        return names;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
