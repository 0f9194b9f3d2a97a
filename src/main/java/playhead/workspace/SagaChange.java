package playhead.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;

/**
 * A saga that stands otherwise in a what-if.
 *
 * @param before as recorded, null if it had not begun
 * @param after in the what-if, null if it has not begun
 */
public record SagaChange(SagaRow before, SagaRow after) {
    /** Its id. */
    public String id() {
        return before == null ? after.id() : before.id();
    }

    /** Name of its definition. */
    public String definition() {
        return before == null ? after.definition() : before.definition();
    }

    /**
     * Sagas that stand otherwise after a position, in the order in which they began. Slow at first: both courses are
     * followed.
     *
     * @param recorded the log
     * @param branched a branch of it
     */
    public static Answer<List<SagaChange>> between(Session recorded, Session branched, long at) {
        Moment moment = Moment.recorded(at);
        return recorded.sagas()
                .at(moment)
                .then(before -> branched.sagas().at(moment).then(after -> Answer.of(between(before, after))));
    }

    private static List<SagaChange> between(SagaList before, SagaList after) {
        List<SagaChange> changes = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int number = 0; number < before.size(); number++) {
            SagaRow was = before.row(number);
            known.add(was.id());
            int now = after.find(was.id());
            SagaRow is = now < 0 ? null : after.row(now);
            if (is == null || !same(was, is)) {
                changes.add(new SagaChange(was, is));
            }
        }
        for (int number = 0; number < after.size(); number++) {
            SagaRow is = after.row(number);
            if (!known.contains(is.id())) {
                changes.add(new SagaChange(null, is));
            }
        }
        return changes;
    }

    /** Where its events stand in the log is no difference: added ones share their places with others. */
    private static boolean same(SagaRow was, SagaRow is) {
        return was.status() == is.status()
                && was.steps() == is.steps()
                && was.compensations() == is.compensations()
                && was.events() == is.events()
                && Objects.equals(was.waitingFor(), is.waitingFor())
                && Objects.equals(was.error(), is.error());
    }
}
