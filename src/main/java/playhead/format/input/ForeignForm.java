package playhead.format.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A kind of file that is no text, so that no log can be read from it: what it is, and how a log comes out of it.
 *
 * @param at where its sign stands
 * @param sign bytes that it is known by, as Latin-1
 * @param advice what it is and what to do, a phrase for people
 */
record ForeignForm(int at, String sign, String advice) {
    private static final String OFFICE = "an Office document; save the sheet as CSV";
    private static final List<ForeignForm> ALL = List.of(
            new ForeignForm(
                    0,
                    "SQLite format 3\0",
                    "an SQLite database, which is not read; export it: an OCEL log as JSON or XML (in pm4py read_ocel2,"
                            + " then write_ocel2_json), a table as CSV (sqlite3 -header -csv FILE \"SELECT * FROM"
                            + " TABLE\" > TABLE.csv)"),
            new ForeignForm(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", OFFICE),
            new ForeignForm(
                    0,
                    "PAR1",
                    "a Parquet file, which is not read; export it as CSV or JSON lines (duckdb -csv -c \"FROM"
                            + " 'FILE'\" > FILE.csv)"),
            new ForeignForm(0, "Obj\u0001", "an Avro file, which is not read; export it as JSON lines"),
            new ForeignForm(
                    0,
                    "ElfFile\0",
                    "an event log of Windows, which is not read; export it (Get-WinEvent -Path FILE | Export-Csv"
                            + " FILE.csv)"),
            new ForeignForm(
                    0,
                    "LPKSHHRH",
                    "a journal of systemd, which is not read; export it (journalctl --file FILE -o json >"
                            + " FILE.ndjson)"),
            new ForeignForm(257, "ustar", "a tar archive; unpack it, or pack the logs as zip"),
            new ForeignForm(0, "BZh", "packed with bzip2; unpack it, or pack it with gzip"),
            new ForeignForm(0, "\u00FD7zXZ\0", "packed with xz; unpack it, or pack it with gzip"),
            new ForeignForm(0, "(\u00B5/\u00FD", "packed with zstd; unpack it, or pack it with gzip"),
            new ForeignForm(0, "7z\u00BC\u00AF'\u001C", "packed with 7-Zip; unpack it, or pack it as zip"),
            new ForeignForm(0, "%PDF-", "a PDF document; save what it was made of as CSV or JSON"));

    /** What a file is that begins so; empty when it may be a log. */
    static Optional<ForeignForm> of(byte[] head) {
        return ALL.stream().filter(form -> form.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        byte[] bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < at + bytes.length || sign.equals("BZh") && !isBzip(head)) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Its sign alone could begin a text: a digit and the number of a block follow it. */
    private static boolean isBzip(byte[] head) {
        return head.length > 9 && head[4] == 0x31 && head[5] == 0x41 && head[6] == 0x59;
    }
}
