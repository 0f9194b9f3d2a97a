package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A difference against two states that are compared naively. */
class DiffOfStatesTest {
    private final TestLog log = TestLog.random(21, 1_500, 25);
    private final TimeIndex index = log.index();

    @Test
    void a_diff_is_what_two_states_say() {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            long from = random.nextLong(index.end() + 1);
            long to = random.nextInt(3) == 0 ? Math.min(index.end(), from + 5) : random.nextLong(index.end() + 1);
            Map<String, String> expected = new TreeMap<>();
            for (int entity = 0; entity < index.schema().entityCount(); entity++) {
                StateRow before = index.row(entity, from);
                StateRow after = index.row(entity, to);
                String change = change(before, after);
                if (!change.isEmpty()) {
                    expected.put(before.ref().type() + "/" + before.ref().id(), change);
                }
            }
            Map<String, String> actual = new LinkedHashMap<>();
            new Diff(index)
                    .rows(from, to)
                    .forEach(row ->
                            actual.put(row.ref().type() + "/" + row.ref().id(), row.change() + " " + row.fields()));
            assertEquals(expected, actual);
            assertEquals(new ArrayList<>(expected.keySet()), new ArrayList<>(actual.keySet()));
        }
    }

    private static String change(StateRow before, StateRow after) {
        List<FieldChange> fields = new ArrayList<>();
        for (int i = 0; i < before.columns().size(); i++) {
            if (!Objects.equals(before.values()[i], after.values()[i])) {
                fields.add(new FieldChange(before.columns().get(i), before.values()[i], after.values()[i]));
            }
        }
        if (before.exists() == after.exists() && fields.isEmpty()) {
            return "";
        }
        return (before.exists() == after.exists() ? "CHANGED" : after.exists() ? "ADDED" : "REMOVED") + " " + fields;
    }
}
