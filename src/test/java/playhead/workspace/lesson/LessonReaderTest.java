package playhead.workspace.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import playhead.workspace.Answer;

/** A lesson file is read whole, or refused with one line that names the place. */
class LessonReaderTest {
    private static final String GOOD = """
        lesson: 1
        id: a
        title: { en: A, de: Ein A }
        about: only English
        log: { lab: order-fulfilment, style: choreography, fail: none, count: 1, seed: 3, faults: [crash] }
        steps:
          - text: { en: Look, de: Sieh }
            predict: { question: How many?, choices: ["1", "2"], answer: { events: "" } }
            do: { go: end }
            check:
              - { field: total, of: order-0001, is: 35.10 }
        """;

    private final LessonReader reader = new LessonReader();

    @Test
    void texts_are_read_in_both_languages_and_english_stands_in() {
        Lesson lesson = good(GOOD);
        assertEquals("Ein A", lesson.title().in("de"));
        assertEquals("only English", lesson.about().in("de"));
    }

    @Test
    void numbers_stay_as_they_are_written() {
        assertEquals("35.10", good(GOOD).steps().getFirst().checks().getFirst().expected());
    }

    @Test
    void the_stage_takes_the_arguments_of_the_lab() {
        Stage.Played played = assertInstanceOf(Stage.Played.class, good(GOOD).stage());
        assertEquals("choreography", played.settings().style());
        assertEquals(3, played.settings().seed());
        assertEquals(
                Set.of("crash"),
                played.settings().faults().stream()
                        .map(fault -> fault.word())
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void a_step_can_play_until_something_happens_or_to_the_end() {
        Lesson some = good(GOOD.replace("seed: 3", "seed: 3, until: start")
                .replace("{ go: end }", "{ play: { until: 'type == \"StepFailed\"' } }"));
        assertTrue(assertInstanceOf(Stage.Played.class, some.stage()).inSteps());
        assertEquals(
                new Deed.Play("type == \"StepFailed\""), some.steps().getFirst().deed());
        Lesson all = good(GOOD.replace("{ go: end }", "{ play: { until: end } }"));
        assertFalse(assertInstanceOf(Stage.Played.class, all.stage()).inSteps());
        assertEquals(new Deed.Play(null), all.steps().getFirst().deed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lesson: 1      | lesson: 2      | it is 1",
                "id: a          | id: A b        | no id",
                "about: only    | abuot: only    | there is no `abuot`",
                "{ go: end }    | { fly: away }  | step 1: there is no `fly`",
                "{ go: end }    | { play: end }  | step 1: keys with values",
                "{ go: end }    | { play: { unitl: end } } | there is no `unitl`",
                "seed: 3        | seed: 3, until: later | `until` is end, or start",
                "{ go: end }    | dance          | step 1: `dance` cannot be done",
                "is: 35.10      | of: x          | found duplicate key",
                "field: total   | field: total, when: 1 | step 1, check 1: there is no `when`",
                "is: 35.10      | is: 1, is-not: 2 | step 1, check 1: a check says `is` or `is-not`",
                "events: \"\"   | event: x       | step 1: there is no question here",
                "faults: [crash]| faults: [flood]| there is no fault `flood`",
                "fail: none     | fail: none, sytle: x | there is no `sytle`",
                "de: Ein A }    | de: Ein A      | line",
                "{ en: Look, de | { de           | no English text",
            })
    void a_slip_is_named_with_its_place(String from, String to, String reason) {
        assertTrue(GOOD.contains(from.strip()), from);
        String refused = refused(GOOD.replace(from.strip(), to.strip()));
        assertTrue(refused.startsWith("a.yaml: ") && refused.contains(reason.strip()), refused);
        assertEquals(1, refused.lines().count());
    }

    @Test
    void a_text_that_nobody_reads_in_class_is_too_long() {
        String refused = refused(GOOD.replace("en: Look", "en: \"" + "word ".repeat(81) + "\""));
        assertTrue(refused.contains("step 1: the text (en) has 81 words"), refused);
    }

    private Lesson good(String yaml) {
        return switch (reader.read("a.yaml", yaml)) {
            case Answer.Given<Lesson>(Lesson lesson, var warnings) -> lesson;
            case Answer.Refused<Lesson>(String reason, boolean usage) -> throw new AssertionError(reason);
        };
    }

    private String refused(String yaml) {
        return assertInstanceOf(Answer.Refused.class, reader.read("a.yaml", yaml))
                .reason();
    }
}
