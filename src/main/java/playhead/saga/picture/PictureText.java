package playhead.saga.picture;

import java.util.ArrayList;
import java.util.List;
import playhead.saga.Compensation;
import playhead.saga.Expectation;
import playhead.saga.Margin;
import playhead.saga.Saga;
import playhead.saga.SagaStep;

/**
 * What a picture shows, as text: for those who do not see it.
 *
 * @param saga what
 * @param margin what stands beside it
 * @param words in which language
 */
public record PictureText(Saga saga, Margin margin, PictureWords words) {
    private static final int MOST = 200;

    /** A line for the saga, one for each step. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(words.title(saga.row()));
        List<SagaStep> steps = saga.steps();
        for (int i = 0; i < Math.min(MOST, steps.size()); i++) {
            lines.add(i + 1 + ". " + step(steps.get(i)));
        }
        if (steps.size() > MOST) {
            lines.add(words.more(steps.size() - MOST));
        }
        for (Compensation one : saga.compensations()) {
            if (lines.size() < 2 * MOST && one.undoes() > 0 && one.by() > 0) {
                lines.add("#" + one.by() + " ↶ #" + one.undoes());
            }
        }
        margin.notes()
                .forEach(note -> lines.add(words.notes() + ", #" + note.position() + ": " + words.name(note.line())));
        List<Expectation> expected = margin.expected();
        if (!expected.isEmpty()) {
            lines.add(words.expected(expected.getFirst().seen()));
            expected.forEach(one -> lines.add("? " + words.name(one.type()) + " (" + words.name(one.participant())
                    + "): " + AheadPainter.likely(one, words)));
        }
        return lines;
    }

    private String step(SagaStep step) {
        StringBuilder line = new StringBuilder();
        line.append(words.name(step.name()))
                .append(" (")
                .append(words.name(step.participant()))
                .append("): ");
        line.append(words.status(step.status()));
        if (step.attempts() > 1) {
            line.append(" ×").append(step.attempts());
        }
        if (step.begun() > 0) {
            line.append(", #").append(step.begun());
        }
        if (step.ended() > step.begun()) {
            line.append(" – #").append(step.ended());
        }
        if (step.error() != null) {
            line.append(", ").append(words.name(step.error()));
        }
        return line.toString();
    }
}
