package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import playhead.audit.Subject;
import playhead.event.EntityRef;
import playhead.event.EventSource;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.expression.Missing;
import playhead.history.RowFilter;
import playhead.history.Spell;
import playhead.history.Spells;
import playhead.history.TimeIndex;

/**
 * Holds the log in one order against the condition of a watch or rule. Refused when it was stopped.
 *
 * @param ordered the log in that order
 * @param log the events in the order of positions
 * @param sets that conditions can name
 * @param to the last ordinal that is looked at
 * @param watch hears of it, and may stop it
 */
record Judge(OrderedIndex ordered, EventSource log, SetBits sets, long to, SearchWatch watch) {
    /** Where it begins to hold. */
    Answer<Judged> holding(String name, Subject subject, String condition) {
        return subject.isEvents()
                ? judged(
                        find(where(subject, condition)),
                        hits -> Answer.of(new Judged(occasions(name, hits, null), hits.size(), hits.missing(), null)))
                : states(name, subject.entity(), condition, true);
    }

    /** Where it begins not to hold. */
    Answer<Judged> broken(String name, Subject subject, String condition) {
        return subject.isEvents()
                ? judged(
                        find(where(subject, condition)),
                        good -> judged(
                                find(where(subject, null)),
                                every -> Answer.of(
                                        new Judged(occasions(name, every, good), every.size(), good.missing(), null))))
                : states(name, subject.entity(), condition, false);
    }

    private Answer<Judged> states(String name, String type, String condition, boolean wanted) {
        TimeIndex index = ordered.index();
        StateFilter filter = StateFilter.unchecked(condition, sets.in(index));
        RowFilter asked = wanted ? filter : names -> filter.bind(names).negate();
        Spells.Found found = new Spells(index, to, watch::at).of(type, asked);
        String wrong = filter.refusal() != null ? filter.refusal() : filter.neverTruth();
        if (found == null) {
            return Answer.refuse("stopped");
        }
        if (wrong != null) {
            return Answer.of(Judged.not(wrong));
        }
        List<Occasion> places = new ArrayList<>();
        for (Spell spell : found.spells()) {
            places.add(occasion(name, spell.from(), ordered.positions().position(spell.until()), spell.entity()));
        }
        return Answer.of(new Judged(
                places,
                found.looked(),
                filter.gaps().stream().map(Missing.Gap::toString).toList(),
                null));
    }

    /** A condition that is none is a problem of its rule; a search that was stopped is no answer. */
    private static Answer<Judged> judged(Answer<EventHits> asked, Function<EventHits, Answer<Judged>> then) {
        return asked instanceof Answer.Refused<EventHits>(String reason, boolean wrongUsage) && wrongUsage
                ? Answer.of(Judged.not(reason))
                : asked.then(then);
    }

    private Answer<EventHits> find(String where) {
        return new EventSearch(ordered, log, sets).find(new EventQuery(where, 1, to, null, ordered.replay()), watch);
    }

    /** @param without hits among them that are left out, or null */
    private List<Occasion> occasions(String name, EventHits hits, EventHits without) {
        List<Occasion> places = new ArrayList<>();
        int out = 0;
        for (int i = 0; i < hits.size(); i++) {
            long ordinal = hits.ordinal(i);
            while (without != null && out < without.size() && without.ordinal(out) < ordinal) {
                out++;
            }
            if (without == null || out == without.size() || without.ordinal(out) != ordinal) {
                places.add(occasion(name, ordinal, 0, ordered.index().home(ordinal)));
            }
        }
        return places;
    }

    private Occasion occasion(String name, long ordinal, long until, EntityRef entity) {
        TimeIndex index = ordered.index();
        return new Occasion(
                name,
                ordinal,
                ordered.positions().position(ordinal),
                until,
                index.time(ordinal),
                index.eventType(ordinal),
                entity);
    }

    /** The condition over events that a subject and a condition of its own come to; null for all events. */
    static String where(Subject subject, String condition) {
        List<Json> types = subject.events().stream().map(JsonText::quoted).toList();
        String typed = types.isEmpty() ? null : CelText.isOneOf("type", types);
        return typed == null ? condition : condition == null ? typed : typed + " && (" + condition + ")";
    }
}
