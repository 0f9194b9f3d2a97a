package playhead.importing.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import playhead.event.ByteBuilder;
import playhead.event.Identity;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.Role;
import playhead.format.RoleNames;

/**
 * What each member name of a file is for. Decided once a name; formats reuse name objects and records repeat their
 * layout, so that a member is mostly recognised by comparing one reference. For one thread.
 */
final class MemberPlan {
    /** More names than any honest file has: beyond, they are forgotten and decided again. */
    private static final int MOST_NAMES = 20_000;

    private final Map<String, Integer> rankOf = new HashMap<>();
    private final Map<String, EventPart> partOf = new HashMap<>();
    private final List<String> caseNames;
    private final FileMapping mapping;
    private final List<String> columns;
    private final List<MemberPath> paths;
    private final Map<String, Member> members = new HashMap<>();
    private Member[] layout = new Member[32];

    /** What one name is for. */
    static final class Member {
        final String name;
        /** {@code "name":} in canonical JSON. */
        final byte[] key;
        /** The part it is guessed for, or null. */
        final EventPart guess;
        /** Its place among the names of that part; the least wins. */
        final int rank;
        /** Ids under this name are of the type case. */
        final boolean isCase;
        /** Its place in {@link MemberPlan#columns}, or -1. */
        final int column;
        /** Never a field: ignored, or taken by the mapping for a part. */
        final boolean taken;
        /** Places in {@link MemberPlan#paths} of those that lead into it, or null. */
        final int[] paths;

        private Member(String name, EventPart guess, int rank, boolean isCase, int column, boolean taken, int[] paths) {
            this.name = name;
            ByteBuilder out = new ByteBuilder(name.length() + 3);
            JsonText.quote(name, out);
            this.key = out.add(':').toArray();
            this.guess = guess;
            this.rank = rank;
            this.isCase = isCase;
            this.column = column;
            this.taken = taken;
            this.paths = paths;
        }
    }

    MemberPlan(RoleNames names, FileMapping mapping) {
        this.mapping = mapping;
        caseNames = names.caseNames().stream().map(MemberPlan::plain).toList();
        for (Role role : Role.values()) {
            EventPart part = EventPart.of(role);
            boolean besideChange = part == EventPart.PAYLOAD && mapping.row() == RowKind.CHANGE;
            if (!mapping.byName() || mapping.parts().containsKey(part) || besideChange) {
                continue;
            }
            int rank = 0;
            for (String name : names.names().getOrDefault(role, List.of())) {
                if (partOf.putIfAbsent(plain(name), part) == null) {
                    rankOf.put(plain(name), rank++);
                }
            }
        }
        columns = columnsOf(mapping);
        paths = columns.stream().map(MemberPath::of).filter(Objects::nonNull).toList();
    }

    /** Member names that the mapping takes values from, in no special order. */
    List<String> columns() {
        return columns;
    }

    /** Those of the {@link #columns} that may also stand inside a member. */
    List<MemberPath> paths() {
        return paths;
    }

    /** Which of these names is the one most wanted for the part, if none is taken by the mapping. */
    Optional<String> guessed(EventPart part, Collection<String> names) {
        return names.stream()
                .map(this::decide)
                .filter(member -> member.guess == part)
                .min(Comparator.comparingInt(member -> member.rank))
                .map(member -> member.name);
    }

    /** What the member at this place of the record is for. */
    Member member(RawRecord record, int index) {
        String name = record.name(index);
        if (index < layout.length) {
            Member predicted = layout[index];
            if (predicted != null && Identity.same(predicted.name, name)) {
                return predicted;
            }
        }
        Member member = members.get(name);
        if (member == null) {
            member = decide(name);
        }
        remember(index, member);
        return member;
    }

    /** Text without case, {@code _}, {@code -} and blanks, as names are compared. */
    static String plain(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c != '_' && c != '-' && c != ' ') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private Member decide(String name) {
        int column = columns.indexOf(name);
        boolean ignored = mapping.ignore().contains(name);
        boolean taken = ignored || isTaken(name);
        String plain = plain(name);
        EventPart guess = taken ? null : partOf.get(plain);
        Member member = new Member(
                name,
                guess,
                guess == null ? 0 : rankOf.get(plain),
                caseNames.contains(plain),
                column,
                taken,
                pathsInto(name));
        if (members.size() >= MOST_NAMES) {
            members.clear();
        }
        members.put(name, member);
        return member;
    }

    private int[] pathsInto(String name) {
        int[] into = IntStream.range(0, paths.size())
                .filter(i -> paths.get(i).root().equals(name))
                .toArray();
        return into.length == 0 ? null : into;
    }

    private boolean isTaken(String name) {
        return mapping.parts().values().stream().anyMatch(rule -> rule.columns().contains(name));
    }

    private void remember(int index, Member member) {
        if (index >= MOST_NAMES) {
            return;
        }
        if (index >= layout.length) {
            layout = Arrays.copyOf(layout, Math.max(index + 1, layout.length * 2));
        }
        layout[index] = member;
    }

    private static List<String> columnsOf(FileMapping mapping) {
        List<String> columns = new ArrayList<>();
        mapping.parts().values().forEach(rule -> columns.addAll(rule.columns()));
        mapping.references().forEach(rule -> columns.add(rule.column()));
        if (mapping.delete() != null) {
            columns.add(mapping.delete().column());
        }
        return columns.stream().distinct().toList();
    }
}
