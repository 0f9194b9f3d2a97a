package playhead.importing.pipeline;

import playhead.event.ByteBuilder;
import playhead.event.Json;
import playhead.importing.mapping.Draft;

/**
 * The metadata of one event after the other: as content, which is compared, and as it is stored, with the source's
 * version and position, in one buffer. For one thread.
 */
final class TakenMeta {
    private final ByteBuilder text = new ByteBuilder(256);
    private byte[] content;
    private int contentLength;
    private Json stored;

    /** Looks at the next event. */
    void take(Draft draft) {
        Json meta = draft.event().meta();
        long position = draft.tellsPosition() ? draft.sourcePosition() : Draft.NONE;
        if (SourceMeta.isSaidIn(meta)) {
            Json versioned = SourceMeta.withVersion(meta, draft.sourceVersion());
            Json bare = SourceMeta.withoutPosition(versioned);
            content = bare.bytes();
            contentLength = bare.length();
            stored = SourceMeta.withPosition(versioned, position);
            return;
        }
        text.clear().add(meta.bytes());
        if (draft.sourceVersion() != null) {
            SourceMeta.addVersion(text, draft.sourceVersion());
        }
        int length = text.size();
        if (position != Draft.NONE) {
            SourceMeta.addPosition(text, position);
        }
        stored = text.size() == meta.length() ? meta : Json.owning(text.toArray());
        if (text.size() > length) {
            // The position goes from the end again: its comma, or the brace behind which it stood, becomes the brace.
            text.truncate(length - 1);
            text.add('}');
        }
        content = text.array();
        contentLength = length;
    }

    /** Array whose first {@link #contentLength} bytes are the content, until the next event. */
    byte[] content() {
        return content;
    }

    int contentLength() {
        return contentLength;
    }

    /** The metadata as it is stored. */
    Json stored() {
        return stored;
    }
}
