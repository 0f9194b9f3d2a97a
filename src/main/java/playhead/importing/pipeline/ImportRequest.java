package playhead.importing.pipeline;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import playhead.importing.mapping.MappingResolver;

/**
 * What to import and how; what is null is found out or left at its default.
 *
 * @param id names the import: letters, digits, dash
 * @param at when, as an ISO time
 * @param who the user
 * @param files in the order given, at least one
 * @param format id of the format, or null
 * @param mapping says how each file is mapped, with the zone of times without an offset
 * @param mappingText the mapping as the user wrote it, or null
 * @param order what decides on positions, or null
 * @param encoding of the files, or null
 * @param dryRun true to read and count only
 * @param keepSources true to keep the files as they lie
 */
public record ImportRequest(
        String id,
        String at,
        String who,
        List<Path> files,
        String format,
        MappingResolver mapping,
        String mappingText,
        OrderRule order,
        Charset encoding,
        boolean dryRun,
        boolean keepSources) {
    public ImportRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(mapping, "mapping");
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an import has a file");
        }
    }
}
