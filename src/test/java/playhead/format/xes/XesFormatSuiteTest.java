package playhead.format.xes;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class XesFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new XesFormat();
    }

    @Override
    protected String start() {
        return "<log xes.version=\"1.0\"><trace><string key=\"concept:name\" value=\"t\"/>";
    }

    @Override
    protected String record(int number) {
        return "<event><string key=\"concept:name\" value=\"Größe &amp; " + number + "\"/><int key=\"n\" value=\""
                + number + "\"/></event>";
    }

    @Override
    protected String bad() {
        return "<event><string value=\"1\"/></event>";
    }

    @Override
    protected String between() {
        return "\n";
    }

    @Override
    protected String end() {
        return "</trace></log>";
    }
}
