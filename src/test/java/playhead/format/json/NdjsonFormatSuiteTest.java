package playhead.format.json;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class NdjsonFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new NdjsonFormat();
    }

    @Override
    protected String start() {
        return "";
    }

    @Override
    protected String record(int number) {
        return "{\"id\":\"e-" + number + "\", \"type\":\"Größe\",\"data\":{\"n\":" + number + ",\"t\":\"\\u0041\"}}";
    }

    @Override
    protected String bad() {
        return "{\"id\":";
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
