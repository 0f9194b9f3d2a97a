package playhead.format.access;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class AccessFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new AccessFormat();
    }

    @Override
    protected String start() {
        return "";
    }

    @Override
    protected String record(int number) {
        return "192.0.2." + number % 256 + " - frank [10/Oct/2000:13:55:36 -0700] \"GET /a/" + number
                + "?b=\\\"jörg HTTP/1.0\" 200 2326 \"-\" \"Mozilla/4.08 [en]\"";
    }

    @Override
    protected String bad() {
        return "  at some.Class.method(Class.java:5)";
    }

    @Override
    protected String between() {
        return "\n";
    }

    @Override
    protected String end() {
        return "\n";
    }
}
