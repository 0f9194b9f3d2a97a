package playhead.format.json;

import java.io.IOException;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.UnreadableLog;
import playhead.format.Utf8;

/** One reading of one JSON document: walks to the records by structure and hands each to the sink. */
final class DocumentReader {
    private final ValueScanner scanner;
    private final int maxRecord;
    private final RecordSink sink;
    private final CanonicalJson json = new CanonicalJson();
    private final RawRecord record = new RawRecord();
    private String key;

    DocumentReader(ValueScanner scanner, int maxRecord, RecordSink sink) {
        this.scanner = scanner;
        this.maxRecord = maxRecord;
        this.sink = sink;
    }

    /** Reads from the beginning of the document. */
    void read(JsonLayout layout) throws IOException, UnreadableLog {
        while (scanner.peek() == '/') {
            if (!scanner.skipComment()) {
                throw lost("a comment that does not end");
            }
        }
        if (scanner.peek() == '{' && layout.isWrapper()) {
            for (int i = 0; i < layout.path().size(); i++) {
                scanner.take();
                enter(layout.path().get(i), i < layout.path().size() - 1);
            }
            boolean list = scanner.peek() == '[';
            scanner.take();
            if (list) {
                elements();
            } else {
                keyed();
            }
            return;
        }
        boolean record = false;
        for (int next = scanner.peek(); next >= 0; next = scanner.peek()) {
            if (next == ',' && record) {
                scanner.take(); // records with commas between them and no brackets around them
                record = false;
                continue;
            }
            record = true;
            if (next == '[') {
                scanner.take();
                elements();
            } else if (next == ',' || next == ']' || next == '}' || next == ':') {
                throw lost("unexpected '" + (char) next + "' outside of any record");
            } else {
                element();
            }
        }
    }

    /** In an object whose brace was taken, moves to the value of a member that is an object or, unless that is wanted, an array. */
    private void enter(String member, boolean object) throws IOException, UnreadableLog {
        CanonicalJson names = new CanonicalJson();
        ByteBuilder name = new ByteBuilder(32);
        while (scanner.peek() == '"') {
            boolean read = scanner.value() == ValueScanner.End.WHOLE
                    && names.append(scanner.bytes(), scanner.from(), scanner.to(), name.clear());
            if (!read || scanner.peek() != ':') {
                break;
            }
            scanner.take();
            int value = scanner.peek();
            boolean here = member.equals(JsonText.unquote(name.array(), 0, name.size()));
            if (here && (value == '{' || value == '[' && !object)) {
                return;
            }
            if (scanner.value() == ValueScanner.End.BROKEN) {
                break;
            }
            if (scanner.peek() == ',') {
                scanner.take();
            }
        }
        throw lost("the object that holds the records is broken");
    }

    /** Reads the elements of an array whose bracket was taken, and its end. */
    private void elements() throws IOException, UnreadableLog {
        while (true) {
            int next = scanner.peek();
            switch (next) {
                case ',' -> scanner.take();
                case ']' -> {
                    scanner.take();
                    return;
                }
                case -1 -> throw lost("the file ends inside the array");
                case '}', ':' -> throw lost("unexpected '" + (char) next + "' between the records");
                default -> element();
            }
        }
    }

    /** Reads the members of an object whose brace was taken, and its end: each value is a record with its key. */
    private void keyed() throws IOException, UnreadableLog {
        CanonicalJson names = new CanonicalJson();
        ByteBuilder name = new ByteBuilder(32);
        while (scanner.peek() == '"') {
            boolean read = scanner.value() == ValueScanner.End.WHOLE
                    && names.append(scanner.bytes(), scanner.from(), scanner.to(), name.clear());
            if (!read || scanner.peek() != ':') {
                throw lost("a record without its key");
            }
            key = JsonText.unquote(name.array(), 0, name.size());
            scanner.take();
            scanner.peek();
            element();
            if (scanner.peek() == ',') {
                scanner.take();
            }
        }
        if (scanner.peek() != '}') {
            throw lost("the file ends inside the records");
        }
        key = null;
    }

    private void element() throws IOException, UnreadableLog {
        switch (scanner.value()) {
            case WHOLE -> whole();
            case TOO_LONG -> reject("a record of more than " + maxRecord + " bytes");
            case BROKEN -> {
                if (!scanner.resynchronise()) {
                    throw new UnreadableLog("line " + scanner.valueLine()
                            + ": the record that begins here has no end, or its brackets do not fit");
                }
                reject("a record with brackets that do not fit");
            }
        }
    }

    private void whole() {
        byte[] bytes = scanner.bytes();
        int from = scanner.from();
        int to = scanner.to();
        record.begin(scanner.valueLine(), scanner.valueOffset(), to - from);
        if (!Utf8.isValid(bytes, from, to)) {
            reject("bytes that are not UTF-8");
        } else if (json.members(bytes, from, to, record)) {
            record.identity(bytes, from, to);
            if (key != null) {
                record.derive();
                record.text(JsonArrayFormat.KEY, key);
            }
            sink.record(record);
        } else {
            reject(json.refusal());
        }
    }

    private void reject(String reason) {
        sink.reject(
                scanner.valueLine(),
                scanner.valueOffset(),
                reason,
                Utf8.readable(scanner.bytes(), scanner.from(), scanner.to()));
    }

    private UnreadableLog lost(String reason) {
        return new UnreadableLog("line " + scanner.line() + ": " + reason);
    }
}
