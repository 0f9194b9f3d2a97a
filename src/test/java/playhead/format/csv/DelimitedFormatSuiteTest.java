package playhead.format.csv;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class DelimitedFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new DelimitedFormat();
    }

    @Override
    protected String start() {
        return "case,activity,amount,note\n";
    }

    @Override
    protected String record(int number) {
        return "c-" + number + ",Pay," + number + ",\"a \"\"note\"\" über\nzwei\"";
    }

    @Override
    protected String bad() {
        return "1,2";
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
