package playhead.ui.filter;

import java.util.ArrayList;
import java.util.List;

/** The filters that were used, the latest last, and where in them the user leafs. */
public final class FilterHistory {
    private static final int MOST = 50;

    private final List<Written> used = new ArrayList<>();
    private Written draft;
    private int at;

    private Runnable changed = () -> {};

    FilterHistory() {}

    /**
     * What stood in the bar.
     *
     * @param mode how it was read
     * @param text what was written
     */
    public record Written(FilterMode mode, String text) {}

    /** Has something done whenever a filter was used. */
    void onChange(Runnable then) {
        changed = then;
    }

    /** Goes on with filters that were used before. */
    void use(List<Written> before) {
        used.clear();
        used.addAll(before.subList(Math.max(0, before.size() - MOST), before.size()));
        at = used.size();
        draft = null;
    }

    /** The filters that were used, the latest last. */
    List<Written> used() {
        return List.copyOf(used);
    }

    void add(Written written) {
        if (!written.text().isBlank()) {
            used.remove(written);
            used.add(written);
            if (used.size() > MOST) {
                used.removeFirst();
            }
        }
        at = used.size();
        draft = null;
        changed.run();
    }

    /** The one before, or null at the oldest; what is written now comes back at the end. */
    Written older(Written now) {
        if (at >= used.size()) {
            at = used.size();
            draft = now;
        }
        int next = at - 1;
        while (next >= 0 && used.get(next).equals(now)) {
            next--;
        }
        if (next < 0) {
            return null;
        }
        at = next;
        return used.get(at);
    }

    /** The one after, at last what was being written; null after that. */
    Written newer() {
        if (at >= used.size()) {
            return null;
        }
        at++;
        return at == used.size() ? draft : used.get(at);
    }
}
