package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.format.UnreadableLog;
import playhead.format.xes.SafeXml;

/** What parsers complain of is said in the language of the window, or in quotation marks as theirs. */
class SaidParsersTest {
    private final German german = new German();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<log><trace></log>",
                "<log><trace>",
                "<log",
                "<log key='1' key='2'/>",
                "<log a='&x;'/>",
                "<log>&x;</log>",
                "x<log/>",
                "<log/>x",
                "<log a=1/>",
                "<log>\u0001</log>",
                "<log a='<'/>",
                "",
            })
    void a_broken_xml_text_is_told_of_in_plain_words_in_both_languages(String text) {
        String reason = reason(text);
        assertFalse(reason.contains("the parser says"), reason);
        german.assertSays(reason);
    }

    @Test
    void words_of_the_xml_parser_that_are_not_known_stand_in_quotation_marks_as_its_own() {
        String reason = reason("<log><!-- a -- b --></log>");
        assertTrue(reason.matches("line 1: broken XML: the parser says \".+\""), reason);
        String said = german.assertSays(reason);
        assertTrue(said.contains("der Parser sagt „"), said);
    }

    private static String reason(String text) {
        return assertThrows(UnreadableLog.class, () -> {
                    try (SafeXml xml =
                            SafeXml.open(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
                        while (xml.nextTag()) {
                            xml.name();
                        }
                    }
                })
                .getMessage();
    }
}
