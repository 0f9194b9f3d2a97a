package playhead.saga.inferred;

import java.util.Arrays;
import java.util.List;

/** What the names of all event types of a log say, by number. Grows with the log; safe for several threads. */
final class TypeNames {
    private final VerbTable verbs = new VerbTable();
    private final List<String> types;
    private volatile TypeName[] known = {};

    /** @param types the event types by number, as the log hands them out */
    TypeNames(List<String> types) {
        this.types = types;
    }

    TypeName get(int type) {
        TypeName[] names = known;
        return type < names.length ? names[type] : grown(type)[type];
    }

    private synchronized TypeName[] grown(int type) {
        TypeName[] names = known;
        if (type >= names.length) {
            int before = names.length;
            names = Arrays.copyOf(names, Math.max(type + 1, types.size()));
            for (int fresh = before; fresh < names.length; fresh++) {
                names[fresh] = TypeName.of(types.get(fresh), verbs);
            }
            known = names;
        }
        return names;
    }

    NameRole role(int type) {
        return get(type).role();
    }

    String text(int type) {
        return types.get(type);
    }

    /** How sure it is by their names that the second undoes the first, 0 to 2. */
    int undoes(int effect, int undo) {
        return get(undo).undoes(get(effect), verbs);
    }
}
