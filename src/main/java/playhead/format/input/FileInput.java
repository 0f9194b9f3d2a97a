package playhead.format.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import playhead.format.LogInput;
import playhead.format.Sample;
import playhead.format.UnreadableLog;

/** One log: a file, or one entry of an archive. Its content is decompressed and decoded as it is read. */
public final class FileInput implements LogInput {
    private static final int HEAD = 1 << 20;

    private final String name;
    private final Opener opener;
    private final TextEncoding encoding;
    private final Sample sample;

    private FileInput(String name, Opener opener, TextEncoding encoding, Sample sample) {
        this.name = name;
        this.opener = opener;
        this.encoding = encoding;
        this.sample = sample;
    }

    /**
     * Reads the head and decides on the encoding.
     *
     * @throws UnreadableLog when what was unpacked is itself a gzip or zip file, or another form that is no text
     */
    static FileInput of(String name, Opener opener, Charset given) throws IOException, UnreadableLog {
        byte[] head;
        try (InputStream in = opener.open()) {
            head = in.readNBytes(HEAD + 1);
        }
        if (isPacked(head)) {
            throw new UnreadableLog(name + ": packed twice; unpack it once");
        }
        Optional<ForeignForm> foreign = ForeignForm.of(head);
        if (foreign.isPresent()) {
            throw new UnreadableLog(name + ": " + foreign.get().advice());
        }
        TextEncoding encoding =
                TextEncoding.of(Arrays.copyOf(head, Math.min(head.length, HEAD)), head.length <= HEAD, given);
        byte[] text;
        try (InputStream in = decoded(opener, encoding)) {
            text = in.readNBytes(HEAD + 1);
        }
        boolean whole = text.length <= HEAD;
        return new FileInput(
                name, opener, encoding, new Sample(plain(name), whole ? text : Arrays.copyOf(text, HEAD), whole));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() throws IOException {
        return decoded(opener, encoding);
    }

    /** The head of the content, for {@link playhead.format.LogFormat#probe}. */
    public Sample sample() {
        return sample;
    }

    /** Name of the encoding that the content is read in, such as {@code UTF-8}. */
    public String encoding() {
        return encoding.charset().name();
    }

    /** How the encoding was found out, a phrase for people. */
    public String encodingReason() {
        return encoding.how();
    }

    /** True when the encoding is a guess that the user should be told of. */
    public boolean isEncodingGuessed() {
        return encoding.guessed();
    }

    private static InputStream decoded(Opener opener, TextEncoding encoding) throws IOException {
        InputStream in = opener.open();
        in.skipNBytes(encoding.skip());
        return encoding.charset().equals(StandardCharsets.UTF_8) ? in : new ToUtf8(in, encoding.charset());
    }

    private static boolean isPacked(byte[] head) {
        return head.length >= 4
                && (head[0] == 0x1F && head[1] == (byte) 0x8B
                        || head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
