package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.List;
import playhead.saga.Saga;

/** Says in short what was inferred of small logs. */
abstract class InferredBase {
    static String statuses(InferredSagas sagas) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < sagas.size(); i++) {
            all.add(sagas.row(i).status().text());
        }
        return String.join(" ", all);
    }

    static List<String> pairs(HandLog log, Saga saga) {
        return saga.compensations().stream()
                .map(one ->
                        log.at(one.undoes()).type() + "<-" + log.at(one.by()).type() + " " + one.pairedBy())
                .toList();
    }
}
