package playhead.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import playhead.format.BrokenInput;
import playhead.format.Confidence;
import playhead.format.LogFormat;
import playhead.format.LogInput;
import playhead.format.RawRecord;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.UnreadableLog;
import playhead.format.Utf8;

/**
 * CSV and TSV with a header row (RFC 4180; comma, semicolon, tab or bar); where the first row is plainly a record, columns
 * get numbers for names. Reads twice: once to learn which columns
 * hold only numbers, once for the records. An empty cell is a member that is not there; a row of empty cells counts
 * as an empty line.
 */
public final class DelimitedFormat implements LogFormat {
    private static final int MAX_ROW = 16 << 20;
    private static final int HEAD = 1 << 20;
    private static final List<String> CASES = List.of("case:concept:name", "case", "caseid", "case id");
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(
                            Role.ENTITY,
                            List.of("case:concept:name", "case", "caseid", "case id", "stream", "entity", "entity id")),
                    Map.entry(Role.TYPE, List.of("concept:name", "activity", "event type", "type", "event")),
                    Map.entry(Role.ID, List.of("id", "event id")),
                    Map.entry(
                            Role.TIME,
                            List.of("time:timestamp", "end time", "complete timestamp", "timestamp", "time", "date")),
                    Map.entry(Role.ACTOR, List.of("org:resource", "resource", "actor", "user")),
                    Map.entry(Role.CORRELATION_ID, List.of("correlationId")),
                    Map.entry(Role.CAUSATION_ID, List.of("causationId")),
                    Map.entry(Role.VERSION, List.of("version")),
                    Map.entry(Role.POSITION, List.of("position")),
                    Map.entry(Role.PAYLOAD, List.of("data", "payload")),
                    Map.entry(Role.META, List.of("metadata", "meta"))),
            CASES);

    private final int maxRow;
    private final RoleNames roles;

    /** With rows of at most 16 MiB. */
    public DelimitedFormat() {
        this(MAX_ROW);
    }

    /** @param maxRow greatest length of a row in bytes */
    public DelimitedFormat(int maxRow) {
        this(maxRow, ROLES);
    }

    /** @param roles names of the columns of a table that is known */
    public DelimitedFormat(RoleNames roles) {
        this(MAX_ROW, roles);
    }

    private DelimitedFormat(int maxRow, RoleNames roles) {
        this.maxRow = maxRow;
        this.roles = roles;
    }

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String describe() {
        return "CSV or TSV with a header row";
    }

    @Override
    public Confidence probe(Sample sample) {
        byte[] head = sample.head();
        int first = 0;
        while (first < head.length && head[first] <= ' ' && head[first] >= 0) {
            if (head[first] < '\t') {
                return Confidence.NONE;
            }
            first++;
        }
        if (first == head.length || head[first] == '{' || head[first] == '[' || head[first] == '<') {
            return Confidence.NONE;
        }
        for (int i = first; i < head.length && head[i] != '\n' && head[i] != '\r'; i++) {
            if (head[i] >= 0 && head[i] < ' ' && head[i] != '\t') {
                return Confidence.NONE;
            }
        }
        String name = sample.fileName().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".csv") || name.endsWith(".tsv");
        Dialect dialect = Dialect.of(head, sample.whole(), null);
        if (dialect.columns() < 2) {
            return named ? new Confidence(30, "one column, but named as CSV") : Confidence.NONE;
        }
        int share = dialect.rows() == 0 ? 60 : dialect.alike() * 90 / dialect.rows();
        String reason = dialect.columns() + " columns between '" + shown(dialect.delimiter()) + "' in "
                + dialect.alike() + " of the first " + dialect.rows() + " rows";
        return new Confidence(named ? Math.max(50, share) : share * share / 100, reason);
    }

    /**
     * The character between the fields of a sample.
     *
     * @param given what the user named, or null
     */
    public char delimiter(Sample sample, Character given) {
        return Dialect.of(sample.head(), sample.whole(), given).delimiter();
    }

    private static String shown(char delimiter) {
        return delimiter == '\t' ? "TAB" : String.valueOf(delimiter);
    }

    @Override
    public RoleNames roleNames() {
        return roles;
    }

    @Override
    public void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog {
        try {
            byte[] head;
            try (InputStream in = input.open()) {
                head = in.readNBytes(HEAD);
            }
            Dialect dialect = Dialect.of(head, head.length < HEAD, options.delimiter());
            ColumnTypes types = null;
            try (InputStream in = input.open()) {
                RowReader rows = rows(in, dialect);
                Header header = HeaderRow.read(rows, dialect, roles, line -> {});
                if (header == null) {
                    return;
                }
                types = new ColumnTypes(header, roles, options);
                for (boolean first = header.isMade(); !types.isSettled() && (first || rows.next()); first = false) {
                    if (problem(rows, header) == null && !rows.isEmpty()) {
                        types.learn(rows);
                    }
                }
            }
            try (InputStream in = input.open()) {
                RowReader rows = rows(in, dialect);
                Header header = HeaderRow.read(rows, dialect, roles, sink::warn);
                read(rows, header, types, new Cells(options.decimal()), sink);
                NumberHints.of(header, types).forEach(sink::warn);
            }
        } catch (BrokenInput broken) {
            throw new UnreadableLog(broken.getMessage(), broken);
        }
    }

    private RowReader rows(InputStream in, Dialect dialect) {
        return new RowReader(in, dialect.delimiter(), dialect.lineEnd(), maxRow, HeaderRow.MAX_COLUMNS);
    }

    /** Why a row is no record, null if it is one. */
    private static String problem(RowReader rows, Header header) {
        if (rows.problem() != null) {
            return rows.problem();
        }
        if (rows.count() != header.size() && !rows.isEmpty()) {
            return rows.count() + " fields, but the header has " + header.size();
        }
        if (header.isAgain(rows)) {
            return "the header once more";
        }
        if (Totals.isOne(rows)) {
            return "a row of totals, not a record";
        }
        return Utf8.isValid(rows.bytes(), rows.from(), rows.to()) ? null : "bytes that are not UTF-8";
    }

    private void read(RowReader rows, Header header, ColumnTypes types, Cells cells, RecordSink sink)
            throws IOException {
        RawRecord record = new RawRecord();
        sink.columns(header.names());
        for (boolean first = header.isMade(); first || rows.next(); first = false) {
            String wrong = problem(rows, header);
            if (wrong == null && rows.isEmpty()) {
                sink.blank(rows.line());
                continue;
            }
            record.begin(rows.line(), rows.offset(), rows.to() - rows.from());
            for (int i = 0; i < header.size() && wrong == null; i++) {
                wrong = cell(rows, i, header, types, cells, record);
            }
            if (wrong == null) {
                record.identity(rows.bytes(), rows.from(), rows.to());
                sink.record(record);
            } else {
                sink.reject(rows.line(), rows.offset(), wrong, Utf8.readable(rows.bytes(), rows.from(), rows.to()));
            }
        }
    }

    private static String cell(
            RowReader row, int column, Header header, ColumnTypes types, Cells cells, RawRecord record) {
        if (row.end(column) == row.start(column)) {
            return null;
        }
        if (types.isNull(row, column)) {
            record.values().addAscii("null", 0, 4);
        } else {
            CellType type = types.of(row, column);
            int before = record.values().size();
            if (!cells.append(row, column, type, record.values())) {
                if (types.isOld(column)) { // what a source says was there is kept as it says it, and compared
                    record.values().truncate(before);
                    cells.append(row, column, CellType.TEXT, record.values());
                    record.member(header.name(column));
                    return null;
                }
                return "column " + header.name(column) + " is not "
                        + type.name().toLowerCase(Locale.ROOT);
            }
        }
        record.member(header.name(column));
        return null;
    }
}
