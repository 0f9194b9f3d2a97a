package playhead.workspace;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.importing.pipeline.OrderRule;

/**
 * What a user asks of an import; null is found out or left at its default.
 *
 * @param files in the order given
 * @param format id of the format, or null
 * @param mapping mapping file, or null
 * @param order rule for positions, or null
 * @param zone of times without an offset, or null for UTC
 * @param encoding of the files, or null
 * @param dryRun to read and count only
 * @param keepSources to keep the files as they lie
 */
public record ImportOptions(
        List<Path> files,
        String format,
        Path mapping,
        OrderRule order,
        ZoneId zone,
        Charset encoding,
        boolean dryRun,
        boolean keepSources) {
    /** Files with nothing else said. */
    public static ImportOptions of(List<Path> files) {
        return new ImportOptions(files, null, null, null, null, null, false, true);
    }

    /** What was asked for, as the log keeps it: names of files without their folders. */
    Json payload() {
        JsonWriter out = new JsonWriter().object().name("files").array();
        files.forEach(file -> out.text(String.valueOf(file.getFileName())));
        out.end().name("format").text(format);
        out.name("mapping").text(mapping == null ? null : String.valueOf(mapping.getFileName()));
        return out.end().toJson();
    }

    /** The same for other files. */
    public ImportOptions with(List<Path> others) {
        return new ImportOptions(others, format, mapping, order, zone, encoding, dryRun, keepSources);
    }
}
