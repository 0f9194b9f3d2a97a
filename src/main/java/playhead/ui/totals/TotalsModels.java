package playhead.ui.totals;

import java.util.List;
import playhead.ui.async.Background;
import playhead.ui.replay.Following;
import playhead.ui.text.Words;
import playhead.workspace.Session;
import playhead.workspace.TypeSummary;

/** Counts and sums at the playhead, and the same over the whole log: they go by the same choices. */
public final class TotalsModels {
    private final Following following;
    private final GroupsViewModel groups;
    private final OverTimeModel overTime;
    private Session session;
    private boolean shown;

    /**
     * @param background where questions run
     * @param following the moment to count at
     * @param words what is said
     */
    public TotalsModels(Background background, Following following, Words words) {
        this.following = following;
        this.groups = new GroupsViewModel(background, following, words);
        this.overTime = new OverTimeModel(background, words);
        groups.queryProperty().addListener((property, was, is) -> ask());
        groups.sumProperty().addListener((property, was, is) -> ask());
    }

    /** Counts in another log. */
    public void open(Session opened, List<TypeSummary> types) {
        overTime.close();
        session = opened;
        groups.open(opened, types);
    }

    /** Goes on counting the same in the same log, which has more events. */
    public void grow(Session grown, List<TypeSummary> types) {
        if (groups.countedProperty().get() == null) {
            open(grown, types);
        } else {
            session = grown;
            groups.grow(grown);
            again();
        }
    }

    /** Shows nothing more. */
    public void close() {
        session = null;
        overTime.close();
        groups.close();
    }

    /** Counts again, when states are others now. */
    public void again() {
        overTime.close();
        setShown(shown);
    }

    /** Tells whether it is on the screen. */
    public void setShown(boolean visibleNow) {
        shown = visibleNow;
        groups.setShown(visibleNow);
        ask();
    }

    private void ask() {
        if (shown
                && session != null
                && groups.countedProperty().get() != null
                && groups.queryProperty().get() != null) {
            overTime.ask(
                    session,
                    groups.countedProperty().get(),
                    groups.keys().getFirst().get(),
                    groups.sumProperty().get(),
                    following.shownProperty().get().replay());
        }
    }

    /** At the playhead. */
    public GroupsViewModel groups() {
        return groups;
    }

    /** Over the whole log. */
    OverTimeModel overTime() {
        return overTime;
    }
}
