package playhead.format.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which encoding a file is read. */
class InputEncodingTest extends InputFileBase {
    @Test
    void byte_order_marks_decide_the_encoding_and_are_not_delivered() throws Exception {
        String text = "case;Jörg;😀\n";
        assertEquals(text, textOf(join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, utf8(text)), null));
        assertEquals(text, textOf(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), null));
        assertEquals(text, textOf(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE), null));
        assertEquals(text, textOf(("\uFEFF" + text).getBytes("UTF-32LE"), null));
        assertEquals(text, textOf(("\uFEFF" + text).getBytes("UTF-32BE"), null));
    }

    @Test
    void a_long_text_in_utf16_is_delivered_whole() throws Exception {
        String text = "Größe 😀 und so weiter\n".repeat(20_000);
        assertEquals(text, textOf(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), null));
    }

    @Test
    void utf16_without_a_mark_is_known_by_its_nul_pattern_which_some_nuls_in_utf8_are_not() throws Exception {
        for (String row : List.of("A;Jörg\n", "A;Joerg\n")) {
            String text = "case;who\n" + row.repeat(50);
            assertEquals(text, textOf(text.getBytes(StandardCharsets.UTF_16LE), null));
            assertEquals(text, textOf(text.getBytes(StandardCharsets.UTF_16BE), null));
        }
        String nuls = "{\"v\":\"\0a\0b\0c\0d\0e\"}\n";
        assertEquals(nuls, textOf(utf8(nuls), null));
    }

    @Test
    void windows_1252_is_guessed_with_a_warning_and_the_given_encoding_wins() throws Exception {
        String text = "case;who\nA-1;Jörg Müller – 5 €\n".repeat(20);
        byte[] bytes = text.getBytes("windows-1252");
        try (InputFile opened = InputFile.open(file("w.csv", bytes), null, Progress.NONE)) {
            assertEquals(text, text(opened.inputs().getFirst()));
            assertEquals("windows-1252", opened.inputs().getFirst().encoding());
            assertTrue(
                    opened.warnings().getFirst().contains("windows-1252"),
                    opened.warnings().toString());
        }
        assertEquals("JДrg", textOf("JДrg".getBytes("windows-1251"), Charset.forName("windows-1251")));
    }

    @Test
    void a_broken_line_does_not_change_the_encoding_of_a_file_that_else_is_utf8() throws Exception {
        byte[] json = join(utf8("{\"a\":1}\n"), new byte[] {'{', (byte) 0xE4, '}', '\n'});
        byte[] csv = join(utf8("case;who\n1;Jörg\n2;Jürgen\n3;J"), new byte[] {(byte) 0xF6}, utf8("rg\n"));
        byte[] noise = join(utf8("case;who\n1;a\n2;"), new byte[] {(byte) 0xFF, (byte) 0xFE}, utf8("\n"));
        for (byte[] bytes : List.of(json, csv, noise)) {
            try (InputFile opened = InputFile.open(file("b", bytes), null, Progress.NONE)) {
                assertEquals("UTF-8", opened.inputs().getFirst().encoding());
                assertEquals(List.of(), opened.warnings());
            }
        }
    }

    @Test
    void an_xml_declaration_names_the_encoding() throws Exception {
        String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><log a=\"Łódź\"/>";
        assertEquals(text, textOf(text.getBytes("ISO-8859-2"), null));
    }

    @Test
    void text_that_is_not_of_its_encoding_is_said_to_be_broken() throws Exception {
        byte[] odd = join(("\uFEFF" + "ab".repeat(10)).getBytes(StandardCharsets.UTF_16LE), new byte[] {0});
        assertTrue(reasonOf(file("odd", odd)).contains("UTF-16LE"), reasonOf(file("odd", odd)));
    }
}
