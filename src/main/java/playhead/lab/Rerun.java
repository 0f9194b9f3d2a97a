package playhead.lab;

import java.util.List;
import playhead.branch.Branch;
import playhead.command.Redecided;

/**
 * What a branch comes to when the commands of the log are decided again in it.
 *
 * @param course the branch with all that follows from it: events that no longer happen, happen otherwise, or as well
 * @param commands how many were decided again
 * @param followed how many commands were given that nobody recorded
 * @param bounded whether more would have followed than are looked at
 * @param flips those that come out otherwise, in order; those that nobody recorded among them
 */
public record Rerun(Branch course, int commands, int followed, boolean bounded, List<Redecided> flips) {
    public Rerun {
        flips = List.copyOf(flips);
    }

    /** A branch whose commands cannot be decided again. */
    public static Rerun none(Branch branch) {
        return new Rerun(branch, 0, 0, false, List.of());
    }
}
