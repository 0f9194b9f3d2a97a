package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.List;

/** What the names of all event types of a log say, by number. Grows with the log; safe for several threads. */
final class TypeNames {
    private final VerbTable verbs = new VerbTable();
    private final List<String> types;
    private final List<TypeName> names = new ArrayList<>();

    /** @param types the event types by number, as the log hands them out */
    TypeNames(List<String> types) {
        this.types = types;
    }

    synchronized TypeName get(int type) {
        while (names.size() <= type) {
            names.add(TypeName.of(types.get(names.size()), verbs));
        }
        return names.get(type);
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
