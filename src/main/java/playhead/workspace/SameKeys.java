package playhead.workspace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import playhead.event.Json;
import playhead.history.GroupRow;

/** Groups whose keys look the same: a key that is absent and one that is null are both shown as null. */
final class SameKeys {
    private static final Json NULL = Json.canonical("null");

    private SameKeys() {}

    /** The rows with such groups put together, in the order of their first. */
    static List<GroupRow> merged(List<GroupRow> rows) {
        Map<List<Json>, GroupRow> shown = new LinkedHashMap<>();
        for (GroupRow row : rows) {
            List<Json> keys = new ArrayList<>();
            for (Json key : row.keys()) {
                keys.add(key == null ? NULL : key);
            }
            shown.merge(
                    keys,
                    row,
                    (a, b) -> new GroupRow(
                            keys.toArray(Json[]::new),
                            a.count() + b.count(),
                            a.numbers() + b.numbers(),
                            a.sum().add(b.sum()),
                            either(a.min(), b.min(), BigDecimal::min),
                            either(a.max(), b.max(), BigDecimal::max)));
        }
        return List.copyOf(shown.values());
    }

    private static BigDecimal either(BigDecimal a, BigDecimal b, BinaryOperator<BigDecimal> choice) {
        return a == null ? b : b == null ? a : choice.apply(a, b);
    }
}
