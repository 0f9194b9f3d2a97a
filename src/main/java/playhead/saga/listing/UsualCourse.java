package playhead.saga.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import playhead.saga.Expectation;
import playhead.saga.LogColumns;
import playhead.saga.SagaList;

/**
 * What may still come in an open saga, as ended ones of the same definition went on from where it stands: from the last event of
 * its type and participant, as often as that has come. For worker threads.
 *
 * @param list the sagas
 * @param columns of the log that they are in
 */
public record UsualCourse(SagaList list, LogColumns columns) {
    private static final int SAMPLES = 2_000;
    private static final double NEGLIGIBLE = 0.005;
    private static final long SECOND = 1_000;
    private static final int MILLI = 1_000_000;

    /** What an event is: its type, and whose it is where that is known. */
    private record Mark(int type, String participant) {}

    /** Where something came after the place looked at, and after which times. */
    private static final class Seen {
        final List<Long> waits = new ArrayList<>();
        final int saga;
        final long position;

        Seen(int saga, long position) {
            this.saga = saga;
            this.position = position;
        }
    }

    /** What remains of a saga, by how long it usually takes; what is all but impossible is left out, and all of one that ended. */
    public List<Expectation> of(int number) {
        if (list.status(number).ended()) {
            return List.of();
        }
        long[] own = list.positions(number);
        Mark last = mark(number, own, own.length - 1);
        int times = 0;
        for (int place = 0; place < own.length; place++) {
            times += mark(number, own, place).equals(last) ? 1 : 0;
        }
        Map<Mark, Seen> seen = new LinkedHashMap<>();
        int alike = 0;
        int looked = 0;
        for (int other = list.size() - 1; other >= 0 && looked < SAMPLES; other--) {
            if (other != number
                    && list.status(other).ended()
                    && list.definitionName(other).equals(list.definitionName(number))) {
                looked++;
                alike += collect(other, last, times, seen) ? 1 : 0;
            }
        }
        return remaining(seen, alike);
    }

    private Mark mark(int saga, long[] positions, int place) {
        return new Mark(columns.type(positions[place]), list.participant(saga, place));
    }

    /** The first of each kind after where the saga stands; answers whether the other one stood there. */
    private boolean collect(int other, Mark last, int times, Map<Mark, Seen> seen) {
        long[] positions = list.positions(other);
        int at = 0;
        int met = 0;
        while (at < positions.length && met < times) {
            met += mark(other, positions, at++).equals(last) ? 1 : 0;
        }
        if (met < times) {
            return false;
        }
        long since = positions[at - 1];
        Set<Mark> known = new HashSet<>();
        for (int place = at; place < positions.length; place++) {
            Mark mark = mark(other, positions, place);
            if (known.add(mark)) {
                long position = positions[place];
                seen.computeIfAbsent(mark, fresh -> new Seen(other, position))
                        .waits
                        .add(wait(since, position));
            }
        }
        return true;
    }

    private long wait(long since, long position) {
        return columns.timed(since) && columns.timed(position) ? Math.max(0, millis(position) - millis(since)) : -1;
    }

    private long millis(long position) {
        return columns.seconds(position) * SECOND + columns.nanos(position) / MILLI;
    }

    private List<Expectation> remaining(Map<Mark, Seen> seen, int alike) {
        List<Expectation> remaining = new ArrayList<>();
        seen.forEach((mark, one) -> {
            double likelihood = (double) one.waits.size() / alike;
            if (likelihood >= NEGLIGIBLE) {
                long[] times = one.waits.stream()
                        .filter(time -> time >= 0)
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray();
                remaining.add(new Expectation(
                        columns.types().get(mark.type),
                        Objects.requireNonNullElseGet(mark.participant, () -> participant(one)),
                        likelihood,
                        times.length == 0 ? -1 : times[times.length / 2],
                        alike));
            }
        });
        remaining.sort(Comparator.comparingLong(Expectation::typicalMillis)
                .thenComparing(Expectation::type)
                .thenComparing(Expectation::participant));
        return remaining;
    }

    private String participant(Seen one) {
        return list.saga(one.saga).events().stream()
                .filter(event -> event.position() == one.position)
                .findFirst()
                .orElseThrow()
                .participant();
    }
}
