package playhead.format;

import java.io.IOException;
import java.io.InputStream;

/** A file's content, decompressed and decoded to UTF-8 without byte order mark. Can be opened more than once. */
public interface LogInput {
    /** Name without folders, as in {@link playhead.event.Origin#file()}. */
    String name();

    /** Opens the content from its beginning; the caller closes it. */
    InputStream open() throws IOException;
}
