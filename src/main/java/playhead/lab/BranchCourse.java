package playhead.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import playhead.branch.Branch;
import playhead.branch.Edit;
import playhead.branch.Edits;
import playhead.branch.Insertion;
import playhead.command.Redecided;
import playhead.command.Supposition;
import playhead.event.Event;
import playhead.event.FieldPath;
import playhead.event.Identity;
import playhead.event.Json;
import playhead.event.JsonCursor;

/** A branch that grows by what its commands come to while they are decided again. For one run. */
final class BranchCourse implements Supposition {
    private final Branch asked;
    private final Edits edits;
    private final Map<Long, List<Insertion>> added = new HashMap<>();
    private final SortedSet<Long> skipped;
    private final List<Edit> others = new ArrayList<>();
    private final Set<Long> decided = new HashSet<>();
    private final List<Insertion> inserted = new ArrayList<>();
    private final List<Redecided> flips = new ArrayList<>();
    private int commands;
    private int followed;

    BranchCourse(Branch asked) {
        this.asked = asked;
        this.edits = new Edits(asked);
        this.skipped = new TreeSet<>(asked.skipped());
        asked.insertions()
                .forEach(one -> added.computeIfAbsent(one.after(), after -> new ArrayList<>())
                        .add(one));
    }

    @Override
    public Event at(long position, Event recorded, Event now) {
        return asked.skipped().contains(position) ? null : edited(position, recorded, now);
    }

    /** What is supposed of an event holds for the one that was recorded, not for another in its place. */
    private Event edited(long position, Event recorded, Event now) {
        Json data = isSame(recorded, now) ? edits.of(position, now.data()) : now.data();
        return Identity.same(data, now.data()) ? now : now.withData(data);
    }

    private static boolean isSame(Event recorded, Event now) {
        return recorded.type().equals(now.type()) && recorded.stream().equals(now.stream());
    }

    @Override
    public List<Event> after(long position) {
        List<Insertion> here = added.getOrDefault(position, List.of());
        inserted.addAll(here);
        return here.stream().map(Insertion::event).toList();
    }

    /** Takes what a command comes to; before its events happen. */
    void take(Redecided one) {
        if (one.isFollowed()) {
            followed++;
        } else {
            commands++;
        }
        if (one.flips()) {
            flips.add(one);
        }
        long first = one.recorded().first();
        for (int i = 0; i < one.was().size(); i++) {
            long position = first + i;
            decided.add(position);
            if (i >= one.now().size()) {
                skipped.add(position);
            } else if (!asked.skipped().contains(position)) {
                replace(
                        position,
                        one.was().get(i),
                        edited(position, one.was().get(i), one.now().get(i)));
            }
        }
        for (Event more : one.now()
                .subList(Math.min(one.was().size(), one.now().size()), one.now().size())) {
            inserted.add(new Insertion(one.recorded().last(), more));
        }
    }

    private void replace(long position, Event recorded, Event now) {
        Map<String, Json> before = members(recorded.data());
        Map<String, Json> after = members(now.data());
        if (!isSame(recorded, now) || !after.keySet().containsAll(before.keySet())) {
            skipped.add(position);
            inserted.add(new Insertion(position, now));
            return;
        }
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                others.add(new Edit(position, FieldPath.of(key), value));
            }
        });
    }

    private static Map<String, Json> members(Json object) {
        Map<String, Json> members = new LinkedHashMap<>();
        JsonCursor cursor = new JsonCursor();
        cursor.enter(object.bytes(), 0, object.length());
        while (cursor.next()) {
            members.put(cursor.key(), Json.copyOf(object.bytes(), cursor.valueFrom(), cursor.valueTo()));
        }
        return members;
    }

    /** @param bounded whether more would have followed */
    Rerun result(boolean bounded) {
        asked.edits().stream()
                .filter(edit -> !decided.contains(edit.position()))
                .forEach(others::add);
        Set<Insertion> reached = new HashSet<>(inserted);
        asked.insertions().stream().filter(one -> !reached.contains(one)).forEach(inserted::add);
        return new Rerun(
                new Branch(0, skipped, others, inserted, asked.rules(), new TreeMap<>()),
                commands,
                followed,
                bounded,
                flips);
    }
}
