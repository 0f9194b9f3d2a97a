package playhead.format.xes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.format.BytesInput;
import playhead.format.Collected;
import playhead.format.Formats;
import playhead.format.UnreadableLog;

class XesFormatTest {
    private final XesFormat format = new XesFormat();

    private Collected read(String text) throws Exception {
        return BytesInput.of("a.xes", text).read(format);
    }

    private String refused(String text) {
        return assertThrows(UnreadableLog.class, () -> read(text)).getMessage();
    }

    private static String event(String attributes) {
        return "<log><trace><string key='concept:name' value='t'/><event>" + attributes + "</event></trace></log>";
    }

    @Test
    void delivers_case_attributes_and_what_is_said_once() throws Exception {
        Collected collected = read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1849-2016" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="http://localhost:1/never"/>
              <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
              <classifier name="Activity" keys="concept:name"/>
              <string key="creator" value="Fluxicon"/>
              <trace><string key="concept:name" value="order-1"/><int key="amount" value="20"/>
                <event><string key="concept:name" value="Pay"/><date key="time:timestamp" value="2024-03-31T02:30:00.000+02:00"/>
                  <int key="n" value="5"/><float key="f" value="1.50"/><boolean key="b" value="true"/></event>
                <event><string key="concept:name" value="Ship"/></event>
              </trace>
              <trace><event><id key="identity:id" value="x"/></event></trace>
            </log>
            """);
        assertEquals(
                "[{case:concept:name=\"order-1\", concept:name=\"Pay\", "
                        + "time:timestamp=\"2024-03-31T02:30:00.000+02:00\", n=5, f=1.50, b=true, case:amount=20, "
                        + "meta={\"global:event\":{\"concept:name\":\"UNKNOWN\"},\"creator\":\"Fluxicon\"}}, "
                        + "{case:concept:name=\"order-1\", concept:name=\"Ship\"}, "
                        + "{case:concept:name=\"trace#2\", identity:id=\"x\"}]",
                collected.records.toString());
        assertEquals(List.of("8@-1+0", "10@-1+0", "12@-1+0"), collected.places);
        assertEquals("\"order-1\"\"concept:name\":\"Ship\"", collected.identities.get(1));
    }

    @Test
    void numbers_that_are_not_plain_stay_text() throws Exception {
        for (String text : List.of("007", "+5", "NaN", "1.", ".5", "1e9999", "0x1F", "", "1,5", "9".repeat(101))) {
            Map<String, String> record =
                    read(event("<float key='v' value='" + text + "'/>")).records.getFirst();
            assertEquals("\"" + text + "\"", record.get("v"));
        }
        for (String text : List.of("0", "-0", "9223372036854775808", "1.50", "5.0E-4", "1e+10")) {
            assertEquals(
                    text,
                    read(event("<int key='v' value='" + text + "'/>"))
                            .records
                            .getFirst()
                            .get("v"));
        }
        assertEquals(
                "\"yes\"",
                read(event("<boolean key='v' value='yes'/>")).records.getFirst().get("v"));
        assertEquals(
                "\"1\"",
                read(event("<string key='v' value='1'/>")).records.getFirst().get("v"));
        assertEquals("null", read(event("<string key='v'/>")).records.getFirst().get("v"));
    }

    @Test
    void nested_attributes_lists_and_containers_are_objects() throws Exception {
        assertEquals(
                "{\"value\":\"v\",\"child\":{\"value\":1,\"deep\":true}}",
                read(event("<string key='a' value='v'><int key='child' value='1'><boolean key='deep'"
                                + " value='true'/></int></string>"))
                        .records
                        .getFirst()
                        .get("a"));
        assertEquals(
                "{\"x\":[\"1\",\"2\"],\"y\":3}",
                read(event("<list key='a'><values><string key='x' value='1'/>"
                                + "<string key='x' value='2'/></values><int key='y' value='3'/></list>"))
                        .records
                        .getFirst()
                        .get("a"));
        assertEquals(
                "{}", read(event("<container key='a'/>")).records.getFirst().get("a"));
        assertEquals(
                "{}",
                read(event("<list key='a'><values/></list>")).records.getFirst().get("a"));
    }

    @Test
    void prefixes_with_and_without_declaration_are_read() throws Exception {
        assertEquals(
                1,
                read("<x:log xmlns:x='http://www.xes-standard.org/'><x:trace><x:event>"
                                + "<x:string key='concept:name' value='a'/></x:event></x:trace></x:log>")
                        .records
                        .size());
        assertEquals(
                1, read("<x:log><x:trace><x:event/></x:trace></x:log>").records.size());
    }

    @Test
    void keys_that_repeat_and_clash_are_all_kept() throws Exception {
        Map<String, String> record =
                read("<log><string key='l' value='1'/><trace><string key='concept:name' value='t'/><string key='k'"
                    + " value='1'/><event><string key='case:concept:name' value='u'/><string key='k'"
                    + " value='2'/><string key='k' value='3'/><string key='meta' value='4'/><string key='case:k'"
                    + " value='5'/></event></trace></log>")
                        .records
                        .getFirst();
        assertEquals(
                "{case:concept:name=\"t\", case:concept:name (2)=\"u\", k=\"2\", k (2)=\"3\", meta=\"4\", "
                        + "case:k=\"5\", case:k (2)=\"1\", meta (2)={\"l\":\"1\"}}",
                record.toString());
    }

    @Test
    void a_trace_name_that_is_a_number_is_an_id_and_stays_text() throws Exception {
        assertEquals(
                "\"173688\"",
                read("<log><trace><int key='concept:name' value='173688'/><event/></trace></log>")
                        .records
                        .getFirst()
                        .get("case:concept:name"));
    }

    @Test
    void an_event_with_an_attribute_without_key_is_rejected_and_reading_goes_on() throws Exception {
        Collected collected = read("<log><trace>\n"
                + "<string key='who' value='x'/>\n"
                + "<event><string key='a' value='1'/><string value='b'/></event>\n"
                + "<event><string key='concept:name' value='ok'/></event></trace></log>");
        assertEquals(List.of("3@-1 an attribute without a key"), collected.rejects);
        assertEquals(
                "[{case:concept:name=\"trace#1\", concept:name=\"ok\", case:who=\"x\"}]", collected.records.toString());
    }

    @Test
    void document_types_and_entities_are_refused() {
        String dtd = "<!DOCTYPE log [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        assertTrue(refused(dtd + event("<string key='a' value='&x;'/>")).contains("document type"));
        assertTrue(refused("<!DOCTYPE log SYSTEM 'http://localhost:1/x.dtd'>" + event(""))
                .contains("document type"));
        assertTrue(refused("<!DOCTYPE log [<!ENTITY % p SYSTEM 'http://localhost:1/'> %p;]>" + event(""))
                .contains("line 1"));
        assertTrue(refused(event("<string key='a' value='&x;'/>")).startsWith("line 1:"));
        assertTrue(refused(event("<string key='a' value='1'>&x;</string>")).contains("entity"));
    }

    @Test
    void depth_sizes_and_attribute_counts_are_bounded() {
        assertTrue(refused("<log>" + "<string key='a'>".repeat(100_000)).startsWith("line 1:"));
        assertTrue(refused(event("<string key='a' value='" + "x".repeat(20 << 20) + "'/>"))
                .startsWith("line 1:"));
        StringBuilder many = new StringBuilder("<string");
        for (int i = 0; i < 20_000; i++) {
            many.append(" a").append(i).append("='1'");
        }
        assertTrue(refused(event(many + "/>")).startsWith("line 1:"));
    }

    @Test
    void broken_xml_is_refused_with_its_line() {
        assertTrue(refused("<log>\n<trace>\n</log>").startsWith("line 3:"));
        assertTrue(refused("<log>\n<trace>").startsWith("line 2:"));
        assertTrue(refused("<html/>").contains("not log"));
        assertTrue(refused("").startsWith("line 1:"));
        assertTrue(refused("text").startsWith("line 1:"));
        byte[] bad = event("<string key='a' value='\u00e4'/>").getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(UnreadableLog.class, () -> new BytesInput("a", bad).read(format));
    }

    @Test
    void a_declaration_of_another_encoding_does_not_matter_since_the_text_comes_decoded() throws Exception {
        assertEquals(
                "\"Jörg\"",
                read("<?xml version='1.0' encoding='ISO-8859-1'?>" + event("<string key='a' value='Jörg'/>"))
                        .records
                        .getFirst()
                        .get("a"));
    }

    @Test
    void is_told_from_other_xml() {
        Formats formats = new Formats(List.of(format));
        assertTrue(
                formats.choose(BytesInput.of("x", event("")).sample()).format().isPresent());
        assertTrue(formats.choose(BytesInput.of("x", "<html><a/></html>").sample())
                .format()
                .isEmpty());
        assertTrue(
                formats.choose(BytesInput.of("x", "<log><object-types/></log>").sample())
                        .format()
                        .isEmpty());
    }
}
