package playhead.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A named set of ids. Immutable.
 *
 * @param name that conditions know it by
 * @param members each once, in the order in which they were given
 */
public record IdSet(String name, List<IdMember> members) {
    public IdSet {
        members = List.copyOf(new LinkedHashSet<>(members));
    }

    /** What is in this set, or in the other, or in both. */
    public IdSet union(IdSet other, String newName) {
        List<IdMember> all = new ArrayList<>(members);
        all.addAll(other.members);
        return new IdSet(newName, all);
    }

    /** What is in this set and not in the other. */
    public IdSet without(IdSet other, String newName) {
        Set<IdMember> out = new HashSet<>(other.members);
        return new IdSet(
                newName,
                members.stream().filter(member -> !out.contains(member)).toList());
    }

    /** What is in both. */
    public IdSet intersection(IdSet other, String newName) {
        Set<IdMember> both = new HashSet<>(other.members);
        return new IdSet(newName, members.stream().filter(both::contains).toList());
    }

    /** The same under another name. */
    public IdSet named(String newName) {
        return new IdSet(newName, members);
    }

    /** How many entities of each type are in it, the most first. */
    public Map<String, Integer> types() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (IdMember member : members) {
            if (member.kind() == IdMember.Kind.ENTITY) {
                counts.merge(member.type(), 1, Integer::sum);
            }
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** How many of a kind are in it. */
    public int count(IdMember.Kind kind) {
        return (int) members.stream().filter(member -> member.kind() == kind).count();
    }

    /** The condition that holds for what is in it. */
    public String condition() {
        return CelText.inSet(name);
    }
}
