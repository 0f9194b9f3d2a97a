package playhead.workspace;

import java.util.List;
import java.util.Set;
import playhead.branch.Branch;
import playhead.branch.Overlay;
import playhead.event.EntityRef;
import playhead.history.DiffRow;
import playhead.history.StateRow;
import playhead.history.TimeIndex;
import playhead.history.Totals;

/**
 * Looks at a what-if: another course of the log, kept in memory over the recorded one. Nothing can be recorded through
 * it, and nothing that it says is evidence. Safe for several threads.
 */
public final class BranchSession {
    private final Branch branch;
    private final Overlay overlay;
    private final TimeIndex index;
    private final Totals totals;

    /** @param totals of the recorded course */
    BranchSession(Branch branch, Overlay overlay, TimeIndex index, Totals totals) {
        this.branch = branch;
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
        return false;
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
        return new Reach(index, totals).of(overlay, at);
    }

    /** Rules that fail in the branch, a line each. */
    public List<String> problems(int most) {
        return overlay.errors().stream()
                .limit(most)
                .map(error -> "a rule failed in the what-if: " + FoldProblems.line(error))
                .toList();
    }
}
