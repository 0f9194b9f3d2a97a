package playhead.format.kafka;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class KcatFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new KcatFormat();
    }

    @Override
    protected String start() {
        return "";
    }

    @Override
    protected String record(int number) {
        return "{\"topic\":\"orders\",\"partition\":0,\"offset\":" + number
                + ",\"tstype\":\"create\",\"ts\":1714557600000,"
                + "\"headers\":[\"type\",\"Placed\"],\"key\":\"o-1\",\"payload\":\"{\\\"größe\\\":" + number + "}\"}";
    }

    @Override
    protected String bad() {
        return "{\"topic\":\"orders\",\"partition\":0,";
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
