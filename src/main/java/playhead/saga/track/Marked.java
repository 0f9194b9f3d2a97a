package playhead.saga.track;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.event.EventTime;
import playhead.saga.FlowLog;
import playhead.saga.Groups;
import playhead.saga.Ints;
import playhead.saga.LogColumns;
import playhead.saga.define.Limit;
import playhead.saga.define.Mark;
import playhead.saga.define.SagaDefinition;
import playhead.saga.define.Sign;

/**
 * What every event of a log means to declared sagas: read once, so that following them at any position reads nothing. One
 * writer; what is known of the first events stays as it is.
 */
final class Marked {
    private final List<SagaDefinition> definitions;
    private final Classifier classifier;
    private final Meanings meanings;
    /** Whether a field of the payload ties events. */
    private final boolean keyed;
    /** By position: number of its meaning. */
    private final Ints numbers = new Ints();

    private final Ties ties;
    /** By definition: starts of sagas, the first of each group among them. */
    private final List<Ints> starts = new ArrayList<>();
    /** By definition: starts that belonged to no group when they came: a later effect may make one of them. */
    private final List<Ints> alone = new ArrayList<>();

    private final List<BitSet> started = new ArrayList<>();
    private final List<Notes<String>> reasons = new ArrayList<>();
    private final List<Notes<EventTime>> deadlines = new ArrayList<>();

    Marked(List<SagaDefinition> definitions) {
        this.definitions = definitions;
        this.meanings = new Meanings(definitions);
        this.classifier = new Classifier(definitions, meanings);
        this.keyed = definitions.stream()
                .anyMatch(definition -> definition.keys().stream().anyMatch(rule -> rule != null));
        this.ties = new Ties(definitions);
        for (int i = 0; i < definitions.size(); i++) {
            starts.add(new Ints());
            alone.add(new Ints());
            started.add(new BitSet());
            reasons.add(new Notes<>());
            deadlines.add(new Notes<>());
        }
        numbers.add(0);
    }

    List<SagaDefinition> definitions() {
        return definitions;
    }

    int end() {
        return numbers.size() - 1;
    }

    /** What the event at a position means to a definition. */
    Mark[] at(long position, int definition) {
        return meanings.marks(numbers.get((int) position), definition);
    }

    /** Numbers of the types of events that can have certain meanings to a definition, for each meaning. */
    List<BitSet> types(int definition, LogColumns columns, List<Predicate<Mark>> meanings) {
        return meanings.stream()
                .map(meaning -> types(definition, columns, meaning))
                .toList();
    }

    private BitSet types(int definition, LogColumns columns, Predicate<Mark> meaning) {
        BitSet types = new BitSet();
        definitions.get(definition).patterns().stream()
                .filter(pattern -> meaning.test(pattern.mark()))
                .flatMap(pattern -> pattern.types().stream())
                .mapToInt(columns.types()::indexOf)
                .filter(type -> type >= 0)
                .forEach(types::set);
        return types;
    }

    /** What ties the events of a definition's sagas. */
    Groups groups(int definition, FlowLog log) {
        return ties.groups(definition, log);
    }

    /** Events that start sagas of a definition; a group may be named several times, or not be known as yet. */
    Ints starts(int definition) {
        return starts.get(definition);
    }

    /** The same, of events that were alone when they came. */
    Ints alone(int definition) {
        return alone.get(definition);
    }

    /** Why something failed, as the event at a position says, or null. */
    String reason(int definition, long position) {
        return reasons.get(definition).at(position);
    }

    /** The deadline that the event at a position says, or null. */
    EventTime deadline(int definition, long position) {
        return deadlines.get(definition).at(position);
    }

    /** Reads what is new in a log; answers false when it was stopped by an interrupt, and can be asked again. */
    synchronized boolean extend(FlowLog log) {
        boolean[] stopped = {false};
        if (end() < log.end()) {
            log.events().blocks(end() + 1L, log.end(), (first, count, block) -> {
                stopped[0] = !read(log, first, count, block);
                return !stopped[0];
            });
        }
        return !stopped[0];
    }

    /** Reads a block, if it is the next one; answers false when it was stopped by an interrupt. */
    synchronized boolean read(FlowLog log, long first, int count, Supplier<EventBlock> block) {
        if (first > end() + 1L) {
            return true;
        }
        int from = (int) (end() + 1L - first);
        int to = (int) Math.min(count, log.end() - first + 1);
        TypeMeanings[] types = types(first, from, to, log.columns());
        List<Event> read = read(block, types, from, to);
        for (int i = from; i < to; i++) {
            add(first + i, types[i], read == null ? null : read.get(i), log);
        }
        return !Thread.currentThread().isInterrupted();
    }

    private TypeMeanings[] types(long first, int from, int to, LogColumns columns) {
        TypeMeanings[] types = new TypeMeanings[Math.max(to, 0)];
        List<String> names = columns.types();
        for (int i = from; i < to; i++) {
            types[i] = classifier.type(columns.type(first + i), names);
        }
        return types;
    }

    /** The events that must be read, each at its place; null for none. */
    private List<Event> read(Supplier<EventBlock> block, TypeMeanings[] types, int from, int to) {
        boolean any = false;
        for (int i = from; i < to && !any; i++) {
            any = isOfInterest(types[i]);
        }
        return any
                ? block.get()
                        .events(classifier.parts(), event -> event >= from && event < to && isOfInterest(types[event]))
                : null;
    }

    /** Whether an event must be read. */
    private boolean isOfInterest(TypeMeanings type) {
        return keyed || type != null && type.speaks();
    }

    private void add(long position, TypeMeanings type, Event event, FlowLog log) {
        if (event != null) {
            classifier.on(position, event);
        }
        ties.add(position, log, classifier);
        TypeMeanings.Known known = type == null ? null : classifier.known(type);
        numbers.add(known == null ? 0 : known.number());
        if (known != null) {
            for (Meanings.Hit hit : known.hits()) {
                note(position, hit, log);
            }
        }
    }

    private void note(long position, Meanings.Hit hit, FlowLog log) {
        SagaDefinition definition = definitions.get(hit.definition());
        Mark mark = hit.mark();
        if (mark.sign() == Sign.START) {
            start(position, hit.definition(), groups(hit.definition(), log));
        }
        note(position, hit.definition(), limit(definition, mark));
        if (hasReason(mark)) {
            String reason = classifier.reason(hit.definition());
            if (reason != null && reason(hit.definition(), position) == null) {
                reasons.get(hit.definition()).add(position, reason.intern());
            }
        }
    }

    /** How long what an event with this meaning begins may take, or null. */
    static Limit limit(SagaDefinition definition, Mark mark) {
        return switch (mark.sign()) {
            case START -> definition.deadline();
            case REQUEST -> definition.steps().get(mark.step()).deadline();
            default -> null;
        };
    }

    /** Whether an event with this meaning may say why. */
    static boolean hasReason(Mark mark) {
        return switch (mark.sign()) {
            case FAILURE, RETRY, UNDO_FAILED, COMPENSATED, FAILED, ABANDONED -> true;
            default -> false;
        };
    }

    private void start(long position, int definition, Groups groups) {
        int group = groups.of(position);
        if (group < 0 || groups.count(position) <= group) {
            alone.get(definition).add((int) position);
        } else if (!started.get(definition).get(group)) {
            started.get(definition).set(group);
            starts.get(definition).add((int) position);
        }
    }

    private void note(long position, int definition, Limit limit) {
        if (limit != null && limit.said() != null) {
            EventTime until = classifier.time(definition, limit.said());
            if (until != null) {
                deadlines.get(definition).add(position, until);
            }
        }
    }
}
