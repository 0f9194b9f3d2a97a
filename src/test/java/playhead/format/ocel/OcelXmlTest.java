package playhead.format.ocel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.format.BytesInput;
import playhead.format.Collected;
import playhead.format.Formats;
import playhead.format.UnreadableLog;

class OcelXmlTest {
    private static final String TWO = """
        <?xml version='1.0' encoding='UTF-8'?>
        <log>
          <object-types><object-type name="order"><attributes><attribute name="qty" type="integer"/></attributes>
          </object-type></object-types>
          <event-types><event-type name="pay"><attributes><attribute name="paid" type="float"/>
            <attribute name="ok" type="boolean"/></attributes></event-type></event-types>
          <objects>
            <object id="o1" type="order"><attributes><attribute name="qty" time="1970-01-01T00:00:00Z">5</attribute>
              </attributes><objects><relationship object-id="c1" qualifier="of"/></objects></object>
          </objects>
          <events>
            <event id="e1" type="pay" time="2024-05-01T10:00:00+02:00">
              <attributes><attribute name="paid">12.50</attribute><attribute name="ok">true</attribute>
                <attribute name="note">a <![CDATA[<b>]]> &amp; c</attribute></attributes>
              <objects><relationship object-id="o1" qualifier="paid"/><object object-id="c1" relationship="by"/></objects>
            </event>
            <event id="e2" type="pay" time="2024-05-01T11:00:00"/>
          </events>
        </log>
        """;

    private static final String ONE = """
        <?xml version='1.0' encoding='UTF-8'?>
        <log>
          <global scope="event"><string key="activity" value="__INVALID__"/></global>
          <global scope="object"><string key="type" value="__INVALID__"/></global>
          <global scope="log"><string key="version" value="1.0"/></global>
          <events>
            <event>
              <string key="id" value="e1"/><string key="activity" value="pay"/>
              <date key="timestamp" value="2024-05-01T10:00:00Z"/>
              <list key="omap"><string key="object-id" value="o1"/><string key="object-id" value="7"/></list>
              <list key="vmap"><string key="who" value="Jörg"/><float key="paid" value="12.5"/></list>
            </event>
          </events>
          <objects>
            <object><string key="id" value="o1"/><string key="type" value="order"/>
              <list key="ovmap"><int key="qty" value="5"/></list></object>
          </objects>
        </log>
        """;

    @Test
    void events_of_version_two_are_read_as_from_json_with_the_types_that_the_log_declares() throws Exception {
        Collected all = read(TWO);
        assertEquals(List.of(), all.rejects);
        Map<String, String> first = all.records.getFirst();
        assertEquals("\"pay\"", first.get("type"));
        assertEquals("\"2024-05-01T10:00:00+02:00\"", first.get("time"));
        assertEquals("{\"paid\":12.50,\"ok\":true,\"note\":\"a <b> & c\"}", first.get(OcelSink.ATTRIBUTES));
        assertEquals("\"o1\"", first.get(OcelSink.OBJECT));
        assertEquals(
                "[{\"objectId\":\"o1\",\"qualifier\":\"paid\"},{\"objectId\":\"c1\",\"qualifier\":\"by\"}]",
                first.get("relationships"));
        assertEquals(
                "{\"objects\":{\"o1\":{\"type\":\"order\",\"attributes\":[{\"name\":\"qty\","
                        + "\"time\":\"1970-01-01T00:00:00Z\",\"value\":5}],"
                        + "\"relationships\":[{\"objectId\":\"c1\",\"qualifier\":\"of\"}]}}}",
                first.get(OcelSink.TOLD));
        assertEquals("\"e2\"", all.records.get(1).get("id"));
    }

    @Test
    void events_of_version_one_are_read_as_from_json_though_their_objects_come_behind_them() throws Exception {
        Map<String, String> event = read(ONE).records.getFirst();
        assertEquals("\"e1\"", event.get("id"));
        assertEquals("\"pay\"", event.get("ocel:activity"));
        assertEquals("\"2024-05-01T10:00:00Z\"", event.get("ocel:timestamp"));
        assertEquals("[\"o1\",\"7\"]", event.get("ocel:omap"));
        assertEquals("{\"who\":\"Jörg\",\"paid\":12.5}", event.get("ocel:vmap"));
        assertEquals(
                "{\"objects\":{\"o1\":{\"ocel:type\":\"order\",\"ocel:ovmap\":{\"qty\":5}}}}",
                event.get(OcelSink.TOLD));
    }

    @ParameterizedTest
    @ValueSource(strings = {TWO, ONE})
    void it_is_known_as_what_it_is(String log) {
        Formats.Choice choice =
                Formats.installed().choose(BytesInput.of("log.xml", log).sample());
        assertEquals("ocel", choice.format().orElseThrow().id(), choice.explain());
        assertEquals("ocel, 97 %: an XML log of events and objects (OCEL)", choice.explain());
    }

    @Test
    void entities_that_a_document_declares_are_not_expanded() {
        String bomb = "<!DOCTYPE log [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        for (String log : List.of(TWO, ONE)) {
            String hostile = log.replace("<log>", bomb + "<log>").replace("order", "&b;");
            String reason =
                    assertThrows(UnreadableLog.class, () -> read(hostile)).getMessage();
            assertTrue(reason.contains("document type declaration"), reason);
        }
        String undeclared = TWO.replace("12.50", "&gone;");
        String reason =
                assertThrows(UnreadableLog.class, () -> read(undeclared)).getMessage();
        assertTrue(reason.startsWith("line 13: "), reason);
    }

    @Test
    void what_nests_too_deep_or_breaks_off_is_refused_with_its_line() {
        String deep = TWO.replace("12.50", "<a>".repeat(100) + "</a>".repeat(100));
        String reason = assertThrows(UnreadableLog.class, () -> read(deep)).getMessage();
        assertTrue(reason.startsWith("line 13: broken XML: "), reason);
        String cut = TWO.substring(0, TWO.indexOf("<event id=\"e2\""));
        String broken = assertThrows(UnreadableLog.class, () -> read(cut)).getMessage();
        assertTrue(broken.startsWith("line 17: broken XML: "), broken);
    }

    @Test
    void an_event_that_names_no_object_for_a_relationship_is_a_reject() throws Exception {
        Collected all = read(TWO.replace("<relationship object-id=\"o1\" qualifier=\"paid\"/>", "<relationship/>"));
        assertEquals(List.of("12@-1 a relationship without an object-id"), all.rejects);
        assertEquals(1, all.records.size());
    }

    private static Collected read(String log) throws Exception {
        return BytesInput.of("log", log).read(new OcelFormat());
    }
}
