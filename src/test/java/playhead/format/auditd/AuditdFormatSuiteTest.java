package playhead.format.auditd;

import playhead.format.LogFormat;
import playhead.format.LogFormatSuite;

class AuditdFormatSuiteTest extends LogFormatSuite {
    @Override
    protected LogFormat format() {
        return new AuditdFormat();
    }

    @Override
    protected String start() {
        return "";
    }

    @Override
    protected String record(int number) {
        return "type=USER_LOGIN msg=audit(1704103200.394:" + number + "): pid=" + number
                + " uid=0 auid=1000 ses=3 msg='op=login acct=\"jörg\" res=success'";
    }

    @Override
    protected String bad() {
        return "type=UNKNOWN[1329] msg=?";
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
