package playhead.format.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import playhead.event.ByteBuilder;
import playhead.event.JsonCursor;
import playhead.format.RawRecord;

/**
 * Lines as Kafka's console consumer prints them: a JSON object with its key before it, between tabs, and before that
 * perhaps its time and its place, such as {@code CreateTime:1714557600000}.
 */
public final class KeyedLines {
    /** Member that carries the key of a line. */
    public static final String KEY = "kafka:key";
    /** Member that carries the time that Kafka has of a line. */
    public static final String TIME = "kafka:time";

    /** Why a line without content is no record: it follows the deletion of what its key names. */
    public static final String TOMBSTONE = "a tombstone: a marker of a deletion, without content";

    private static final int MOST_TIME = 19;

    private final CanonicalJson json = new CanonicalJson();
    private final ByteBuilder scratch = new ByteBuilder(256);

    /** Start of the object behind the last tab of a line; -1 when there is none, or the line as a whole is JSON. */
    int value(byte[] line, int from, int to) {
        int tab = to - 1;
        while (tab >= from && line[tab] != '\t') {
            tab--;
        }
        int at = tab < from ? to : Blanks.skip(line, tab + 1, to);
        boolean object = at < to && line[at] == '{';
        return object && isJson(line, at, to) && !isJson(line, from, to) ? at : -1;
    }

    /** True for a line whose value is {@code null}, with or without a key before it. */
    public static boolean isTombstone(String line) {
        return line.strip().equals("null") || isKeyedTombstone(line);
    }

    /** True for a line whose value is {@code null} and that has a key. */
    static boolean isKeyedTombstone(String line) {
        String text = line.strip();
        int tab = text.lastIndexOf('\t');
        // Behind these a null belongs to an object that breaks off, or goes over several lines.
        String key = tab < 0 ? "" : text.substring(0, tab).stripTrailing();
        return text.endsWith("\tnull") && !key.endsWith(":") && !key.endsWith(",") && !key.endsWith("[");
    }

    /** Adds what stands before the value of a line. */
    void add(byte[] line, int from, int valueAt, RawRecord record) {
        String before = new String(line, from, valueAt - from, StandardCharsets.UTF_8);
        String key = null;
        for (String part : before.substring(0, before.lastIndexOf('\t')).split("\t", -1)) {
            if (part.startsWith("CreateTime:") || part.startsWith("LogAppendTime:")) {
                String millis = part.substring(part.indexOf(':') + 1);
                record.text(TIME, millis.length() <= MOST_TIME ? millis : null);
            } else if (!part.startsWith("Partition:") && !part.startsWith("Offset:") && !part.equals("NO_TIMESTAMP")) {
                key = part;
            }
        }
        record.text(KEY, key == null || key.equals("null") || key.isEmpty() ? null : plain(key, json, scratch));
    }

    /** The one value that a key in JSON holds; any other key is its own text. */
    static String plain(String key, CanonicalJson json, ByteBuilder scratch) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        if (!json.append(text, 0, text.length, scratch.clear())) {
            return key;
        }
        byte[] value = scratch.toArray();
        while (value[0] == '{') {
            byte[] inner = only(value);
            if (inner == null) {
                return key;
            }
            value = inner;
        }
        String plain = Scalars.text(value, 0, value.length);
        return plain == null ? key : plain;
    }

    /** The value of the only member, or of the payload beside a schema; null when there are several. */
    private static byte[] only(byte[] object) {
        JsonCursor members = new JsonCursor();
        members.enter(object, 0, object.length);
        byte[] found = null;
        int count = 0;
        while (members.next()) {
            if (!members.key().equals("schema")) {
                found = Arrays.copyOfRange(object, members.valueFrom(), members.valueTo());
                count++;
            }
        }
        return count == 1 ? found : null;
    }

    /** The values alone of the lines at the beginning of a file, or all of it when its first line has no key. */
    static byte[] values(byte[] head) {
        KeyedLines keyed = new KeyedLines();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        int at = Blanks.skip(head, 0, head.length);
        for (int lines = 0; at < head.length && lines < JsonProbe.LINES; lines++) {
            int end = at;
            while (end < head.length && head[end] != '\n') {
                end++;
            }
            int value = keyed.value(head, at, end);
            if (value < 0 && lines == 0 && !isKeyedTombstone(new String(head, at, end - at, StandardCharsets.UTF_8))) {
                return head;
            }
            if (value >= 0) {
                values.write(head, value, end - value);
                values.write('\n');
            }
            at = Blanks.skip(head, end, head.length);
        }
        return values.toByteArray();
    }

    private boolean isJson(byte[] text, int from, int to) {
        return json.append(text, from, to, scratch.clear());
    }
}
