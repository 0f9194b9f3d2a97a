package playhead.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.history.StateNames;
import playhead.history.TimeIndex;

/**
 * What completion can propose for conditions over the states of a type.
 *
 * @param index where the type is
 * @param type its name
 */
record StateVocabulary(TimeIndex index, String type) {
    /** A column is looked at so far: what has many values shows it early. */
    private static final int MOST_LOOKED_AT = 100_000;

    Vocabulary vocabulary() {
        if (index.members(type) == 0) {
            return Vocabulary.NONE;
        }
        List<FieldPath> columns = index.columns(type);
        List<String> names = new ArrayList<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = CelText.field(columns.get(i));
            names.add(name);
            List<String> few = few(i);
            if (!few.isEmpty()) {
                values.put(name, few);
            }
        }
        StateNames.of(index, type).known().stream()
                .skip(columns.size())
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return new Vocabulary(List.copyOf(names), values);
    }

    /** The values of a column as literals when they are few and simple, else none. */
    private List<String> few(int column) {
        Set<String> found = new LinkedHashSet<>();
        int[] looked = new int[1];
        index.everyValue(type, column, value -> {
            if (isSimple(value)) {
                found.add(CelText.literal(value));
            }
            return found.size() <= EventStatistics.MOST_VALUES && ++looked[0] < MOST_LOOKED_AT;
        });
        return found.size() > EventStatistics.MOST_VALUES ? List.of() : List.copyOf(found);
    }

    private static boolean isSimple(Json value) {
        byte first = value.bytes()[0];
        return first != '{' && first != '[';
    }
}
