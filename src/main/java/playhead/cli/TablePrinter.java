package playhead.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.JsonCursor;
import playhead.event.JsonWriter;

/**
 * Prints rows in columns for people: the first {@link #DEFAULT_ROWS}, and says how many there are. Members of
 * {@code fields} and {@code data} become columns of their own. A null that the log did not say is an empty cell.
 */
final class TablePrinter extends Printer {
    /** Rows shown to people. */
    static final int DEFAULT_ROWS = 50;

    private static final int WIDEST = 40;
    private static final List<String> SPREAD = List.of("fields", "data");

    private final Console console;
    private final int limit;
    private final Set<String> said;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<String, Integer> widths = new LinkedHashMap<>();
    private long count;

    TablePrinter(Console console, int limit) {
        this(console, limit, Set.of());
    }

    /** @param said names of members whose null the log has said, beside those that always are */
    TablePrinter(Console console, int limit, Set<String> said) {
        this.console = console;
        this.limit = limit;
        this.said = said;
    }

    @Override
    void row(JsonWriter row) {
        count++;
        if (rows.size() < limit) {
            byte[] json = row.bytes().toArray();
            Map<String, String> cells = new LinkedHashMap<>();
            collect(json, 0, json.length, "", cells);
            rows.add(cells);
        }
        row.clear();
    }

    private void collect(byte[] json, int from, int to, String prefix, Map<String, String> cells) {
        JsonCursor member = new JsonCursor();
        member.enter(json, from, to);
        while (member.next()) {
            String name = prefix + Cells.name(member.key());
            if (prefix.isEmpty() && SPREAD.contains(name) && member.kind() == '{') {
                collect(json, member.valueFrom(), member.valueTo(), name.charAt(0) + ".", cells);
                continue;
            }
            String text = Cells.text(json, member.valueFrom(), member.valueTo());
            if (member.kind() == 'n'
                    && prefix.isEmpty()
                    && !Cells.isSaid(member.key())
                    && !said.contains(member.key())) {
                text = "";
            }
            if (text.length() > WIDEST) {
                text = text.substring(0, WIDEST - 1) + "…";
            }
            cells.put(name, text);
            widths.merge(name, Math.max(name.length(), text.length()), Math::max);
        }
    }

    @Override
    void finish() {
        StringBuilder text = new StringBuilder();
        line(text, name -> name);
        line(text, name -> "-".repeat(widths.get(name)));
        for (Map<String, String> row : rows) {
            line(text, name -> row.getOrDefault(name, ""));
        }
        if (!rows.isEmpty()) {
            write(console.out(), text.toString());
        }
        if (count > rows.size()) {
            console.note(rows.size() + " of " + count + " rows shown; --json or --format ndjson gives all");
        } else if (count == 0) {
            console.note("no rows");
        }
    }

    private void line(StringBuilder text, java.util.function.UnaryOperator<String> cell) {
        int start = text.length();
        for (Map.Entry<String, Integer> column : widths.entrySet()) {
            String shown = cell.apply(column.getKey());
            text.append(shown).append(" ".repeat(column.getValue() - shown.length() + 2));
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }
}
