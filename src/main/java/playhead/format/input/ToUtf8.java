package playhead.format.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import playhead.format.BrokenInput;

/** Turns text of any encoding into UTF-8 as it is read; what is not of the encoding ends the reading. One thread. */
final class ToUtf8 extends InputStream {
    private final InputStream in;
    private final Charset from;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT);
    private final ByteBuffer source = ByteBuffer.allocate(64 * 1024).flip();
    private final CharBuffer chars = CharBuffer.allocate(64 * 1024).flip();
    private final ByteBuffer target = ByteBuffer.allocate(200 * 1024).flip();
    private boolean ended;
    private boolean flushed;
    private long consumed;

    ToUtf8(InputStream in, Charset from) {
        this.in = in;
        this.from = from;
        this.decoder = from.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!target.hasRemaining()) {
            if (flushed) {
                return -1;
            }
            more();
        }
        int count = Math.min(length, target.remaining());
        target.get(bytes, at, count);
        return count;
    }

    private void more() throws IOException {
        if (!ended) {
            source.compact();
            int read = in.read(source.array(), source.position(), source.remaining());
            ended = read < 0;
            source.position(source.position() + Math.max(0, read));
            source.flip();
        }
        chars.compact();
        int before = source.position();
        CoderResult decoded = decoder.decode(source, chars, ended);
        consumed += source.position() - before;
        if (decoded.isError()) {
            throw new BrokenInput("byte " + consumed + " of the text is not " + from.name());
        }
        if (ended && decoded.isUnderflow()) {
            decoder.flush(chars);
            flushed = true;
        }
        chars.flip();
        target.clear();
        CoderResult encoded = encoder.encode(chars, target, flushed);
        if (encoded.isError()) {
            throw new BrokenInput("half of a surrogate pair before byte " + consumed + " of the text");
        }
        target.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
