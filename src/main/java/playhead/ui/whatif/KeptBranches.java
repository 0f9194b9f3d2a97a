package playhead.ui.whatif;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.branch.NamedBranch;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.workspace.Answer;
import playhead.workspace.Branches;
import playhead.workspace.Workspace;

/** The what-ifs that the workspace keeps, and the one that was closed last without being kept. For the window's thread. */
public final class KeptBranches {
    private final LatestRequest lane;
    private final Consumer<String> refused;
    private final ObservableList<NamedBranch> all = FXCollections.observableArrayList();
    private final ObjectProperty<NamedBranch> left = new SimpleObjectProperty<>();
    private Branches branches;

    /** @param refused takes why one cannot be kept */
    KeptBranches(Background background, Consumer<String> refused) {
        this.lane = background.lane();
        this.refused = refused;
    }

    void open(Workspace workspace) {
        branches = workspace.branches();
        Branches asked = branches;
        run(() -> Answer.of(asked.all()));
    }

    void close() {
        lane.forget();
        branches = null;
        left.set(null);
        all.clear();
    }

    /** Keeps one; it replaces the one of the same name. */
    void keep(NamedBranch branch) {
        Branches asked = branches;
        run(() -> asked.keep(branch).then(done -> Answer.of(asked.all())));
    }

    /** Keeps one no longer. */
    void forget(NamedBranch branch) {
        Branches asked = branches;
        run(() -> asked.forget(branch.name()).then(done -> Answer.of(asked.all())));
    }

    /** Remembers one that is closed, so that closing loses nothing as long as the log is open. */
    void leave(NamedBranch branch) {
        if (branch != null && !branch.branch().isEmpty() && !all.contains(branch)) {
            left.set(branch);
        }
    }

    private void run(Supplier<Answer<List<NamedBranch>>> work) {
        lane.ask(work, answer -> {
            switch (answer) {
                case Answer.Refused<List<NamedBranch>>(String reason, boolean wrongUsage) -> refused.accept(reason);
                case Answer.Given<List<NamedBranch>>(List<NamedBranch> found, List<String> warnings) -> {
                    all.setAll(found);
                    if (found.contains(left.get())) {
                        left.set(null);
                    }
                }
            }
        });
    }

    /** Whether this one is kept as it is. */
    boolean holds(NamedBranch branch) {
        return branch != null && branch.equals(named(branch.name()));
    }

    /** The kept one with a name, or null. */
    NamedBranch named(String name) {
        return all.stream()
                .filter(branch -> branch.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** All that are kept. */
    public ObservableList<NamedBranch> all() {
        return all;
    }

    /** The one that was closed last and is not kept, or null. */
    public ObjectProperty<NamedBranch> leftProperty() {
        return left;
    }
}
