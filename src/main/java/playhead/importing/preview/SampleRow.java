package playhead.importing.preview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record as it stands in the file.
 *
 * @param line 1-based
 * @param cells text by column in file order; what stands inside of objects as well, under its path; a cell that says
 *     nothing is missing
 */
public record SampleRow(long line, Map<String, String> cells) {
    public SampleRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
