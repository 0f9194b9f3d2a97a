package playhead.workspace.lesson;

import java.util.List;

/**
 * What came of a step.
 *
 * @param position where the playhead is afterwards
 * @param done what was done, in a line of numbers and words for a table; empty when nothing was
 * @param answer the right answer to the step's prediction, or null without one
 * @param checks in the order of the step
 * @param problem why the step could not be done or judged, or null
 */
public record StepResult(long position, String done, String answer, List<Checked> checks, String problem) {
    public StepResult {
        checks = List.copyOf(checks);
    }

    /**
     * A check with the answer that came.
     *
     * @param check what should be
     * @param answer what is
     */
    public record Checked(Check check, String answer) {
        /** Whether it is as it should be. */
        public boolean holds() {
            return check.holds(answer);
        }
    }

    /** Whether the lesson can go on. */
    public boolean holds() {
        return problem == null && checks.stream().allMatch(Checked::holds);
    }

    /** The first thing that is wrong, a line; empty when all holds. */
    public String wrong() {
        if (problem != null) {
            return problem;
        }
        for (int i = 0; i < checks.size(); i++) {
            Checked checked = checks.get(i);
            if (!checked.holds()) {
                return "check " + (i + 1) + ": it is " + checked.answer()
                        + (checked.check().negated() ? ", which it should not be" : ", not ")
                        + (checked.check().negated() ? "" : checked.check().expected());
            }
        }
        return "";
    }
}
