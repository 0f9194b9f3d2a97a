package playhead.importing.pipeline;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import playhead.format.LogInput;
import playhead.format.Sample;

/** The beginning of a log, up to the end of a line, as a log of its own. */
public record SampleInput(String name, Sample sample) implements LogInput {
    /** Bytes of a sample that are looked at. */
    public static final int MOST = 256 << 10;

    @Override
    public InputStream open() {
        byte[] head = sample.head();
        int length = head.length;
        if (!sample.whole() || length > MOST) {
            length = Math.min(length, MOST);
            int end = length;
            while (end > 0 && head[end - 1] != '\n') {
                end--;
            }
            length = end == 0 ? length : end;
        }
        return new ByteArrayInputStream(head, 0, length);
    }
}
