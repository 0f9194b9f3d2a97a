package playhead.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import playhead.branch.NamedBranch;
import playhead.ui.detail.DetailChoice;
import playhead.ui.filter.FilterModel;
import playhead.ui.state.StateChoice;
import playhead.ui.timeline.TimelineChoice;
import playhead.ui.totals.GroupChoice;
import playhead.workspace.Moment;

/** What the user has in a window, to go on with in the one that is made in its place. For the window's thread. */
final class Carried {
    private final List<Consumer<WindowViewModel>> log;
    private final Consumer<WindowViewModel> wizard;

    private Carried(List<Consumer<WindowViewModel>> log, Consumer<WindowViewModel> wizard) {
        this.log = log;
        this.wizard = wizard;
    }

    /** Takes it, while the window still shows it. */
    static Carried of(WindowViewModel old) {
        FilterModel.State filter = old.events().filter().state();
        StateChoice state = StateChoice.of(old.state());
        GroupChoice groups = GroupChoice.of(old.totals().groups());
        DetailChoice detail = DetailChoice.of(old.detail());
        TimelineChoice timeline = TimelineChoice.of(old.timeline());
        NamedBranch supposed = old.playhead().supposed().now();
        Moment a = old.markA().momentProperty().get();
        Moment b = old.compare().followsProperty().get()
                ? null
                : old.compare().bProperty().get();
        return new Carried(
                List.of(
                        fresh -> Stream.ofNullable(supposed).forEach(fresh.whatIf()::show),
                        fresh -> fresh.markA().set(a),
                        fresh -> Stream.ofNullable(b).forEach(fresh.compare().moments()::putB),
                        fresh -> fresh.events().filter().goOn(filter),
                        fresh -> state.into(fresh.state()),
                        fresh -> groups.into(fresh.totals().groups()),
                        fresh -> timeline.into(fresh.timeline()),
                        fresh -> detail.into(fresh.detail())),
                fresh -> fresh.wizard().take(old.wizard()));
    }

    /** Goes on with what belongs to the log, once the new window shows it. */
    void intoLog(WindowViewModel fresh) {
        log.forEach(part -> part.accept(fresh));
    }

    /** Goes on with the import. */
    void intoWizard(WindowViewModel fresh) {
        wizard.accept(fresh);
    }
}
