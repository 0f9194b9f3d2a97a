package playhead.format.keyed;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class LtsvFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new LtsvFormat();
    }

    @Override
    protected String start() {
        return "";
    }

    @Override
    protected String record(int number) {
        return "time:[10/Oct/2000:13:55:36 -0700]\thost:192.0.2.1\tn:" + number + "\tua:jörg \"x\"";
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
