package playhead.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import playhead.audit.AuditDefinitions;
import playhead.audit.AuditRule;
import playhead.audit.Subject;
import playhead.audit.Watch;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.expression.Missing;
import playhead.history.RowFilter;
import playhead.history.Spell;
import playhead.history.Spells;
import playhead.history.TimeIndex;

/** Holds the log, in the order of positions, against the watches and rules that are defined. It only looks; may be slow. */
public final class Audit {
    private final OrderedIndex recorded;
    private final SetBits sets;
    private final AuditDefinitions definitions;

    /** @param recorded the log in the order of positions */
    Audit(OrderedIndex recorded, SetBits sets, AuditDefinitions definitions) {
        this.recorded = recorded;
        this.sets = sets;
        this.definitions = definitions;
    }

    /** What it is held against. */
    public AuditDefinitions definitions() {
        return definitions;
    }

    /** The same with the watches and rules of a file as well; nothing is recorded. */
    public Answer<Audit> with(Path file) {
        return DefinitionLog.text(file)
                .then(text -> DefinitionLog.readAudit(file.getFileName().toString(), text))
                .then(read -> Answer.of(new Audit(recorded, sets, definitions.with(read))));
    }

    /**
     * What the watches have to tell of the events up to a position, in the order of the log. A watch that cannot be judged is
     * a warning.
     *
     * @param from what is told of earlier events is left out
     */
    public Answer<List<Occasion>> told(long from, long to) {
        List<Occasion> all = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Watch watch : definitions.watches()) {
            Judged judged = watch.subject().isEvents()
                    ? events(watch.name(), where(watch.subject(), watch.when()), to)
                    : states(watch.name(), watch.subject().entity(), watch.when(), true, to);
            if (judged.problem() != null) {
                warnings.add("watch " + watch.name() + ": " + judged.problem());
            }
            all.addAll(
                    watch.each() || judged.found().isEmpty()
                            ? judged.found()
                            : judged.found().subList(0, 1));
        }
        all.removeIf(told -> told.position() < from);
        all.sort(Comparator.comparingLong(Occasion::position));
        return new Answer.Given<>(all, warnings);
    }

    /** Whether the rules hold for the events up to a position. */
    public List<Verdict> verdicts(long to) {
        return definitions.rules().stream().map(rule -> verdict(rule, to)).toList();
    }

    private Verdict verdict(AuditRule rule, long to) {
        Judged judged = rule.subject().isEvents()
                ? others(rule, to)
                : states(rule.name(), rule.subject().entity(), rule.always(), false, to);
        Set<EntityRef> entities = new HashSet<>();
        judged.found().stream().map(Occasion::entity).forEach(entities::add);
        entities.remove(null);
        long open = rule.subject().isEvents()
                ? 0
                : judged.found().stream().filter(found -> found.until() == 0).count();
        return new Verdict(
                rule, judged.looked(), judged.found(), entities.size(), open, judged.unjudged(), judged.problem());
    }

    /** What was found of one condition. */
    private record Judged(List<Occasion> found, long looked, List<String> unjudged, String problem) {
        static Judged not(String problem) {
            return new Judged(List.of(), 0, List.of(), problem);
        }
    }

    /** @param wanted whether it is told where the condition holds, or where it does not */
    private Judged states(String name, String type, String condition, boolean wanted, long to) {
        TimeIndex index = recorded.index();
        StateFilter filter = StateFilter.unchecked(condition, sets.in(index));
        RowFilter asked = wanted ? filter : names -> filter.bind(names).negate();
        Spells.Found found = new Spells(index, to).of(type, asked);
        String wrong = filter.refusal() != null ? filter.refusal() : filter.neverTruth();
        if (wrong != null) {
            return Judged.not(wrong);
        }
        List<Occasion> places = new ArrayList<>();
        for (Spell spell : found.spells()) {
            places.add(occasion(name, spell.from(), spell.until(), spell.entity()));
        }
        return new Judged(
                places,
                found.looked(),
                filter.gaps().stream().map(Missing.Gap::toString).toList(),
                null);
    }

    private Judged events(String name, String where, long to) {
        return switch (find(where, to)) {
            case Answer.Refused<EventHits>(String reason, boolean wrongUsage) -> Judged.not(reason);
            case Answer.Given<EventHits>(EventHits hits, List<String> warnings) ->
                new Judged(occasions(name, hits, Set.of()), hits.size(), hits.missing(), null);
        };
    }

    /** Events of the rule's types for which it does not hold. */
    private Judged others(AuditRule rule, long to) {
        return switch (find(where(rule.subject(), rule.always()), to)) {
            case Answer.Refused<EventHits>(String reason, boolean wrongUsage) -> Judged.not(reason);
            case Answer.Given<EventHits>(EventHits good, List<String> warnings) ->
                switch (find(where(rule.subject(), null), to)) {
                    case Answer.Refused<EventHits>(String reason, boolean wrongUsage) -> Judged.not(reason);
                    case Answer.Given<EventHits>(EventHits every, List<String> more) -> {
                        Set<Long> holding = new HashSet<>();
                        for (int i = 0; i < good.size(); i++) {
                            holding.add(good.position(i));
                        }
                        yield new Judged(occasions(rule.name(), every, holding), every.size(), good.missing(), null);
                    }
                };
        };
    }

    private Answer<EventHits> find(String where, long to) {
        return new EventSearch(recorded, recorded.index().events(), sets)
                .find(new EventQuery(where, 1, to, null, Replay.RECORDED), SearchWatch.NONE);
    }

    private List<Occasion> occasions(String name, EventHits hits, Set<Long> without) {
        List<Occasion> places = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            long position = hits.position(i);
            if (!without.contains(position)) {
                places.add(occasion(name, position, 0, recorded.index().home(position)));
            }
        }
        return places;
    }

    private Occasion occasion(String name, long position, long until, EntityRef entity) {
        TimeIndex index = recorded.index();
        return new Occasion(name, position, until, index.time(position), index.eventType(position), entity);
    }

    /** What a watch over events comes to as a condition over all of them. */
    public static String condition(Watch watch) {
        return where(watch.subject(), watch.when());
    }

    /** The condition over events that a subject and a condition of its own come to; null for all events. */
    private static String where(Subject subject, String condition) {
        List<Json> types = subject.events().stream().map(JsonText::quoted).toList();
        String typed = types.isEmpty() ? null : CelText.isOneOf("type", types);
        return typed == null ? condition : condition == null ? typed : typed + " && (" + condition + ")";
    }
}
