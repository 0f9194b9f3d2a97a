package playhead.format.keyed;

import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.text.LineReader;
import playhead.format.text.TextFormat;

/** LTSV: lines of names and values, a colon between the two and tabs between the pairs. */
public final class LtsvFormat extends TextFormat {
    /** For the service loader. */
    public LtsvFormat() {
        super(
                "ltsv",
                "LTSV: lines of names and values with tabs between them",
                "names and values with tabs between them",
                PairsReader.ROLES);
    }

    @Override
    protected boolean isOne(String line) {
        Pairs pairs = Pairs.ltsv(line);
        return pairs.refusal() == null
                && pairs.all().size() > 1
                && pairs.all().keySet().stream().noneMatch(name -> name.indexOf(' ') >= 0);
    }

    @Override
    protected LineReader reader(ReadOptions options, RecordSink sink) {
        return new PairsReader(Pairs::ltsv, sink);
    }
}
