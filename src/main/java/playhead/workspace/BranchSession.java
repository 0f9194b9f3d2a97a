package playhead.workspace;

import java.util.List;
import java.util.Set;
import playhead.branch.Branch;
import playhead.branch.Overlay;
import playhead.command.Redecided;
import playhead.event.EntityRef;
import playhead.history.DiffRow;
import playhead.history.StateRow;
import playhead.history.TimeIndex;
import playhead.history.Totals;
import playhead.lab.Rerun;

/**
 * Looks at a what-if: another course of the log, kept in memory over the recorded one. Nothing can be recorded through
 * it, and nothing that it says is evidence. Safe for several threads.
 */
public final class BranchSession {
    private final Branch branch;
    private final Rerun course;
    private final Overlay overlay;
    private final TimeIndex index;
    private final Totals totals;

    /**
     * @param course what follows from the branch, folded in the overlay
     * @param totals of the recorded course
     */
    BranchSession(Branch branch, Rerun course, Overlay overlay, TimeIndex index, Totals totals) {
        this.branch = branch;
        this.course = course;
        this.overlay = overlay;
        this.index = index;
        this.totals = totals;
    }

    /** What is supposed. */
    public Branch branch() {
        return branch;
    }

    /** The last position of the recorded course. */
    public long end() {
        return index.end();
    }

    /** Whether the commands were run again, so that their rules were checked; else events were replayed as recorded. */
    public boolean rulesChecked() {
        return course.commands() > 0;
    }

    /** How many commands were run again. */
    public int commands() {
        return course.commands();
    }

    /** How many commands were given that nobody recorded, because of what comes out otherwise. */
    public int followed() {
        return course.followed();
    }

    /** Whether more would have followed than is looked at. */
    public boolean isBounded() {
        return course.bounded();
    }

    /** Events in which it is not as recorded, with where each comes from; all others are as recorded. */
    public List<CourseEvent> events() {
        return CourseEvent.of(branch, course.course(), course.flips(), index.events());
    }

    /** Commands that come out otherwise, in the order of the log. */
    public List<Redecided> flips() {
        return course.flips();
    }

    /** Entities that were folded again, whether they differ or not. */
    public Set<EntityRef> touched() {
        return overlay.touched();
    }

    /** What differs after a position: {@code old} as recorded, {@code now} in the branch; by type, then id. */
    public List<DiffRow> differences(long at) {
        return overlay.rows(at);
    }

    /** The same against another branch of the same log: {@code old} there, {@code now} here. */
    public List<DiffRow> differences(long at, BranchSession other) {
        return overlay.rows(at, other.overlay);
    }

    /** The state of an entity in the branch after a position. */
    public StateRow state(EntityRef entity, long at) {
        return overlay.state(entity, at);
    }

    /** How far it reaches after a position. */
    public BlastRadius blastRadius(long at) {
        List<Redecided> until = course.flips().stream()
                .filter(flip -> flip.isFollowed()
                        ? flip.recorded().last() <= at
                        : flip.recorded().first() <= Math.max(at, 1))
                .toList();
        return new Reach(index, totals).of(overlay, at, until);
    }

    /** Rules that fail in the branch, a line each. */
    public List<String> problems(int most) {
        return overlay.errors().stream()
                .limit(most)
                .map(error -> "a rule failed in the what-if: " + FoldProblems.line(error))
                .toList();
    }
}
