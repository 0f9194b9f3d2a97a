package playhead.format.keyed;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class LogfmtFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new LogfmtFormat();
    }

    @Override
    protected String start() {
        return "";
    }

    @Override
    protected String record(int number) {
        return "ts=2024-05-01T10:00:00Z level=info n=" + number + " msg=\"a \\\"b\\\" jörg\" empty=";
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
