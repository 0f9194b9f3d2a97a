package playhead.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Words;
import playhead.workspace.Coverage;
import playhead.workspace.Session;

/** Which sources the open log has and when they say something; unfolded by itself when there are several. */
public final class CoverageViewModel {
    private final LatestRequest lane;
    private final Words words;
    private final ReadOnlyObjectWrapper<Coverage> coverage = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty shown = new SimpleBooleanProperty();

    CoverageViewModel(Background background, Words words) {
        this.lane = background.lane();
        this.words = words;
    }

    void open(Session session) {
        close();
        lane.ask(() -> session.analysis().coverage(), read -> {
            coverage.set(read);
            shown.set(read.sources().size() > 1);
        });
    }

    void close() {
        lane.forget();
        coverage.set(null);
        shown.set(false);
    }

    /** Folds the bars away, or shows them. */
    public void toggle() {
        shown.set(!shown.get());
    }

    /** Why there are no bars to show, or null. */
    public String whyNone() {
        return coverage.get() == null || coverage.get().sources().isEmpty()
                ? words.text("timeline.why.noSources")
                : null;
    }

    /** What is known of the sources, or null while it is being read. */
    public ReadOnlyObjectProperty<Coverage> coverageProperty() {
        return coverage.getReadOnlyProperty();
    }

    /** Whether the bars are shown. */
    public BooleanProperty shownProperty() {
        return shown;
    }
}
