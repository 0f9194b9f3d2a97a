package playhead.format.otlp;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class OtlpLogsSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new OtlpFormat();
    }

    @Override
    protected String start() {
        return "";
    }

    @Override
    protected String record(int number) {
        return "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"timeUnixNano\":\"1714557600000000000\","
                + "\"body\":{\"stringValue\":\"Größe " + number + "\"}}]}]}]}";
    }

    @Override
    protected String bad() {
        return "{\"resourceLogs\":[";
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
