package playhead.format.input;

import java.io.IOException;
import java.io.InputStream;

/** Opens decompressed bytes from their beginning, as often as asked. */
interface Opener {
    InputStream open() throws IOException;
}
