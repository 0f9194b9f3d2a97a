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
    private static final byte[] VERSION_KEY = ("\"" + VERSION + "\":").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] POSITION_KEY = ("\"" + POSITION + "\":").getBytes(StandardCharsets.US_ASCII);

    private SourceMeta() {}

    /** The metadata with the source's version, unless there is none or the source has such a member itself. */
    static Json withVersion(Json meta, String version) {
        return version == null || has(meta, VERSION, VERSION_KEY) ? meta : append(meta, VERSION, version);
    }

    /** The metadata with the source's position, unless there is none or the source has such a member itself. */
    static Json withPosition(Json meta, long position) {
        return position == Draft.NONE || has(meta, POSITION, POSITION_KEY)
                ? meta
                : append(meta, POSITION, Long.toString(position));
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

    private static Json append(Json meta, String key, String value) {
        byte[] json = meta.bytes();
        ByteBuilder out = new ByteBuilder(json.length + key.length() + value.length() + 4);
        out.add(json, 0, json.length - 1);
        if (json.length > 2) {
            out.add(',');
        }
        return Json.owning(out.add('"')
                .addUtf8(key)
                .add('"')
                .add(':')
                .addUtf8(value)
                .add('}')
                .toArray());
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
