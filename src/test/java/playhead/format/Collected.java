package playhead.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a format read, as texts that a test can compare. */
public final class Collected implements RecordSink {
    /** Members of each record. */
    public final List<Map<String, String>> records = new ArrayList<>();

    /** {@code line@offset+length} of each record. */
    public final List<String> places = new ArrayList<>();

    /** Identity bytes of each record as text. */
    public final List<String> identities = new ArrayList<>();

    /** {@code line@offset reason} of each reject. */
    public final List<String> rejects = new ArrayList<>();

    /** Text of each reject. */
    public final List<String> rejectTexts = new ArrayList<>();

    /** Number of empty lines. */
    public int blanks;

    @Override
    public void record(RawRecord record) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < record.size(); i++) {
            members.put(
                    record.name(i),
                    new String(record.bytes(), record.from(i), record.to(i) - record.from(i), StandardCharsets.UTF_8));
        }
        records.add(members);
        places.add(record.line() + "@" + record.offset() + "+" + record.length());
        identities.add(new String(
                record.identityBytes(),
                record.identityFrom(),
                record.identityTo() - record.identityFrom(),
                StandardCharsets.UTF_8));
    }

    @Override
    public void reject(long line, long offset, String reason, String text) {
        rejects.add(line + "@" + offset + " " + reason);
        rejectTexts.add(text);
    }

    @Override
    public void blank(long line) {
        blanks++;
    }
}
