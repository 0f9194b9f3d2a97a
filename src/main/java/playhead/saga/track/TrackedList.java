package playhead.saga.track;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import playhead.saga.FlowLog;
import playhead.saga.Groups;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.define.SagaDefinition;

/** Declared sagas after a position. */
final class TrackedList implements SagaList {
    private final FlowLog log;
    private final Marked marked;
    private final Clock clock;
    private final long at;
    private final TrackedRows rows;
    private final EventIds eventIds;

    TrackedList(FlowLog log, Marked marked, Clock clock, long at, TrackedRows rows) {
        this.log = log;
        this.marked = marked;
        this.clock = clock;
        this.at = at;
        this.rows = rows;
        this.eventIds = new EventIds(log.events(), log.end());
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public SagaRow row(int number) {
        SagaRow told = rows.row(number);
        if (told == null || marked.definitions().size() > 1 && !told.id().equals(id(number))) {
            told = made(number);
            rows.tell(number, told);
        }
        return told;
    }

    private SagaRow made(int number) {
        SagaDefinition definition = marked.definitions().get(definition(number));
        int ended = rows.get(number, TrackedRows.ENDED);
        return new SagaRow(
                id(number),
                definition.name(),
                definition.style(),
                rows.status(number),
                1,
                rows.get(number, TrackedRows.FIRST),
                rows.get(number, TrackedRows.LAST),
                log.columns().time(rows.get(number, TrackedRows.FIRST)),
                ended == 0 ? null : log.columns().time(ended),
                rows.get(number, TrackedRows.EVENTS),
                rows.get(number, TrackedRows.STEPS),
                rows.get(number, TrackedRows.COMPENSATIONS),
                rows.waitingFor(number),
                error(definition(number), rows.get(number, TrackedRows.FAILURE)));
    }

    @Override
    public SagaStatus status(int number) {
        return rows.status(number);
    }

    @Override
    public String definitionName(int number) {
        return marked.definitions().get(definition(number)).name();
    }

    private String error(int definition, int failure) {
        if (failure == 0) {
            return null;
        }
        String reason = marked.reason(definition, failure);
        return reason != null ? reason : log.columns().types().get(log.columns().type(failure));
    }

    private int definition(int number) {
        return rows.get(number, TrackedRows.DEFINITION);
    }

    private Groups groups(int number) {
        return marked.groups(definition(number), log);
    }

    @Override
    public int find(String id) {
        int found = -1;
        for (int definition = 0; definition < marked.definitions().size(); definition++) {
            String prefix = marked.definitions().get(definition).name() + "/";
            for (String name : id.startsWith(prefix) ? List.of(id, id.substring(prefix.length())) : List.of(id)) {
                int number =
                        rows.find(definition, marked.groups(definition, log).find(name));
                if (number >= 0 && (found < 0 || number < found) && id(number).equals(id)) {
                    found = number;
                }
            }
        }
        return found;
    }

    @Override
    public int of(long position) {
        if (position < 1 || position > at) {
            return -1;
        }
        for (int definition = 0; definition < marked.definitions().size(); definition++) {
            int number = rows.find(definition, marked.groups(definition, log).of(position));
            if (number >= 0) {
                return number;
            }
        }
        return -1;
    }

    /** Where two definitions share an id, the second gets the name of its definition before it. */
    private String id(int number) {
        int own = definition(number);
        Groups groups = groups(number);
        int group = rows.get(number, TrackedRows.GROUP);
        String name = groups.name(group);
        for (int other = 0; other < marked.definitions().size(); other++) {
            if (other != own) {
                Groups others = marked.groups(other, log);
                int earlier = rows.find(other, others == groups ? group : others.find(name));
                if (earlier >= 0 && earlier < number) {
                    return marked.definitions().get(own).name() + "/" + name;
                }
            }
        }
        return name;
    }

    @Override
    public long[] positions(int number) {
        LongStream.Builder positions = LongStream.builder();
        groups(number).each(rows.get(number, TrackedRows.GROUP), at, position -> {
            positions.add(position);
            return true;
        });
        return positions.build().toArray();
    }

    @Override
    public Saga saga(int number) {
        return whole(number, (whole, standing) -> whole.saga(row(number), standing));
    }

    @Override
    public List<SagaStep> steps(int number) {
        return whole(number, WholeSaga::steps);
    }

    private <T> T whole(int number, BiFunction<WholeSaga, Standing, T> telling) {
        int definition = definition(number);
        SagaRun run = new SagaRun(marked.definitions().get(definition), log.columns());
        WholeSaga whole = new WholeSaga(log, eventIds, marked, definition, at, run);
        Tracker.run(run, whole, groups(number), rows.get(number, TrackedRows.GROUP), at, marked, definition);
        synchronized (clock) {
            return telling.apply(whole, new Standing(run, marked, definition, clock).judge());
        }
    }
}
