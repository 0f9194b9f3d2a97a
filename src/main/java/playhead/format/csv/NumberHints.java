package playhead.format.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import playhead.event.JsonText;

/** Says which columns look like numbers as people write them, and what in a mapping makes them numbers. */
final class NumberHints {
    private NumberHints() {}

    /** Lines for people; none when no column is so. */
    static List<String> of(Header header, ColumnTypes types) {
        List<String> hints = new ArrayList<>();
        List<String> commas = names(header, types::hasCommas);
        if (!commas.isEmpty()) {
            hints.add("numbers with decimal commas are read as text in " + String.join(", ", commas)
                    + "; a mapping with these lines makes them numbers: decimal: \",\" and columns: { "
                    + decimals(commas) + " }");
        }
        List<String> groups = names(header, types::hasGroups);
        if (!groups.isEmpty()) {
            hints.add("numbers with thousands separators are read as text in " + String.join(", ", groups)
                    + "; a mapping with this line makes them numbers: columns: { " + decimals(groups) + " }");
        }
        return hints;
    }

    private static List<String> names(Header header, IntPredicate so) {
        return IntStream.range(0, header.size())
                .filter(so)
                .mapToObj(header::name)
                .toList();
    }

    private static String decimals(List<String> names) {
        return names.stream().map(name -> key(name) + ": decimal").collect(Collectors.joining(", "));
    }

    /** A name as YAML takes it. */
    private static String key(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")
                ? name
                : JsonText.quoted(name).toString();
    }
}
