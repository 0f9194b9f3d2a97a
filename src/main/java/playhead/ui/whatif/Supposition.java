package playhead.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import playhead.branch.Branch;
import playhead.event.Event;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * One thing that a what-if supposes.
 *
 * @param text what is supposed, for people
 * @param without the branch as it is without it
 */
record Supposition(String text, UnaryOperator<Branch> without) {
    /** All that a branch supposes: skipped events, other values, added events, business rules, then projections. */
    static List<Supposition> of(Branch branch, Words words) {
        List<Supposition> all = new ArrayList<>();
        branch.skipped()
                .forEach(position -> all.add(new Supposition(
                        words.text("whatif.skipped", Shown.position(position)), now -> now.unskip(position))));
        branch.edits()
                .forEach(edit -> all.add(new Supposition(
                        words.text(
                                "whatif.edited",
                                Shown.position(edit.position()),
                                Display.safe(edit.field().toString()),
                                Shown.cut(Shown.cell(edit.value()), 60)),
                        now -> now.unedit(edit.position(), edit.field()))));
        branch.insertions()
                .forEach(one -> all.add(new Supposition(
                        words.text(
                                "whatif.inserted",
                                Shown.position(one.after()),
                                Display.safe(one.event().type()),
                                entity(one.event())),
                        now -> now.withdraw(one))));
        branch.decisions()
                .forEach((rule, value) -> all.add(new Supposition(
                        words.text("whatif.rule.value", words.text("decision.rule." + rule), Display.safe(value)),
                        now -> now.decide(rule, null))));
        if (branch.rules() != null) {
            all.add(new Supposition(
                    words.text("whatif.rules", Display.safe(branch.rules().file())), now -> now.rules(null)));
        }
        return all;
    }

    private static String entity(Event event) {
        return event.stream() == null
                ? Shown.ABSENT
                : Display.safe(event.stream().id());
    }
}
