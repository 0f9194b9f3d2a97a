package playhead.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditFileTest {
    private static AuditFile read(String yaml) {
        return AuditFile.read(yaml);
    }

    private static String problem(String yaml) {
        List<?> problems = read(yaml).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst().toString();
    }

    @Test
    void every_example_of_the_page_and_of_the_samples_can_be_used() throws IOException {
        Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/reference/watches-and-rules.md")));
        int count = 0;
        for (; example.find(); count++) {
            AuditFile file = read(example.group(1));
            assertEquals(List.of(), file.problems());
            assertEquals(2, file.watches().size());
            assertEquals(3, file.rules().size());
        }
        assertTrue(count > 0, "no example");
        assertEquals(
                List.of(),
                read(Files.readString(Path.of("sample-data/shop.rules.yaml"))).problems());
    }

    @Test
    void a_watch_is_told_the_first_time_unless_each_is_said() {
        AuditFile file = read("""
            watches:
              - { name: a, entity: account, when: balance < 0 }
              - { name: b, events: [Paid, Refunded], report: each }
              - { name: c, events: "*", when: actor == "ann" }
            """);
        assertEquals(List.of(), file.problems());
        assertEquals(
                List.of(
                        new Watch("a", new Subject("account", List.of()), "balance < 0", false),
                        new Watch("b", new Subject(null, List.of("Paid", "Refunded")), null, true),
                        new Watch("c", new Subject(null, List.of()), "actor == \"ann\"", false)),
                file.watches());
    }

    @Test
    void what_is_missing_or_wrong_is_said_with_its_line() {
        assertEquals(
                "line 2: a watch is about the entities of a type or about events: `entity: account`, `events: Paid`",
                problem("watches:\n  - { name: a, when: balance < 0 }\n"));
        assertEquals(
                "line 2: a watch has a condition: `when: balance < 0`",
                problem("watches:\n  - { name: a, entity: account }\n"));
        assertEquals(
                "line 3: `always`: column 11 of the expression: the expression ends too early",
                problem("rules:\n  - name: a\n    always: balance >=\n    entity: account\n"));
        assertEquals(
                "line 2: a rule has no `when`; it has name, entity, events, always, says",
                problem("rules:\n  - { name: a, entity: account, always: x > 0, when: x }\n"));
        assertEquals(
                "line 3: `a` is there already",
                problem("rules:\n"
                        + "  - { name: a, events: A, always: id != '' }\n"
                        + "  - { name: a, events: A, always: id != '' }\n"));
        assertEquals(
                "line 2: `report` is first or each", problem("watches:\n  - { name: a, events: A, report: never }\n"));
        assertEquals("line 1: rules is a list, each element after a dash", problem("rules: none\n"));
    }

    @Test
    void what_comes_later_replaces_what_has_the_same_name() {
        AuditDefinitions both = AuditDefinitions.NONE
                .with(read(
                        "watches:\n  - { name: a, events: A }\nrules:\n  - { name: r, events: A, always: id != '' }\n"))
                .with(read("watches:\n  - { name: b, events: B }\n  - { name: a, events: C }\n"));
        assertEquals(
                List.of("a [C]", "b [B]"),
                both.watches().stream()
                        .map(watch -> watch.name() + " " + watch.subject().events())
                        .toList());
        assertEquals(1, both.rules().size());
    }
}
