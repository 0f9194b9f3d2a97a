package playhead.workspace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.readmodel.export.Sheet;
import playhead.saga.SagaRow;
import playhead.saga.listing.SagaListing;

/** The list of sagas as a table to copy and to export: the same names and values as the command line gives. */
public final class SagaTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "definition",
            "style",
            "status",
            "confidence",
            "startedAt",
            "endedAt",
            "steps",
            "compensations",
            "waitingFor",
            "events",
            "first",
            "last",
            "error");

    private SagaTable() {}

    /** Those with these numbers, in this order. */
    public static Sheet of(SagaListing listing, int[] numbers) {
        return new Sheet(COLUMNS, visitor -> {
            for (int number : numbers) {
                visitor.row(cells(listing.row(number)));
            }
        });
    }

    private static Json[] cells(SagaRow row) {
        return new Json[] {
            text(row.id()),
            text(row.definition()),
            text(row.style().text()),
            text(row.status().text()),
            Json.canonical(BigDecimal.valueOf(row.confidence())
                    .setScale(3, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString()),
            time(row.startedAt()),
            time(row.endedAt()),
            number(row.steps()),
            number(row.compensations()),
            text(row.waitingFor()),
            number(row.events()),
            number(row.first()),
            number(row.last()),
            text(row.error())
        };
    }

    private static Json text(String value) {
        return value == null ? null : JsonText.quoted(value);
    }

    private static Json time(EventTime time) {
        return time == null ? null : JsonText.quoted(time.print());
    }

    private static Json number(long number) {
        return Json.canonical(Long.toString(number));
    }
}
