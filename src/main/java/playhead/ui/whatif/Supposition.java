package playhead.ui.whatif;

import playhead.branch.Branch;
import playhead.event.FieldPath;

/**
 * One thing that a what-if supposes.
 *
 * @param position the event, 0 for rules
 * @param field the field that has another value, null when the event is left out
 * @param text what is supposed, for people
 */
record Supposition(long position, FieldPath field, String text) {
    /** The branch as it is without it. */
    Branch without(Branch branch) {
        if (position == 0) {
            return branch.rules(null);
        }
        return field == null ? branch.unskip(position) : branch.unedit(position, field);
    }
}
