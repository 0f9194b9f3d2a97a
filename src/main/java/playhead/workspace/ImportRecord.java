package playhead.workspace;

import java.util.List;

/**
 * What a workspace knows of one of its imports.
 *
 * @param id of the import
 * @param files names of the logs
 * @param mapping text of the mapping it was made with, or null
 * @param kept whether all of its files were kept as they lay
 */
public record ImportRecord(String id, List<String> files, String mapping, boolean kept) {
    public ImportRecord {
        files = List.copyOf(files);
    }
}
