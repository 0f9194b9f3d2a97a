package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that cannot be meant is answered in one line, in the words that the command line takes. */
class WrongCallsTest extends CommandLineBase {
    @BeforeEach
    void import_a_log() {
        cli.ok("import", Path.of("sample-data/shop.ndjson"), "--into", workspace);
    }

    @Test
    void a_word_that_an_option_does_not_take_is_answered_with_those_that_it_takes() {
        told("--replay takes recorded or occurred, not sideways", "--replay", "sideways");
        told("--format takes json or ndjson or table, not yaml", "--format", "yaml");
    }

    @Test
    void a_text_where_a_number_is_wanted_is_named() {
        told("invalid value for option '--limit': 'many' is not a whole number", "--limit", "many");
    }

    @Test
    void an_option_that_there_is_not_is_answered_with_one_that_is_near() {
        told("there is no option --formt; near: --format", "--formt", "json");
    }

    private void told(String line, String option, String value) {
        Cli.Ran ran = cli.fails(2, "state", workspace, option, value);
        assertEquals("playhead: " + line + " (playhead state --help lists what there is)\n", ran.err());
    }
}
