package playhead.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import playhead.branch.Branch;
import playhead.event.FieldPath;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * One thing that a what-if supposes.
 *
 * @param position the event, 0 for rules
 * @param field the field that has another value, null when the event is left out
 * @param text what is supposed, for people
 */
record Supposition(long position, FieldPath field, String text) {
    /** All that a branch supposes: skipped events, then other values, then rules. */
    static List<Supposition> of(Branch branch, Words words) {
        List<Supposition> all = new ArrayList<>();
        branch.skipped()
                .forEach(position -> all.add(
                        new Supposition(position, null, words.text("whatif.skipped", Shown.position(position)))));
        branch.edits()
                .forEach(edit -> all.add(new Supposition(
                        edit.position(),
                        edit.field(),
                        words.text(
                                "whatif.edited",
                                Shown.position(edit.position()),
                                Display.safe(edit.field().toString()),
                                Shown.cut(Shown.cell(edit.value()), 60)))));
        if (branch.rules() != null) {
            all.add(new Supposition(
                    0,
                    null,
                    words.text("whatif.rules", Display.safe(branch.rules().file()))));
        }
        return all;
    }

    /** The branch as it is without it. */
    Branch without(Branch branch) {
        if (position == 0) {
            return branch.rules(null);
        }
        return field == null ? branch.unskip(position) : branch.unedit(position, field);
    }
}
