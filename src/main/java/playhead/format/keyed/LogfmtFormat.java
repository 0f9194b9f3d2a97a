package playhead.format.keyed;

import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.text.LineReader;
import playhead.format.text.TextFormat;

/** logfmt: lines such as {@code ts=… level=info msg="two words"}. */
public final class LogfmtFormat extends TextFormat {
    /** For the service loader. */
    public LogfmtFormat() {
        super(
                "logfmt",
                "logfmt: lines of names with values, such as level=info msg=\"two words\"",
                "names with values",
                PairsReader.ROLES);
    }

    @Override
    protected boolean isOne(String line) {
        Pairs pairs = Pairs.logfmt(line);
        return !line.contains("msg=audit(")
                && pairs.refusal() == null
                && pairs.all().size() > 1;
    }

    @Override
    protected LineReader reader(ReadOptions options, RecordSink sink) {
        return new PairsReader(Pairs::logfmt, sink);
    }
}
