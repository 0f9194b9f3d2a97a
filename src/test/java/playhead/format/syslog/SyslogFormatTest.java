package playhead.format.syslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.format.BytesInput;
import playhead.format.Collected;
import playhead.format.Formats;
import playhead.format.ReadOptions;

class SyslogFormatTest {
    @Test
    void an_entry_of_rfc_5424_says_all_it_has() throws Exception {
        Map<String, String> entry = read("<165>1 2003-10-11T22:14:15.003+02:00 web1 evntslog - ID47"
                        + " [ex@32473 iut=\"3\" src=\"A \\\"b\\\" \\]\"][o@1 a=\"1\" a=\"2\"] \uFEFFAn entry")
                .records
                .getFirst();
        assertEquals("\"2003-10-11T22:14:15.003+02:00\"", entry.get(SyslogReader.TIME));
        assertEquals("\"web1/evntslog\"", entry.get(SyslogReader.PROGRAM));
        assertEquals("\"ID47\"", entry.get(SyslogReader.TYPE));
        assertEquals("\"local4\"", entry.get("facility"));
        assertEquals("\"notice\"", entry.get("severity"));
        assertEquals(
                "{\"ex@32473\":{\"iut\":\"3\",\"src\":\"A \\\"b\\\" ]\"},\"o@1\":{\"a\":[\"1\",\"2\"]}}",
                entry.get("structured"));
        assertEquals("\"An entry\"", entry.get("message"));
        assertEquals(null, entry.get("pid"));
    }

    @Test
    void entries_without_a_year_have_no_time_until_a_mapping_says_the_year_of_the_first() throws Exception {
        String log = "<34>Oct 11 22:14:15 web1 su[12]: 'su root' failed\nJan  2 03:04:05 web1 kernel: [1.5] up\n"
                + "Dec 31 23:59:59 web1 late: x\nJan  3 00:00:00 web1 last message repeated 3 times\n";
        Collected none = read(log);
        assertEquals(4, none.records.size());
        assertEquals("\"Oct 11 22:14:15\"", none.records.getFirst().get("time"));
        assertEquals(null, none.records.getFirst().get(SyslogReader.TIME));
        ReadOptions year = new ReadOptions(null, '.', null, Map.of(), null, 2025);
        Collected all = new Collected();
        new SyslogFormat().read(BytesInput.of("log", log), year, all);
        assertEquals(
                List.of(
                        "\"2025-10-11T22:14:15\"",
                        "\"2026-01-02T03:04:05\"",
                        "\"2025-12-31T23:59:59\"",
                        "\"2026-01-03T00:00:00\""),
                all.records.stream().map(r -> r.get(SyslogReader.TIME)).toList());
        assertEquals("\"web1/unnamed\"", all.records.get(3).get(SyslogReader.PROGRAM));
        assertEquals("\"last message repeated 3 times\"", all.records.get(3).get("message"));
        assertEquals("\"12\"", all.records.getFirst().get("pid"));
        assertTrue(all.rejects.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<34>1 - - - - - -",
                "83 <34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - 'su root' failed",
                "Oct 11 2003 22:14:15 fw1 : %ASA-6-302013: built",
                "2024-05-01T10:00:00.123456+02:00 web1 sshd[815]: Accepted, publickey, for ann",
                "<13>Feb  5 17:32:18 10.0.0.99 Use the BFG!"
            })
    void a_line_is_known(String line) throws Exception {
        Formats.Choice choice = Formats.installed()
                .choose(BytesInput.of("messages", line + "\n").sample());
        assertEquals("syslog", choice.format().orElseThrow().id(), choice.explain());
        assertEquals(1, read(line).records.size());
    }

    @Test
    void lines_that_go_on_are_rejects_with_their_text() throws Exception {
        Collected all =
                read("May  1 10:00:00 h app: boom\n\tat x\n<34>1 - - - - - [a b=\"c\nMay  1 10:00:01 h app: ok");
        assertEquals(2, all.records.size());
        assertEquals(List.of("\tat x", "<34>1 - - - - - [a b=\"c"), all.rejectTexts);
    }

    private static Collected read(String log) throws Exception {
        return BytesInput.of("log", log).read(new SyslogFormat());
    }
}
