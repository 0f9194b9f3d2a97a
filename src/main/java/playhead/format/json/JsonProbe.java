package playhead.format.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import playhead.event.ByteBuilder;
import playhead.format.Confidence;
import playhead.format.Sample;

/** Looks at the head of a file and tells JSON lines from whole JSON documents. */
final class JsonProbe {
    /** So many lines are looked at. */
    static final int LINES = 20;

    private JsonProbe() {}

    /** How sure it is that every line is an object of its own. */
    static Confidence lines(Sample sample) {
        Head head = Head.of(sample);
        if (head.objects == 0) {
            return Confidence.NONE;
        }
        if (head.lines == 1 && sample.whole()) {
            JsonLayout layout = head.layout();
            if (layout.isWrapper()) {
                return new Confidence(40, "one line that is one object, but it holds a list of records");
            }
            if (layout.doubt() != null) {
                return new Confidence(40, "one line that is one object, but it may hold records");
            }
        }
        int percent = head.objects * 95 / head.lines;
        return new Confidence(percent, head.objects + " of the first " + head.lines + " lines are JSON objects");
    }

    /** True when lines are the likelier form of a file that is JSON. */
    static boolean preferLines(Sample sample) {
        return lines(sample).percent() > document(sample).percent();
    }

    /** True when each of the first lines is an object, whatever it holds. */
    static boolean everyLineIsObject(Sample sample) {
        Head head = Head.of(sample);
        return head.objects > 0 && head.objects == head.lines;
    }

    /** How sure it is that the file is one document: an array, an object with one, or objects over several lines. */
    static Confidence document(Sample sample) {
        Head head = Head.of(sample);
        byte[] bytes = sample.head();
        if (head.start == bytes.length) {
            return Confidence.NONE;
        }
        if (bytes[head.start] == '[') {
            int inner = Blanks.skip(bytes, head.start + 1, bytes.length);
            boolean json = inner == bytes.length || bytes[inner] == '{' || bytes[inner] == ']';
            return json
                    ? new Confidence(95, "begins as a JSON array of objects")
                    : new Confidence(5, "begins with a bracket, but no object follows");
        }
        if (bytes[head.start] != '{') {
            return Confidence.NONE;
        }
        JsonLayout layout = !head.firstIsObject || head.lines == 1 ? head.layout() : JsonLayout.OBJECTS;
        if (layout.keyed()) {
            return new Confidence(90, "a JSON object that holds records under their keys");
        }
        if (layout.isWrapper()) {
            return new Confidence(90, "a JSON object that holds a list of records");
        }
        if (layout.doubt() != null) {
            return new Confidence(80, "a JSON object that may hold records");
        }
        if (!head.firstIsObject) {
            int inner = Blanks.skip(bytes, head.start + 1, bytes.length);
            boolean json = inner == bytes.length || bytes[inner] == '"' || bytes[inner] == '}';
            return json ? new Confidence(80, "a JSON object over several lines") : Confidence.NONE;
        }
        return new Confidence(30, "begins with a JSON object");
    }

    /** The first lines, tried one by one. */
    private static final class Head {
        private final byte[] bytes;
        private final boolean whole;
        private final int start;
        private int lines;
        private int objects;
        private boolean firstIsObject;

        static Head of(Sample sample) {
            return sample.found(Head.class, Head::new);
        }

        private Head(Sample sample) {
            bytes = sample.head();
            whole = sample.whole();
            start = afterComment();
            CanonicalJson json = new CanonicalJson();
            KeyedLines keyed = new KeyedLines();
            ByteBuilder out = new ByteBuilder(1024);
            int at = start;
            while (at < bytes.length && lines < LINES) {
                int end = at;
                while (end < bytes.length && bytes[end] != '\n') {
                    end++;
                }
                if (end == bytes.length && !whole) {
                    break;
                }
                int from = Blanks.skip(bytes, at, end);
                if (from < end) {
                    boolean object = bytes[from] == '{' && json.append(bytes, from, end, out.clear())
                            || keyed.value(bytes, from, end) >= 0;
                    // A tombstone stands among lines, but says nothing of their form.
                    lines += object || !KeyedLines.isTombstone(text(from, end)) ? 1 : 0;
                    objects += object ? 1 : 0;
                    firstIsObject |= object && lines == 1;
                }
                at = end + 1;
            }
        }

        private String text(int from, int end) {
            return new String(bytes, from, end - from, StandardCharsets.UTF_8);
        }

        private int afterComment() {
            int at = Blanks.skip(bytes, 0, bytes.length);
            while (at + 1 < bytes.length && bytes[at] == '/' && (bytes[at + 1] == '*' || bytes[at + 1] == '/')) {
                boolean block = bytes[at + 1] == '*';
                int i = at + 2;
                while (i < bytes.length
                        && !(block ? bytes[i] == '/' && bytes[i - 1] == '*' && i > at + 2 : bytes[i] == '\n')) {
                    i++;
                }
                if (i == bytes.length) {
                    return at;
                }
                at = Blanks.skip(bytes, i + 1, bytes.length);
            }
            return at;
        }

        /** Where the records stand, as far as the head tells. */
        JsonLayout layout() {
            try {
                return start < bytes.length && bytes[start] == '{'
                        ? JsonLayout.of(new ByteArrayInputStream(bytes, start, bytes.length - start))
                        : JsonLayout.OBJECTS;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
