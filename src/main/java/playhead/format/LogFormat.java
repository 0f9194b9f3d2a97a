package playhead.format;

import java.io.IOException;

/**
 * A kind of log file. The one plug-in interface: implementations are found by {@link java.util.ServiceLoader},
 * have a public constructor without arguments and keep no state between calls.
 */
public interface LogFormat {
    /** Name for {@code --format} and the import summary, such as {@code ndjson}. */
    String id();

    /** One sentence for people. */
    String describe();

    /** How sure this format is that the sample is its own, with the reason. Must not throw on any bytes. */
    Confidence probe(Sample sample);

    /** The names under which this format's records carry roles. */
    RoleNames roleNames();

    /**
     * Reads the whole input, streaming, in file order. A record that cannot be read goes to
     * {@link RecordSink#reject}, and reading goes on.
     *
     * @throws UnreadableLog when the input as a whole is not of this format (broken XML, broken gzip)
     * @throws IOException when the disk fails
     */
    void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog;
}
