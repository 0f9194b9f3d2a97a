package playhead.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import playhead.audit.AuditDefinitions;
import playhead.audit.AuditRule;
import playhead.audit.Watch;
import playhead.event.EntityRef;
import playhead.event.EventSource;

/** Holds the log, in one order, against the watches and rules that are defined. It only looks; may be slow. */
public final class Audit {
    private final OrderedIndex ordered;
    private final EventSource log;
    private final SetBits sets;
    private final AuditDefinitions definitions;

    /**
     * @param ordered the log in the order that places are counted in
     * @param log the events in the order of positions
     */
    private Audit(OrderedIndex ordered, EventSource log, SetBits sets, AuditDefinitions definitions) {
        this.ordered = ordered;
        this.log = log;
        this.sets = sets;
        this.definitions = definitions;
    }

    /**
     * Holds a log against definitions.
     *
     * @param indexes of the log, by order
     * @param replay the order that places are counted in
     * @param sets that conditions can name, null for a name that there is not
     */
    static Audit of(
            Function<Replay, OrderedIndex> indexes,
            Replay replay,
            Function<String, IdSet> sets,
            AuditDefinitions definitions) {
        OrderedIndex recorded = indexes.apply(Replay.RECORDED);
        return new Audit(
                replay == Replay.RECORDED ? recorded : indexes.apply(replay),
                recorded.index().events(),
                new SetBits(sets, recorded.index()),
                definitions);
    }

    /** What it is held against. */
    public AuditDefinitions definitions() {
        return definitions;
    }

    /** The order that places are counted in. */
    public Replay replay() {
        return ordered.replay();
    }

    /** The last event there was when it began. */
    public long end() {
        return ordered.index().end();
    }

    /** The same with the watches and rules of a file as well; nothing is recorded. */
    public Answer<Audit> with(Path file) {
        return DefinitionLog.text(file)
                .then(text -> DefinitionLog.readAudit(file.getFileName().toString(), text))
                .then(read -> Answer.of(new Audit(ordered, log, sets, definitions.with(read))));
    }

    /**
     * What the watches have to tell of the events up to an ordinal, in order. A watch that cannot be judged is a warning.
     *
     * @param from what is told of earlier events is left out
     */
    public Answer<List<Occasion>> told(long from, long to) {
        List<Occasion> all = new ArrayList<>();
        Answer<List<Occasion>> answer = Answer.of(all);
        for (Watch watch : definitions.watches()) {
            answer = answer.then(before -> told(watch, to, SearchWatch.NONE).then(told -> {
                told.stream().filter(place -> place.ordinal() >= from).forEach(all::add);
                return Answer.of(all);
            }));
        }
        all.sort(Comparator.comparingLong(Occasion::ordinal));
        return answer;
    }

    /** What one watch has to tell; refused when it was stopped. That it cannot be judged is a warning. */
    public Answer<List<Occasion>> told(Watch watch, long to, SearchWatch hearing) {
        return new Judge(ordered, log, sets, to, hearing)
                .holding(watch.name(), watch.subject(), watch.when())
                .then(judged -> {
                    List<Occasion> found = judged.found();
                    return new Answer.Given<>(
                            watch.each() || found.isEmpty() ? found : found.subList(0, 1),
                            judged.problem() == null
                                    ? List.of()
                                    : List.of("watch " + watch.name() + ": " + judged.problem()));
                });
    }

    /** Whether the rules hold for the events up to an ordinal. */
    public List<Verdict> verdicts(long to) {
        return switch (verdicts(to, SearchWatch.NONE)) {
            case Answer.Given<List<Verdict>>(List<Verdict> verdicts, var warnings) -> verdicts;
            case Answer.Refused<List<Verdict>>(String reason, boolean wrongUsage) ->
                throw new IllegalStateException(reason);
        };
    }

    /** The same; refused when the watch stopped it. */
    public Answer<List<Verdict>> verdicts(long to, SearchWatch watch) {
        List<AuditRule> rules = definitions.rules();
        List<Verdict> verdicts = new ArrayList<>();
        for (AuditRule rule : rules) {
            long before = verdicts.size() * to;
            long broken = verdicts.stream()
                    .mapToLong(verdict -> verdict.breaks().size())
                    .sum();
            SearchWatch part = (done, total, found) -> watch.at(
                    before + (total == 0 ? 0 : Math.round((double) done / total * to)),
                    rules.size() * to,
                    broken + found);
            switch (new Judge(ordered, log, sets, to, part).broken(rule.name(), rule.subject(), rule.always())) {
                case Answer.Refused<Judged>(String reason, boolean wrongUsage) -> {
                    return new Answer.Refused<>(reason, wrongUsage);
                }
                case Answer.Given<Judged>(Judged judged, var warnings) -> verdicts.add(verdict(rule, judged));
            }
        }
        return Answer.of(verdicts);
    }

    private static Verdict verdict(AuditRule rule, Judged judged) {
        Set<EntityRef> entities = new HashSet<>();
        judged.found().stream().map(Occasion::entity).forEach(entities::add);
        entities.remove(null);
        long open = rule.subject().isEvents()
                ? 0
                : judged.found().stream().filter(found -> found.until() == 0).count();
        return new Verdict(
                rule, judged.looked(), judged.found(), entities.size(), open, judged.unjudged(), judged.problem());
    }

    /** What the condition of a rule spoke of at its places. */
    public RuleValues values(AuditRule rule) {
        return RuleValues.of(rule, ordered, sets);
    }

    /** What a watch over events comes to as a condition over all of them. */
    public static String condition(Watch watch) {
        return Judge.where(watch.subject(), watch.when());
    }

    /** What is true of the states or events behind the places of a rule. */
    public static String broken(AuditRule rule) {
        String not = "!(" + rule.always() + ")";
        return rule.subject().isEvents() ? Judge.where(rule.subject(), not) : not;
    }
}
