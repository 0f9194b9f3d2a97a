package playhead.ui.filter;

import java.util.ArrayList;
import java.util.List;

/** The filters that were used, the latest last, and where in them the user leafs. */
final class FilterHistory {
    private static final int MOST = 50;

    private final List<Written> used = new ArrayList<>();
    private Written draft;
    private int at;

    /** What stood in the bar. */
    record Written(FilterMode mode, String text) {}

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
