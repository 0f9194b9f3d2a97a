package playhead.workspace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.event.EventPart;
import playhead.history.TimeIndex;

/**
 * Finds what ids name: entities first; then, reading the log once, events and flows; then actors. What is left is looked
 * for with another case, other leading zeros and other blanks, to be proposed and never to be taken.
 *
 * @param index of the log in the order of positions
 */
record IdSearch(TimeIndex index) {
    private static final int MOST_NEAR = 5;

    Answer<FoundIds> find(String text, SearchWatch watch) {
        List<String> types = index.typeNames();
        PastedIds pasted = PastedIds.of(text, id -> !entities(id, types).isEmpty());
        Map<String, List<IdMember>> found = new LinkedHashMap<>();
        Set<String> left = new HashSet<>();
        for (String id : pasted.ids()) {
            List<IdMember> members = entities(id, types);
            found.put(id, members);
            if (members.isEmpty()) {
                left.add(id);
            }
        }
        if (!left.isEmpty() && !readLog(left, found, watch)) {
            return Answer.refuse("stopped");
        }
        for (String actor : index.actors()) {
            if (left.remove(actor)) {
                found.put(actor, List.of(IdMember.of(IdMember.Kind.ACTOR, actor)));
            }
        }
        Map<String, List<String>> near = left.isEmpty() ? Map.of() : near(left);
        List<IdMember> members = new ArrayList<>();
        found.forEach((id, named) ->
                members.addAll(named.isEmpty() ? List.of(IdMember.of(IdMember.Kind.UNKNOWN, id)) : named));
        return Answer.of(new FoundIds(List.copyOf(members), pasted.repeated(), near));
    }

    private List<IdMember> entities(String id, List<String> types) {
        List<IdMember> found = new ArrayList<>();
        for (String type : types) {
            add(new EntityRef(type, id), found);
        }
        int slash = id.indexOf('/');
        if (found.isEmpty() && slash > 0) {
            add(new EntityRef(id.substring(0, slash), id.substring(slash + 1)), found);
        }
        return found;
    }

    private void add(EntityRef entity, List<IdMember> found) {
        if (index.find(entity) >= 0) {
            found.add(IdMember.of(entity));
        }
    }

    /** Looks for ids of events and flows; an event comes before a flow. */
    private boolean readLog(Set<String> left, Map<String, List<IdMember>> found, SearchWatch watch) {
        Set<String> wanted = Set.copyOf(left);
        Set<String> flows = new HashSet<>();
        boolean whole = index.end() == 0
                || new BlockScan(index.events(), 1, index.end()).run(block -> named(block, wanted), (named, done) -> {
                    for (IdMember member : named) {
                        if (member.kind() == IdMember.Kind.CORRELATION) {
                            flows.add(member.id());
                        } else if (left.remove(member.id())) {
                            found.put(member.id(), List.of(member));
                        }
                    }
                    return watch.at(done, index.end(), found.size() - left.size());
                });
        flows.stream()
                .filter(left::remove)
                .forEach(id -> found.put(id, List.of(IdMember.of(IdMember.Kind.CORRELATION, id))));
        return whole;
    }

    private static Set<IdMember> named(EventBlock block, Set<String> wanted) {
        Set<IdMember> named = new HashSet<>();
        for (Event event : block.events(EnumSet.of(EventPart.ID, EventPart.CORRELATION))) {
            if (event.id() != null && wanted.contains(event.id())) {
                named.add(IdMember.of(IdMember.Kind.EVENT, event.id()));
            }
            if (event.correlationId() != null && wanted.contains(event.correlationId())) {
                named.add(IdMember.of(IdMember.Kind.CORRELATION, event.correlationId()));
            }
        }
        return named;
    }

    private Map<String, List<String>> near(Set<String> left) {
        Map<String, List<String>> byPlain = new HashMap<>();
        left.forEach(id ->
                byPlain.computeIfAbsent(plain(id), unused -> new ArrayList<>()).add(id));
        Map<String, List<String>> near = new HashMap<>();
        for (String type : index.typeNames()) {
            for (int member = 0; member < index.members(type); member++) {
                String id = index.schema()
                        .entity(index.schema().findType(type).member(member))
                        .id();
                propose(id, byPlain, near);
            }
        }
        index.actors().forEach(actor -> propose(actor, byPlain, near));
        return near;
    }

    private static void propose(String id, Map<String, List<String>> byPlain, Map<String, List<String>> near) {
        for (String missing : byPlain.getOrDefault(plain(id), List.of())) {
            List<String> proposals = near.computeIfAbsent(missing, unused -> new ArrayList<>());
            if (proposals.size() < MOST_NEAR && !proposals.contains(id)) {
                proposals.add(id);
            }
        }
    }

    /** Without case, blanks of any kind, and zeros before other digits. */
    static String plain(String id) {
        StringBuilder plain = new StringBuilder(id.length());
        boolean inNumber = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\uFEFF') {
                continue;
            }
            boolean leading = c == '0' && !inNumber && i + 1 < id.length() && Character.isDigit(id.charAt(i + 1));
            inNumber = Character.isDigit(c) && !leading;
            if (!leading) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }
}
