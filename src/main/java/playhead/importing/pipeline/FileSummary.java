package playhead.importing.pipeline;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.Json;
import playhead.event.JsonWriter;

/**
 * What an import did with one file; one object of the summary. Counts are over what the file holds and was accepted.
 *
 * @param file name as in {@link playhead.event.Origin#file()}
 * @param format id of the format, or null when none was found
 * @param read records found: accepted + rejected + duplicates + blank
 * @param accepted records that became events
 * @param rejected records that could not be read
 * @param duplicates records whose event was there already
 * @param conflicts accepted records whose id was there already with other content
 * @param blank empty lines
 * @param events that the accepted records are: one each, unless a mapping splits them
 * @param entities distinct ids of entities, home streams and references
 * @param types distinct event types
 * @param actors distinct actors that are not empty
 * @param first least time as printed, or null
 * @param last greatest time as printed, or null
 * @param naiveTimes times without an offset
 * @param orderUsed what decided on positions, or null when nothing was ordered
 * @param sums control totals by column
 * @param sha256 of the file as it lies, or null if its bytes could not be read
 * @param seconds time that reading took
 */
public record FileSummary(
        String file,
        String format,
        long read,
        long accepted,
        long rejected,
        long duplicates,
        long conflicts,
        long blank,
        long events,
        long entities,
        long types,
        long actors,
        String first,
        String last,
        long naiveTimes,
        OrderRule orderUsed,
        Map<String, Sum> sums,
        String sha256,
        double seconds) {
    public FileSummary {
        sums = new LinkedHashMap<>(sums);
    }

    /**
     * Control total of a column, exact.
     *
     * @param count how many numbers
     */
    public record Sum(long count, BigDecimal sum, BigDecimal min, BigDecimal max) {}

    /** Appends the object with its keys in the order of the contract. */
    public void write(JsonWriter out) {
        out.object()
                .name("file")
                .text(file)
                .name("format")
                .text(format)
                .name("read")
                .number(read);
        out.name("accepted").number(accepted).name("rejected").number(rejected);
        out.name("duplicates").number(duplicates).name("conflicts").number(conflicts);
        out.name("blank")
                .number(blank)
                .name("events")
                .number(events)
                .name("entities")
                .number(entities);
        out.name("types")
                .number(types)
                .name("actors")
                .number(actors)
                .name("first")
                .text(first);
        out.name("last").text(last).name("naiveTimes").number(naiveTimes);
        out.name("orderUsed")
                .text(orderUsed == null ? null : orderUsed.text())
                .name("sums")
                .object();
        sums.forEach((column, sum) -> {
            out.name(column)
                    .object()
                    .name("count")
                    .number(sum.count())
                    .name("sum")
                    .literal(plain(sum.sum()));
            out.name("min")
                    .literal(plain(sum.min()))
                    .name("max")
                    .literal(plain(sum.max()))
                    .end();
        });
        out.end().name("sha256").text(sha256);
        out.name("seconds")
                .literal(plain(BigDecimal.valueOf(Math.round(seconds * 1_000), 3)))
                .end();
    }

    /** The summary of an import: an array, also for one file. */
    public static Json array(List<FileSummary> files) {
        JsonWriter out = new JsonWriter().array();
        files.forEach(file -> file.write(out));
        return out.end().toJson();
    }

    FileSummary ordered(OrderRule rule) {
        return new FileSummary(
                file,
                format,
                read,
                accepted,
                rejected,
                duplicates,
                conflicts,
                blank,
                events,
                entities,
                types,
                actors,
                first,
                last,
                naiveTimes,
                rule,
                sums,
                sha256,
                seconds);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
