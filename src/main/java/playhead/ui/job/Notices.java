package playhead.ui.job;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Notices on the screen. They go after a while, problems when they are dismissed. For the window's thread. */
public final class Notices {
    private static final long STAYS = 8_000_000_000L;
    private static final long STAYS_TO_DO = 30_000_000_000L;
    private static final int MOST = 4;

    private final LongSupplier nanos;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> shownOnly = FXCollections.unmodifiableObservableList(shown);
    private final Map<Notice, Long> since = new HashMap<>();

    Notices(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Shows a notice; the same one again only stays longer. */
    public void say(Notice notice) {
        if (since.put(notice, nanos.getAsLong()) == null) {
            shown.add(notice);
        }
        if (shown.size() > MOST) {
            dismiss(shown.getFirst());
        }
    }

    /** Takes it away. */
    public void dismiss(Notice notice) {
        since.remove(notice);
        shown.remove(notice);
    }

    void pulse() {
        long now = nanos.getAsLong();
        shown.removeIf(notice -> {
            long stays = notice.then() == null ? STAYS : STAYS_TO_DO;
            boolean over = !notice.problem() && now - since.get(notice) > stays;
            if (over) {
                since.remove(notice);
            }
            return over;
        });
    }

    /** What is shown, the oldest first. */
    public ObservableList<Notice> shown() {
        return shownOnly;
    }
}
