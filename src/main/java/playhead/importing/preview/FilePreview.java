package playhead.importing.preview;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * What the beginning of a log shows.
 *
 * @param path the file that it lies in
 * @param name of the log: the file's, or that of an entry of an archive
 * @param bytes size of the file as it lies
 * @param format id of the format it is read in, or null when none is known
 * @param formats what each format thinks of it, surest first
 * @param encoding name of the encoding
 * @param encodingReason how it was found out, a phrase
 * @param encodingGuessed true when the user should be told
 * @param delimiter between columns, or null where there is none
 * @param whole true when the rows are all there are
 * @param columns names of the members
 * @param nested paths to what stands inside of members
 * @param rows the first records
 * @param problem why it cannot be read, or null
 */
public record FilePreview(
        Path path,
        String name,
        long bytes,
        String format,
        List<FormatGuess> formats,
        String encoding,
        String encodingReason,
        boolean encodingGuessed,
        Character delimiter,
        boolean whole,
        List<String> columns,
        List<String> nested,
        List<SampleRow> rows,
        String problem) {
    public FilePreview {
        formats = List.copyOf(formats);
        columns = List.copyOf(columns);
        nested = List.copyOf(nested);
        rows = List.copyOf(rows);
    }

    /** A file that cannot be read. */
    static FilePreview unreadable(Path path, long bytes, String problem) {
        return new FilePreview(
                path,
                String.valueOf(path.getFileName()),
                bytes,
                null,
                List.of(),
                null,
                "",
                false,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                problem);
    }

    /** The same for files of the same format and columns, whatever their order: by it, mappings are found again. */
    public String fingerprint() {
        String header = format + "\n" + String.join("\n", new TreeSet<>(columns));
        return HexFormat.of().formatHex(Hashing.sha256(header.getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    /** True when there is nothing in it to import. */
    public boolean isEmpty() {
        return problem == null && rows.isEmpty();
    }
}
