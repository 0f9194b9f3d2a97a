package playhead.format.ocel;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class OcelXmlSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new OcelFormat();
    }

    @Override
    protected String start() {
        return "<?xml version=\"1.0\"?>\n<log><event-types><event-type name=\"Pay\"><attributes>"
                + "<attribute name=\"n\" type=\"integer\"/></attributes></event-type></event-types>\n<events>\n";
    }

    @Override
    protected String record(int number) {
        return "<event id=\"e%1$d\" type=\"Pay\" time=\"2024-05-01T10:00:00Z\"><attributes><attribute name=\"n\">%1$d"
                        .formatted(number)
                + "</attribute></attributes><objects><relationship object-id=\"o1\" qualifier=\"pays &amp; more\"/>"
                + "</objects></event>";
    }

    @Override
    protected String bad() {
        return "<event id=\"b\" type=\"Pay\"><attributes><attribute>5</attribute></attributes></event>";
    }

    @Override
    protected String between() {
        return "\n";
    }

    @Override
    protected String end() {
        return "\n</events>\n</log>\n";
    }
}
