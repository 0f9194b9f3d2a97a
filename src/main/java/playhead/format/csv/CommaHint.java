package playhead.format.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import playhead.event.JsonText;

/** Says which columns look like numbers with decimal commas, and what in a mapping makes them numbers. */
final class CommaHint {
    private CommaHint() {}

    /** A line for people; empty when no column is so. */
    static Optional<String> of(Header header, ColumnTypes types) {
        List<String> names = IntStream.range(0, header.size())
                .filter(types::hasCommas)
                .mapToObj(header::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("numbers with decimal commas are read as text in " + String.join(", ", names)
                        + "; a mapping with these lines makes them numbers: decimal: \",\" and columns: { "
                        + names.stream().map(name -> key(name) + ": decimal").collect(Collectors.joining(", ")) + " }");
    }

    /** A name as YAML takes it. */
    private static String key(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")
                ? name
                : JsonText.quoted(name).toString();
    }
}
