package playhead.format.csv;

import playhead.format.BytesInput;
import playhead.format.Collected;
import playhead.format.ReadOptions;

/** Delimited text, and what is read of it. */
abstract class DelimitedBase {
    final DelimitedFormat format = new DelimitedFormat();

    Collected read(String text) throws Exception {
        return BytesInput.of("a.csv", text).read(format);
    }

    Collected read(String text, ReadOptions options) throws Exception {
        return BytesInput.of("a.csv", text).read(format, options);
    }
}
