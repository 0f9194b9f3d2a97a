package playhead.importing.pipeline;

import java.nio.charset.StandardCharsets;
import playhead.event.ByteBuilder;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.importing.mapping.Draft;

/** The source's own version and position as members of the metadata. */
final class SourceMeta {
    static final String VERSION = "source.version";
    static final String POSITION = "source.position";
    private static final byte[] ANY_KEY = "\"source.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VERSION_KEY = ("\"" + VERSION + "\":").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] POSITION_KEY = ("\"" + POSITION + "\":").getBytes(StandardCharsets.US_ASCII);

    private SourceMeta() {}

    /** The metadata with the source's version, unless there is none or the source has such a member itself. */
    static Json withVersion(Json meta, String version) {
        return version == null || has(meta, VERSION, VERSION_KEY) ? meta : append(meta, VERSION_KEY, version);
    }

    /** The metadata with the source's position, unless there is none or the source has such a member itself. */
    static Json withPosition(Json meta, long position) {
        return position == Draft.NONE || has(meta, POSITION, POSITION_KEY)
                ? meta
                : append(meta, POSITION_KEY, Long.toString(position));
    }

    /** The metadata as content: what a source says of the place of a record is not part of what it says. */
    static Json withoutPosition(Json meta) {
        if (!has(meta, POSITION, POSITION_KEY)) {
            return meta;
        }
        byte[] json = meta.bytes();
        ByteBuilder out = new ByteBuilder(json.length).add('{');
        JsonCursor cursor = new JsonCursor();
        cursor.enter(json, 0, json.length);
        while (cursor.next()) {
            if (!cursor.key().equals(POSITION)) {
                if (out.size() > 1) {
                    out.add(',');
                }
                out.add(json, cursor.keyFrom() - 1, cursor.valueTo());
            }
        }
        return Json.owning(out.add('}').toArray());
    }

    /** Whether the metadata may have members of these names itself. */
    static boolean isSaidIn(Json meta) {
        return indexOf(meta.bytes(), ANY_KEY) >= 0;
    }

    /** Adds the source's version to the text of metadata that has none. */
    static void addVersion(ByteBuilder object, String version) {
        append(object, VERSION_KEY, version);
    }

    /** Adds the source's position to the text of metadata that has none. */
    static void addPosition(ByteBuilder object, long position) {
        open(object, POSITION_KEY).addDecimal(position).add('}');
    }

    private static Json append(Json meta, byte[] key, String value) {
        ByteBuilder out = new ByteBuilder(meta.length() + key.length + value.length() + 4).add(meta.bytes());
        append(out, key, value);
        return Json.owning(out.toArray());
    }

    private static void append(ByteBuilder object, byte[] key, String value) {
        open(object, key).addUtf8(value).add('}');
    }

    /** Opens the text of an object again behind its last member, for the value of one more. */
    private static ByteBuilder open(ByteBuilder object, byte[] key) {
        object.truncate(object.size() - 1);
        if (object.size() > 1) {
            object.add(',');
        }
        return object.add(key);
    }

    /** @param mark the key as it stands in canonical text: members are walked only where these bytes are at all */
    private static boolean has(Json meta, String key, byte[] mark) {
        byte[] json = meta.bytes();
        if (indexOf(json, mark) < 0) {
            return false;
        }
        JsonCursor cursor = new JsonCursor();
        cursor.enter(json, 0, json.length);
        while (cursor.next()) {
            if (cursor.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(byte[] text, byte[] wanted) {
        for (int i = 0; i <= text.length - wanted.length; i++) {
            int same = 0;
            while (same < wanted.length && text[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
