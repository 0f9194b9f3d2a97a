package playhead.format;

import java.util.List;

/** Stands before another sink and gives on what it does not change: rejects and empty lines. */
public abstract class SinkBefore implements RecordSink {
    private final RecordSink sink;

    /** @param sink the other one */
    protected SinkBefore(RecordSink sink) {
        this.sink = sink;
    }

    /** Gives a record on. */
    protected final void give(RawRecord record) {
        sink.record(record);
    }

    @Override
    public final void passedOver(List<String> names) {
        sink.passedOver(names);
    }

    @Override
    public final void warn(String warning) {
        sink.warn(warning);
    }

    @Override
    public void reject(long line, long offset, String reason, String text) {
        sink.reject(line, offset, reason, text);
    }

    @Override
    public final void blank(long line) {
        sink.blank(line);
    }
}
