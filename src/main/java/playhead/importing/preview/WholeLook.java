package playhead.importing.preview;

import java.util.List;

/**
 * What a pass over the whole of a log shows.
 *
 * @param records how many could be read in its format
 * @param rejects how many could not
 * @param middle records that lie evenly between its beginning and its end
 * @param tail the last records
 * @param sha256 of the file as it lies
 */
public record WholeLook(long records, long rejects, List<SampleRow> middle, List<SampleRow> tail, String sha256) {
    public WholeLook {
        middle = List.copyOf(middle);
        tail = List.copyOf(tail);
    }
}
