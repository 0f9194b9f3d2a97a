package playhead.importing.mapping;

import java.util.List;
import playhead.format.RawRecord;

/** Turns raw records of one file into drafts of events. Keeps counts (naive times), so one mapper a file and thread. */
public interface RecordMapper {
    /** What the record says: a {@link Draft}, {@link Halves} of one, or {@link Unmappable} with the reason. */
    Mapped map(RawRecord record);

    /** Times read so far that carried no offset. */
    long naiveTimes();

    /** What a person should know of the records read so far, a line each; empty if nothing. */
    default List<String> warnings() {
        return List.of();
    }
}
