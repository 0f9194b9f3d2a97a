package playhead.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Where answers go: it remembers why one could not be written, which other streams of its kind forget. */
public final class AnswerStream extends PrintStream {
    private final Remembering to;

    private AnswerStream(Remembering to) {
        super(to);
        this.to = to;
    }

    /** @param to what is written to in the end */
    public AnswerStream(OutputStream to) {
        this(new Remembering(to));
    }

    /** The standard output of this process. */
    public static AnswerStream standard() {
        return new AnswerStream(new FileOutputStream(FileDescriptor.out));
    }

    /** Why not all was written, or null. */
    IOException failure() {
        return to.failure;
    }

    private static final class Remembering extends FilterOutputStream {
        private IOException failure;

        Remembering(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }
    }
}
