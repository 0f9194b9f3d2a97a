package playhead.format.syslog;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class SyslogFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new SyslogFormat();
    }

    @Override
    protected String start() {
        return "";
    }

    @Override
    protected String record(int number) {
        return "<165>1 2003-10-11T22:14:15.003Z h1 app " + number
                + " ID47 [x@1 a=\"b \\\"c\\]\" a=\"2\"] an entry, jörg";
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
