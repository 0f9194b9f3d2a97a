package playhead.saga.inferred;

import java.util.Arrays;
import java.util.List;

/** What the names of all event types of a log say, by number. Grows with the log; safe for several threads. */
final class TypeNames {
    /** Of so many types it is kept what each undoes. */
    private static final int MOST = 4_096;

    private final VerbTable verbs = new VerbTable();
    private final List<String> types;
    private volatile TypeName[] known = {};
    /** By number of what undoes, then of the effect: how sure it is plus one, 0 while nobody asked. */
    private volatile byte[][] undoings = {};

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
        TypeName name = get(undo);
        if (name.role() != NameRole.UNDO) {
            return 0;
        }
        byte[] row = row(undo);
        int sure = effect < row.length ? row[effect] - 1 : -1;
        if (sure < 0) {
            sure = name.undoes(get(effect), verbs);
            if (effect < row.length) {
                row[effect] = (byte) (sure + 1);
            }
        }
        return sure;
    }

    private byte[] row(int undo) {
        byte[][] rows = undoings;
        return undo < rows.length && rows[undo] != null ? rows[undo] : newRow(undo);
    }

    private synchronized byte[] newRow(int undo) {
        if (undo >= undoings.length) {
            undoings = Arrays.copyOf(undoings, known.length);
        }
        undoings[undo] = new byte[Math.min(known.length, MOST)];
        return undoings[undo];
    }
}
