package playhead.importing.mapping;

import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.format.RawRecord;

/**
 * Makes payload and metadata of what a record says. Without a payload member every member that is no other part is a
 * field; beside one, such members are metadata. Holds the last record's answer; for one thread.
 */
final class PayloadReader {
    private final PartReader parts;
    private final RowKind row;
    private final ObjectText out = new ObjectText();
    private final JsonCursor cursor = new JsonCursor();
    private Json data = Json.EMPTY;
    private Json meta = Json.EMPTY;

    PayloadReader(PartReader parts, RowKind row) {
        this.parts = parts;
        this.row = row;
    }

    /** Looks at a record that the parts were read of; answers why it is refused, or null. */
    String read(RawRecord record) {
        meta = Json.EMPTY;
        if (row == RowKind.CHANGE) {
            return readChange(record);
        }
        int payload = parts.at(EventPart.PAYLOAD);
        int metadata = parts.at(EventPart.META);
        if (payload < 0) {
            data = rest(record, out.begin());
            meta = metadata < 0 ? Json.EMPTY : metadata(record, metadata);
            return null;
        }
        if (isObject(record, payload)) {
            data = Json.copyOf(record.bytes(), record.from(payload), record.to(payload));
        } else {
            out.begin().add("data", json(record, payload));
            data = out.end();
        }
        meta = metadata(record, metadata);
        return null;
    }

    /** The payload of the last record. */
    Json data() {
        return data;
    }

    /** The metadata of the last record. */
    Json meta() {
        return meta;
    }

    /** Adds to the metadata of the last record. */
    void addMeta(String name, Json value) {
        out.begin(meta.bytes(), 0, meta.length());
        out.addBeside(name, value.bytes(), 0, value.length());
        meta = out.end();
    }

    private String readChange(RawRecord record) {
        String field = parts.text(record, EventPart.FIELD);
        if (field == null) {
            return "field: the row does not name the field that changed";
        }
        int old = parts.at(EventPart.OLD);
        int now = parts.at(EventPart.NEW);
        Json before = old < 0 ? null : field(field, record, old);
        data = now < 0 ? Json.EMPTY : field(field, record, now);
        out.begin();
        if (now < 0) {
            out.add("absent", Json.canonical("[" + JsonText.quoted(field) + "]"));
        }
        if (before != null) {
            out.add("old", before);
        }
        int metadata = parts.at(EventPart.META);
        if (metadata >= 0 && isObject(record, metadata)) {
            cursor.enter(record.bytes(), record.from(metadata), record.to(metadata));
            while (cursor.next()) {
                out.addBeside(cursor.key(), record.bytes(), cursor.valueFrom(), cursor.valueTo());
            }
        } else if (metadata >= 0) {
            out.addBeside("metadata", record.bytes(), record.from(metadata), record.to(metadata));
        }
        meta = beside(record, true);
        return null;
    }

    private Json field(String name, RawRecord record, int value) {
        out.begin().add(name, json(record, value));
        return out.end();
    }

    /** The metadata member with all members that are no part. */
    private Json metadata(RawRecord record, int metadata) {
        if (metadata >= 0 && isObject(record, metadata) && !hasRest(record)) {
            return json(record, metadata);
        }
        if (metadata >= 0 && isObject(record, metadata)) {
            out.begin(record.bytes(), record.from(metadata), record.to(metadata));
        } else {
            out.begin();
            if (metadata >= 0) {
                out.add("metadata", json(record, metadata));
            }
        }
        return parts.at(EventPart.PAYLOAD) < 0 ? out.end() : beside(record, metadata >= 0);
    }

    private boolean hasRest(RawRecord record) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.isRest(record, i)) {
                return true;
            }
        }
        return false;
    }

    private Json rest(RawRecord record, ObjectText object) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.isRest(record, i)) {
                object.add(parts.member(i).key, record.bytes(), record.from(i), record.to(i));
            }
        }
        return object.end();
    }

    private Json beside(RawRecord record, boolean names) {
        if (!names) {
            return rest(record, out);
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.isRest(record, i)) {
                out.addBeside(parts.member(i).name, record.bytes(), record.from(i), record.to(i));
            }
        }
        return out.end();
    }

    private static boolean isObject(RawRecord record, int i) {
        return record.bytes()[record.from(i)] == '{';
    }

    private static Json json(RawRecord record, int i) {
        return Json.copyOf(record.bytes(), record.from(i), record.to(i));
    }
}
