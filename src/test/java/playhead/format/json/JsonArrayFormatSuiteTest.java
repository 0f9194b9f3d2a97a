package playhead.format.json;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class JsonArrayFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new JsonArrayFormat();
    }

    @Override
    protected String start() {
        return "[\n  ";
    }

    @Override
    protected String record(int number) {
        return "{\"id\":\"e-" + number + "\", \"type\":\"Größe\",\n\"data\":{\"n\":" + number + ",\"t\":\"\\u0041\"}}";
    }

    @Override
    protected String bad() {
        return "{\"id\":NaN}";
    }

    @Override
    protected String between() {
        return ",\n  ";
    }

    @Override
    protected String end() {
        return "\n]\n";
    }
}
