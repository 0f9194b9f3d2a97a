package playhead.history;

import java.util.List;
import java.util.function.Predicate;
import playhead.event.EntityRef;
import playhead.expression.Row;

/**
 * Tests single entities of one type, such as those on a screen, with conditions on their states. Reads the chains of
 * these entities only. For one thread.
 */
public final class EntityTest {
    private final TimeIndex index;
    private final TypeIndex type;
    private final StateNames names;
    private final List<Predicate<Row>> tests;

    /**
     * Binds the conditions.
     *
     * @param type name of an entity type that the index knows
     */
    public EntityTest(TimeIndex index, String type, List<? extends RowFilter> conditions) {
        this.index = index;
        this.type = index.type(type);
        this.names = new StateNames(this.type);
        this.tests = conditions.stream().map(condition -> condition.bind(names)).toList();
    }

    /** Number of the first condition that holds for an entity after a position, -1 when none does or it is not there. */
    public int first(EntityRef ref, long at) {
        int entity = index.find(ref);
        if (entity < 0 || index.typeOf(entity) != type) {
            return -1;
        }
        int member = index.schema().memberOf(entity);
        int version = type.presence().upTo(member, at);
        if (version == 0 || type.presence().code(member, version - 1) != TypeBuilder.ALIVE) {
            return -1;
        }
        EntityAsRow row = new EntityAsRow(index, type, member, names).at(at);
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).test(row)) {
                return i;
            }
        }
        return -1;
    }
}
