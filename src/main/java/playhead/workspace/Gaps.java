package playhead.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.expression.Missing;

/** Adds up what the parts of a search could not judge. */
final class Gaps {
    private final Map<String, Missing.Gap> sums = new LinkedHashMap<>();

    void add(List<Missing.Gap> more) {
        for (Missing.Gap gap : more) {
            sums.merge(
                    gap.name(),
                    gap,
                    (a, b) -> new Missing.Gap(
                            a.name(), a.absent() + b.absent(), a.nulls() + b.nulls(), a.wrongType() + b.wrongType()));
        }
    }

    /** In the order of first appearance. */
    List<Missing.Gap> all() {
        return new ArrayList<>(sums.values());
    }
}
