package playhead.branch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import playhead.event.FieldPath;

/**
 * What is supposed: a course of the log that differs from the recorded one in some events, or in how they are folded.
 * Immutable; each change gives another one.
 *
 * @param base where it begins: up to here both courses are the same, unless rules differ
 * @param skipped positions of events that are left out, ascending
 * @param edits values that differ, at most one for each field of an event
 * @param insertions events that are added, those after the same position in their order
 * @param rules definitions that hold in the branch, or null
 * @param decisions values of business rules that commands are decided by in the branch, by the name of the rule
 */
public record Branch(
        long base,
        SortedSet<Long> skipped,
        List<Edit> edits,
        List<Insertion> insertions,
        RuleText rules,
        SortedMap<String, String> decisions) {
    public Branch {
        Objects.requireNonNull(skipped, "skipped");
        skipped = Collections.unmodifiableSortedSet(new TreeSet<>(skipped));
        edits = List.copyOf(edits);
        insertions = List.copyOf(insertions);
        decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    }

    /** A branch in which nothing differs. */
    public static Branch at(long base) {
        return new Branch(base, new TreeSet<>(), List.of(), List.of(), null, new TreeMap<>());
    }

    /** True when both courses are the same. */
    public boolean isEmpty() {
        return skipped.isEmpty() && edits.isEmpty() && insertions.isEmpty() && rules == null && decisions.isEmpty();
    }

    /** The same without an event. It begins earlier when the event stands before its beginning. */
    public Branch skip(long position) {
        SortedSet<Long> more = new TreeSet<>(skipped);
        more.add(position);
        return new Branch(Math.min(base, position - 1), more, edits, insertions, rules, decisions);
    }

    /** The same without neighbouring events, those at both ends included. */
    public Branch skip(long first, long last) {
        Branch fewer = this;
        for (long position = first; position <= last; position++) {
            fewer = fewer.skip(position);
        }
        return fewer;
    }

    /** The same with a skipped event in its place again. */
    public Branch unskip(long position) {
        SortedSet<Long> fewer = new TreeSet<>(skipped);
        fewer.remove(position);
        return new Branch(base, fewer, edits, insertions, rules, decisions);
    }

    /** The same with another value in an event. */
    public Branch edit(Edit edit) {
        List<Edit> others = new ArrayList<>(edits);
        others.removeIf(
                known -> known.position() == edit.position() && known.field().equals(edit.field()));
        others.add(edit);
        return new Branch(Math.min(base, edit.position() - 1), skipped, others, insertions, rules, decisions);
    }

    /** The same with the recorded value of a field of an event. */
    public Branch unedit(long position, FieldPath field) {
        List<Edit> others = new ArrayList<>(edits);
        others.removeIf(known -> known.position() == position && known.field().equals(field));
        return new Branch(base, skipped, others, insertions, rules, decisions);
    }

    /** The same with one more event. */
    public Branch insert(Insertion insertion) {
        return new Branch(
                Math.min(base, insertion.after()),
                skipped,
                edits,
                Stream.concat(insertions.stream(), Stream.of(insertion)).toList(),
                rules,
                decisions);
    }

    /** The same with other definitions, null for none. */
    public Branch rules(RuleText other) {
        return new Branch(base, skipped, edits, insertions, other, decisions);
    }

    /** The same without an added event. */
    public Branch withdraw(Insertion insertion) {
        List<Insertion> others = new ArrayList<>(insertions);
        others.remove(insertion);
        return new Branch(base, skipped, edits, others, rules, decisions);
    }

    /** The same with another value of a business rule, null for the one that held. */
    public Branch decide(String rule, String value) {
        SortedMap<String, String> others = new TreeMap<>(decisions);
        if (value == null) {
            others.remove(rule);
        } else {
            others.put(rule, value);
        }
        return new Branch(base, skipped, edits, insertions, rules, others);
    }
}
