package playhead.store;

import java.util.Objects;

/**
 * A record of the log that is no event.
 *
 * @param number 1, 2, … in the order of the log, over all kinds
 * @param kind what it is
 * @param importId the import that it belongs to, or null
 * @param first position of the first event that it brought; without events the position that the next event gets
 * @param count events that it brought
 * @param body JSON as it was given; not copied, read only
 */
public record StoredDocument(long number, DocumentKind kind, String importId, long first, long count, byte[] body) {
    public StoredDocument {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(body, "body");
    }

    /** The checksum of its row. */
    int sum() {
        return new RowSum().of(number, first, count).of(importId).of(body).value();
    }
}
