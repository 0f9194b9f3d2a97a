package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of numbers with decimal commas stay text, but not without a hint at what makes them numbers. */
class DecimalCommasTest {
    private static final String BANK = """
        case;activity;Betrag;Alter Saldo;Anzahl
        a-1;Buchung;1.234,56;12,5;3
        a-1;Buchung;7;-0,25;4
        """;

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void make_a_command_line() {
        cli = new Cli(folder.resolve("state"));
    }

    private List<String> hints(String name, String text, Object... more) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".csv"), text);
        Object[] all = Stream.concat(Stream.of("import", file, "--into", folder.resolve(name)), Stream.of(more))
                .toArray();
        return cli.ok(all)
                .err()
                .lines()
                .filter(line -> line.contains("decimal"))
                .toList();
    }

    @Test
    void the_hint_names_the_columns_and_its_lines_make_them_numbers() throws Exception {
        List<String> hints = hints("bank", BANK);
        assertEquals(
                List.of("warning: bank.csv: numbers with decimal commas are read as text in Betrag, Alter Saldo; a"
                        + " mapping with these lines makes them numbers: decimal: \",\" and columns: { Betrag:"
                        + " decimal, \"Alter Saldo\": decimal }"),
                hints);
        String[] lines = hints.getFirst()
                .substring(hints.getFirst().indexOf("decimal: \""))
                .split(" and ");
        Path mapping = Files.writeString(folder.resolve("m.yaml"), "mapping: 1\n" + String.join("\n", lines) + "\n");
        assertEquals(List.of(), hints("mapped", BANK, "--mapping", mapping));
        Map<?, ?> data = (Map<?, ?>)
                cli.rows("events", folder.resolve("mapped")).getFirst().get("data");
        assertEquals(new BigDecimal("1234.56"), data.get("Betrag"));
        assertEquals(new BigDecimal("12.5"), data.get("Alter Saldo"));
    }

    @Test
    void the_check_before_an_import_says_it_too() throws Exception {
        assertEquals(1, hints("dry", BANK, "--dry-run").size());
    }

    @Test
    void what_may_be_groups_lists_or_numbers_with_dots_gets_no_hint() throws Exception {
        for (String values :
                List.of("1,234/56,789", "1,2,3/4,5", "1.5/2,5", "12,5/n", "12/13", "12,/13,5", "1.23,5/2,5")) {
            String[] two = values.split("/");
            String text = "case;activity;x\na-1;b;" + two[0] + "\na-1;b;" + two[1] + "\n";
            List<String> hints = hints("w" + values.hashCode(), text);
            assertTrue(hints.isEmpty(), () -> values + " " + hints);
        }
    }
}
