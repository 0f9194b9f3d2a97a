package playhead.journal;

import java.util.List;

/**
 * A record of the log in its order.
 *
 * @param type what it is
 * @param point where it begins
 * @param next what comes after it
 * @param first position of its first event; without events the position that the next one gets; for a published
 *     import the position of the import's first event
 * @param count events that it holds; for a published import those of its segments
 * @param blocks its events; empty for a published import, whose own frames came before
 * @param json its document, or null: a command, facts of an import, rejects, a note, a definition, a seal, or the text
 *     of a head
 * @param importId the import that it belongs to, or null
 */
public record LogFrame(
        FrameType type,
        LogPoint point,
        LogPoint next,
        long first,
        long count,
        List<EncodedBlock> blocks,
        byte[] json,
        String importId) {}
