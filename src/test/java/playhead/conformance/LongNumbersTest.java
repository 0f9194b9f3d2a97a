package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers in conditions are of one exact kind, however long; what is mistyped is named in the words of the language. */
class LongNumbersTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path into;

    @BeforeEach
    void import_numbers() throws Exception {
        cli = new Cli(folder.resolve("state"));
        into = folder.resolve("w");
        cli.ok("import", Files.writeString(folder.resolve("n.ndjson"), """
            {"stream":"n-1","id":"1","data":{"a":9007199254740993}}
            {"stream":"n-1","id":"2","data":{"a":9223372036854775807}}
            {"stream":"n-1","id":"3","data":{"a":9223372036854775808}}
            {"stream":"n-1","id":"4","data":{"a":123456789012345678901234567890}}
            {"stream":"n-1","id":"5","data":{"a":-9223372036854775809,"b":"9223372036854775808"}}
            """), "--into", into);
    }

    private List<Object> ids(String where) {
        return cli.rows("events", into, "--where", where).stream()
                .map(event -> event.get("id"))
                .toList();
    }

    @Test
    void whole_numbers_beyond_a_long_are_compared_exactly() {
        assertEquals(List.of("1"), ids("data.a == 9007199254740993"));
        assertEquals(List.of("2"), ids("data.a == 9223372036854775807"));
        assertEquals(List.of("3"), ids("data.a == 9223372036854775808"));
        assertEquals(List.of(), ids("data.a == 9223372036854775809"));
        assertEquals(List.of("4"), ids("data.a==123456789012345678901234567890"));
        assertEquals(List.of("5"), ids("data.a == -9223372036854775809"));
        assertEquals(List.of("5"), ids("data.a == -9223372036854775809.0"));
        assertEquals(List.of(), ids("data.a == 9223372036854775809.0"));
        assertEquals(List.of("3"), ids("data.a - 9223372036854775807 == 1"));
        assertEquals(List.of("4"), ids("data.a in [123456789012345678901234567890, 5]"));
    }

    @Test
    void digits_in_texts_and_names_stay_texts_and_places_stay_places() {
        assertEquals(List.of("5"), ids("data.b == \"9223372036854775808\""));
        assertEquals(List.of("5"), ids("data.b == 'x' || data.b == '9223372036854775808' // 9223372036854775808"));
        String said = cli.fails(2, "events", into, "--where", "data.a == 9223372036854775808 && nothing == 1")
                .err();
        assertTrue(said.contains("column 34"), said);
    }

    @Test
    void signs_that_are_no_operators_are_named() {
        assertTrue(cli.fails(2, "events", into, "--where", "data.a = 1").err().contains("== compares"));
        assertTrue(cli.fails(2, "events", into, "--where", "data.b == 'x").err().contains("a text that does not end"));
        assertTrue(cli.fails(2, "events", into, "--where", "data.a == 1 & data.a == 2")
                .err()
                .contains("&& joins conditions"));
    }
}
