package playhead.workspace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import playhead.event.EventTime;
import playhead.history.TimeIndex;
import playhead.history.sets.Courses;
import playhead.history.sets.MissingNext;
import playhead.history.sets.Parting;
import playhead.history.sets.SetTraits;
import playhead.saga.SagaStyle;

/** How two sets of entities of one type differ, and which entities each figure was counted from. Immutable. */
public final class SetReport {
    private static final int MOST_TRAITS = 200;
    private static final int MOST_GAPS = 5;

    private final TimeIndex index;
    private final Courses courses;
    private final SetQuestion question;
    private final BitSet inside;
    private final BitSet outside;
    private final List<SetTraits.Trait> traits;
    private final List<MissingNext.Gap> missing;
    private final Parting parting;
    private final SagasOfCourses sagas;

    private SetReport(
            TimeIndex index,
            Courses courses,
            SetQuestion question,
            BitSet inside,
            BitSet outside,
            SagasOfCourses sagas) {
        this.sagas = sagas;
        this.index = index;
        this.courses = courses;
        this.question = question;
        this.inside = inside;
        this.outside = outside;
        long at = question.moment().at();
        traits = SetTraits.of(index, question.type(), courses, inside, outside, at, MOST_TRAITS);
        missing = MissingNext.of(courses, inside, outside, MOST_GAPS);
        parting = Parting.of(courses, inside, outside);
    }

    /** Works it out; members that nothing happened to up to the moment are left out. */
    static SetReport of(TimeIndex index, Courses courses, SetQuestion question, SagasOfCourses sagas) {
        BitSet inside = members(index, courses, question.inside(), question.type());
        BitSet outside;
        if (question.outside() == null) {
            outside = new BitSet();
            outside.set(0, courses.members());
        } else {
            outside = members(index, courses, question.outside(), question.type());
        }
        if (question.outside() == null) {
            outside.andNot(inside);
        }
        return new SetReport(index, courses, question, thatBegan(inside, courses), thatBegan(outside, courses), sagas);
    }

    private static BitSet members(TimeIndex index, Courses courses, IdSet set, String type) {
        BitSet members = new BitSet();
        SetBits.entities(set, index).stream()
                .filter(entity -> index.schema().typeOf(entity).name().equals(type))
                .map(index.schema()::memberOf)
                .filter(member -> member < courses.members())
                .forEach(members::set);
        return members;
    }

    private static BitSet thatBegan(BitSet members, Courses courses) {
        BitSet began = new BitSet();
        members.stream().filter(member -> courses.length(member) > 0).forEach(began::set);
        return began;
    }

    /** What was asked. */
    public SetQuestion question() {
        return question;
    }

    /** How many entities of the set were looked at. */
    public int inside() {
        return inside.cardinality();
    }

    /** How many others were. */
    public int outside() {
        return outside.cardinality();
    }

    /** Fields, event types and actors, the largest difference of shares first. */
    public List<SetTraits.Trait> traits() {
        return traits;
    }

    /** Events that are missing, the clearest first. */
    public List<MissingNext.Gap> missing() {
        return missing;
    }

    /** Members by who runs the saga that they are in; a member in no saga is in none of the sets. */
    public Map<SagaStyle, BitSet> byStyle(BitSet members) {
        return sagas.split(members);
    }

    /** The first step at which the courses part. */
    public Parting parting() {
        return parting;
    }

    /** Time of the event at an ordinal, or null. */
    public EventTime time(long ordinal) {
        return ordinal < 1 || ordinal > index.end() ? null : index.time(ordinal);
    }

    /** The entities on one side that have a trait, as a set. */
    public IdSet having(SetTraits.Trait trait, boolean side, String name) {
        return set(
                SetTraits.having(
                        index,
                        courses,
                        trait,
                        side ? inside : outside,
                        question.moment().at()),
                name);
    }

    /** Members of the type as a set. */
    public IdSet set(BitSet members, String name) {
        List<IdMember> named = new ArrayList<>();
        members.stream().forEach(member -> named.add(IdMember.of(index.schema().entity(courses.entity(member)))));
        return new IdSet(name, named);
    }
}
