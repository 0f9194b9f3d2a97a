package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lessons are done by the real engine, and a lesson that tells something wrong does not pass. */
class LessonsTest {
    private static final String LESSON = """
        lesson: 1
        id: wrong
        title: Wrong
        about: Wrong on purpose.
        log: { lab: order-fulfilment, style: choreography, fail: payment, count: 2, seed: 7 }
        steps:
          - text: First
            check:
              - { events: "", is: 22 }
          - text: Second
        """;

    @TempDir
    Path temp;

    private Cli cli;

    @BeforeEach
    void state() {
        cli = new Cli(temp.resolve("state"));
    }

    @Test
    void a_step_plays_the_lab_to_where_it_says_and_one_that_waits_for_what_never_comes_does_not_hold()
            throws Exception {
        String played = LESSON.replace("seed: 7 }", "seed: 7, until: start }")
                .replace(
                        "  - text: First\n",
                        "  - text: First\n    do: { play: { until: 'type == \"PaymentDeclined\"' } }\n")
                .replace(
                        "{ events: \"\", is: 22 }",
                        "{ type-at: end, is: PaymentDeclined }\n"
                                + "      - { events: 'type == \"PaymentDeclined\"', is: 1 }")
                .replace(
                        "  - text: Second\n",
                        "  - text: Second\n"
                                + "    do: { play: { until: end } }\n"
                                + "    check:\n"
                                + "      - { events: \"\", is: 22 }\n");
        Path file = Files.writeString(temp.resolve("played.yaml"), played);
        cli.rows("lesson", "check", file).forEach(row -> assertEquals(true, row.get("ok"), row::toString));
        Files.writeString(file, played.replace("PaymentDeclined\"' } }", "NeverSeen\"' } }"));
        Cli.Ran ran = cli.fails(1, "lesson", "check", file);
        assertTrue((ran.out() + ran.err()).contains("the Lab's run is over"), ran::toString);
        Files.writeString(file, played.replace("PaymentDeclined\"' } }", "(\"' } }"));
        cli.fails(1, "lesson", "check", file);
        Files.writeString(file, played.replaceAll("log: .*", "log: { sample: bank }"));
        ran = cli.fails(1, "lesson", "check", file);
        assertTrue((ran.out() + ran.err()).contains("the Lab did not make this log"), ran::toString);
    }

    @Test
    void every_lesson_that_comes_along_holds() {
        List<Map<String, Object>> rows = cli.rows("lesson", "check");
        rows.forEach(row -> assertEquals(true, row.get("ok"), row::toString));
        Set<Object> checked = rows.stream().map(row -> row.get("lesson")).collect(Collectors.toSet());
        Set<Object> listed = cli.rows("lesson", "list").stream()
                .map(row -> row.get("lesson"))
                .collect(Collectors.toSet());
        assertEquals(listed, checked);
        assertTrue(checked.size() >= 5);
        assertEquals(
                rows.size(),
                cli.rows("lesson", "list").stream()
                        .mapToInt(row -> ((Number) row.get("steps")).intValue())
                        .sum());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ events: 'type == \"OrderPlaced\"', is: 3 }                    ; check 2: it is 2, not 3",
                "{ states: order, where: 'status == \"completed\"', is: 2 }      ; check 2: it is 1, not 2",
                "{ field: balance, of: account-0006, is: 6 }                     ; check 2: it is 5.00, not 6",
                "{ field: balance, of: nobody, is: 6 }                           ; check 2: ",
                "{ sum: balance, type: account, is: 0 }                          ; check 2: it is 4469.69, not 0",
                "{ differences: [12, end], is: 0 }                               ; check 2: it is 6, not 0",
                "{ what-if: [15], is: 0 }                                        ; check 2: it is 4, not 0",
                "{ what-if: [99], is: 0 }                                        ; check 2: no event at position 99",
                "{ type-at: 13, is-not: OrderPlaced }                            ; check 2: it is OrderPlaced, which",
                "{ commands: rejected, is: 1000 }                                ; check 2: it is ",
                "{ sql: 'select count(*) from \"order\"', is: 3 }                ; check 2: it is 2, not 3",
                "{ sql: 'delete from \"order\"', is: 3 }                         ; check 2: ",
            })
    void a_check_of_each_kind_can_fail(String check, String reason) throws IOException {
        Path file = write(LESSON.replace("is: 22 }", "is: 22 }\n      - " + check.strip()));
        Cli.Ran ran = cli.run("lesson", "check", file, "--json");
        assertEquals(1, ran.exit(), ran::toString);
        assertTrue(ran.err().contains("wrong, step 1: " + reason.strip()), ran::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "do: { go: 999 }                          ; outside",
                "do: { revert: { to: 999, reason: x } }   ; outside",
                "do: { what-if: [999] }                   ; no event at position 999",
                "predict: { question: Q, choices: [\"7\", \"8\"], answer: { events: \"\" } } ; none of the choices",
            })
    void what_cannot_be_done_ends_the_lesson(String line, String reason) throws IOException {
        Cli.Ran ran = cli.run("lesson", "check", write(LESSON + "    " + line.strip() + "\n"), "--json");
        assertEquals(1, ran.exit(), ran::toString);
        assertTrue(ran.err().contains("wrong, step 2: ") && ran.err().contains(reason.strip()), ran::toString);
    }

    @Test
    void a_file_that_is_no_lesson_is_one_line() throws IOException {
        cli.fails(1, "lesson", "check", write("steps: ["));
        cli.fails(1, "lesson", "check", temp.resolve("missing.yaml"));
        cli.fails(2, "lesson", "export", "nothing", "--out", temp.resolve("n.html"));
    }

    @Test
    void a_handout_is_the_same_each_time_and_shows_no_answer_before_its_end() throws IOException {
        Path page = temp.resolve("a.html");
        cli.ok("lesson", "export", "choreography-with-failure", "--out", page, "--lang", "de");
        String html = Files.readString(page);
        cli.ok("lesson", "export", "choreography-with-failure", "--out", page, "--lang", "de");
        assertEquals(html, Files.readString(page));
        assertTrue(html.contains("Welches Ereignis kommt als Nächstes?") && html.contains("<svg"));
        String questions = html.substring(0, html.indexOf("<h2 class=\"answers\">"));
        assertFalse(questions.contains("Schritt 2: StockReleased"));
        assertTrue(html.substring(questions.length()).contains("Schritt 2: StockReleased"));
    }

    @Test
    void a_handout_escapes_what_a_lesson_says() throws IOException {
        Path page = temp.resolve("b.html");
        cli.ok("lesson", "export", write(LESSON.replace("text: First", "text: \"<script>&\"")), "--out", page);
        String html = Files.readString(page);
        assertTrue(html.contains("&lt;script&gt;&amp;") && !html.contains("<script>"));
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(temp.resolve("wrong.yaml"), yaml);
    }
}
