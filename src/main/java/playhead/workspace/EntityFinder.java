package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import playhead.event.EntityRef;
import playhead.fold.EntityType;
import playhead.history.TimeIndex;

/** Finds entities by a part of their ids, whatever the case. Ids that begin with it come first. */
record EntityFinder(TimeIndex index) {
    List<EntityRef> find(String part, int most) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || most <= 0) {
            return List.of();
        }
        int slash = wanted.indexOf('/');
        List<EntityRef> first = new ArrayList<>();
        List<EntityRef> further = new ArrayList<>();
        for (String name : index.typeNames()) {
            boolean named = slash > 0 && name.toLowerCase(Locale.ROOT).equals(wanted.substring(0, slash));
            String id = named ? wanted.substring(slash + 1) : wanted;
            EntityType type = index.schema().findType(name);
            int members = index.members(name);
            for (int i = 0; i < members && first.size() < most; i++) {
                EntityRef entity = index.schema().entity(type.member(i));
                int at = place(entity.id(), id);
                if (at == 0) {
                    first.add(entity);
                } else if (at > 0 && further.size() < most) {
                    further.add(entity);
                }
            }
        }
        first.addAll(further);
        return List.copyOf(first.subList(0, Math.min(most, first.size())));
    }

    /** Where the part begins in an id, or -1. */
    private static int place(String id, String part) {
        for (int at = 0; at <= id.length() - part.length(); at++) {
            if (id.regionMatches(true, at, part, 0, part.length())) {
                return at;
            }
        }
        return -1;
    }
}
