package playhead.journal;

import playhead.event.ByteBuilder;

/** A frame that is to be written. */
record NewFrame(FrameType type, byte[] body, int length) {
    NewFrame(FrameType type, ByteBuilder body) {
        this(type, body.array(), body.size());
    }
}
